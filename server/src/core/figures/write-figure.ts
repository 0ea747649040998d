import type { Cell } from '../report/report.ts';
import { type Decimal, formatDecimal } from '../text/decimal.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Figures } from './what-if.ts';

/**
 * Writes a figure into a cell. The unit and the note behind the old one stay: 9（其中网上3件） becomes 6（其中网上3件）. A unit
 * that is not the one of a money column goes, as the figure is in that of the column.
 */
export function writeFigure({ range, text, value, column }: Cell, figure: Decimal): TextEdit {
  const newText = formatDecimal(figure);
  if (value.kind !== 'number' || !value.form) return { range, newText };
  const { unit, annotation } = value.form;
  const keepsUnit = !column?.unit || column.unit === unit;
  const kept = [keepsUnit ? unit : null, annotation].filter(part => part !== null);
  let end = text.length;
  for (const part of kept.reverse()) end = text.lastIndexOf(part, end - part.length);
  return { range: { start: range.start, end: range.start + text.slice(0, end).trimEnd().length }, newText };
}

/** Writes figures into their cells, in the order of the text. */
export function writeFigures(figures: Figures | readonly (readonly [Cell, Decimal])[]): TextEdit[] {
  return [...figures].map(([cell, figure]) => writeFigure(cell, figure)).sort((a, b) => a.range.start - b.range.start);
}
