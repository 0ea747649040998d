import type { Cell } from '../../report/report.ts';
import { type Decimal, formatDecimal } from '../../text/decimal.ts';
import type { TextEdit } from '../../text/edit.ts';

/** Where the figure ends and its unit or note begins: 22（其中修订16件）. */
const BEHIND_FIGURE = /[^\d０-９,，.．\s]/;

/** Writes a figure into a cell. A unit or note behind the old one stays. */
export function figureEdit({ range, text, value }: Cell, figure: Decimal): TextEdit {
  const newText = formatDecimal(figure);
  if (value.kind !== 'number' || !(value.form?.unit || value.form?.annotation)) return { range, newText };
  const end = text.search(BEHIND_FIGURE);
  if (end <= 0) return { range, newText };
  return { range: { start: range.start, end: range.start + text.slice(0, end).trimEnd().length }, newText };
}
