import { Analysis } from '../../analysis.ts';
import { readVisible } from '../../document/read-visible.ts';
import { reportTitle } from '../../form/skeleton.ts';
import { readFields, readLines } from '../../read/lines.ts';
import { layouts } from '../../report/layouts.ts';
import { type Cell, cellOf, findRow, type Table } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { looksLikeCell } from '../../text/cell-value.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { TextRange } from '../../text/range.ts';
import { OBJECT } from '../../text/visible-text.ts';
import { format } from '../format/format.ts';
import { extentOf } from '../format/format-extent.ts';
import type { TableStyle } from '../format/format-table.ts';
import { sectionAt, tableAt } from '../place.ts';

/** What is on the clipboard: the same thing as a page and as plain text, or one of them. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

/** A way to paste what plain pasting would not do as well. */
export interface Paste {
  readonly kind: 'table' | 'figures';
  readonly title: Bilingual;
  /** What goes in the place of the selection. */
  readonly insertText: string;
  /** What changes elsewhere; none of them overlaps the selection. */
  readonly edits: readonly TextEdit[];
}

/**
 * The ways to paste into a report, the best first: a table of the form as its rows, wherever it was copied from; and its
 * figures alone, or a block of figures, into the cells of the table at the selection. None where plain pasting will do.
 */
export function pastes(analysis: Analysis, selection: TextRange, clipboard: Clipboard, style: TableStyle): Paste[] {
  const copied = readTables(analysis, selection.start, clipboard, style);
  const figures = copied ? byLabels(analysis, selection, copied.tables) : byPlaces(analysis, selection, clipboard);
  return [
    ...(figures ? [figuresPaste(analysis, selection, figures)].filter(paste => paste !== null) : []),
    ...(copied ? [tablePaste(analysis, selection, copied.text)] : []),
  ];
}

interface CopiedTables {
  readonly text: string;
  readonly tables: readonly Table[];
}

/** The tables on the clipboard in their canonical form, where there are some and all of them can be read in whole. */
function readTables(
  analysis: Analysis,
  offset: number,
  { html, plain }: Clipboard,
  style: TableStyle,
): CopiedTables | null {
  const report = analysis.reportAt(offset);
  // What stands around the place tells which edition and which table may be meant.
  const title = report.year === null ? '' : reportTitle('本机关', report.year);
  const before = `${title}\n${sectionAt(report, offset)?.heading.text ?? ''}\n\n`;
  return (html ? fromHtml(before, html, style) : null) ?? (plain ? fromPlain(before, plain, style) : null);
}

/** A page of nothing but tables; what else it says is better told by its plain text. */
function fromHtml(before: string, html: string, style: TableStyle): CopiedTables | null {
  const text = pastedText(html);
  const { report } = new Analysis(before + text);
  const extents = report.tables.map(table => extentOf(report, table).range);
  const isOutside = ({ start, end }: TextRange) =>
    start >= before.length && !extents.some(extent => extent.start <= start && end <= extent.end);
  return report.lines.some(isOutside) ? null : fromPlain(before, html, style);
}

/** What a person sees of what was copied. */
function pastedText(written: string): string {
  return readVisible(written).text.replace(/\r\n?/g, '\n').replaceAll(OBJECT, '');
}

/** Plain text in any layout: its tables become canonical, and what stands around them stays. */
function fromPlain(before: string, plain: string, style: TableStyle): CopiedTables | null {
  const copied = new Analysis(before + pastedText(plain));
  const { edits, leftAlone } = format(copied, style);
  const { tables } = copied.report;
  if (tables.length === 0 || leftAlone.length > 0) return null;
  let text = copied.source.text;
  for (const { range, newText } of edits.toReversed())
    text = text.slice(0, range.start) + newText + text.slice(range.end);
  return { text: withoutLineEnds(text.slice(before.length)), tables };
}

/** A text without the line ends around it. */
function withoutLineEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

/** The table stands on lines of its own. */
function tablePaste({ source }: Analysis, { start, end }: TextRange, text: string): Paste {
  const before = source.text.slice(source.lineRange(source.lineOf(start)).start, start);
  const behind = source.text.slice(end, source.lineRange(source.lineOf(end)).end);
  const lines = `${before.trim() === '' ? '' : '\n'}${text}${behind.trim() === '' ? '' : '\n'}`;
  return {
    kind: 'table',
    title: bilingual('粘贴为年报的表格', 'Paste as a table of the report'),
    insertText: lines.replace(/\n/g, source.lineEnd),
    edits: [],
  };
}

type Figures = readonly (readonly [Cell, string])[];

/** The figures of a copied table for the cells of the same rows and columns; null where there is no place for one. */
function byLabels(analysis: Analysis, { start }: TextRange, copied: readonly Table[]): Figures | null {
  const target = tableAt(analysis.reportAt(start), start);
  const source = copied.length === 1 ? copied[0]! : undefined;
  if (!target || source?.id !== target.id) return null;
  const figures: [Cell, string][] = [];
  for (const { column, row, text } of source.rows.flatMap(({ cells }) => cells)) {
    const cell = cellOf(findRow(target, row.id), column!.id);
    if (!cell) return null;
    figures.push([cell, text]);
  }
  return figures;
}

/** A block of figures for the cells from that of the selection on, to the right and downwards; null where it goes beyond. */
function byPlaces(analysis: Analysis, { start, end }: TextRange, clipboard: Clipboard): Figures | null {
  const block = readBlock(clipboard.html) ?? readBlock(clipboard.plain);
  const table = tableAt(analysis.reportAt(start), start);
  if (!block || !table) return null;
  const complete = table.rows.filter(row => row.complete).map(({ cells }) => cells);
  const lines = table.definition.shape === 'across' ? [complete.flat()] : complete;
  const isSelected = ({ range }: Cell) => range.start <= start && end <= range.end;
  const top = lines.findIndex(cells => cells.some(isSelected));
  const left = lines[top]?.findIndex(isSelected) ?? -1;
  if (left < 0) return null;
  const figures: [Cell, string][] = [];
  for (const [down, row] of block.entries()) {
    for (const [right, text] of row.entries()) {
      const cell = lines[top + down]?.[left + right];
      if (!cell) return null;
      figures.push([cell, text]);
    }
  }
  return figures;
}

/** Rows of figures and nothing else, at least two figures. */
function readBlock(written: string | undefined): string[][] | null {
  if (!written) return null;
  const { text, lineStarts } = readVisible(written);
  const rows = readLines(text, lineStarts).map(line => readFields(text, line)?.fields ?? []);
  const block = rows.map(fields => fields.map(field => field.text));
  const figures = block.flat();
  return figures.length > 1 && figures.every(figure => looksLikeCell(figure)) ? block : null;
}

/** Null where the selection holds more than the place of one figure. */
function figuresPaste({ source }: Analysis, selection: TextRange, figures: Figures): Paste | null {
  let insertText: string | null = null;
  const edits: TextEdit[] = [];
  for (const [cell, text] of figures) {
    const { start, end } = cell.range;
    if (text === '' && !layouts[cell.row.table.layout].keepsPlaces) return null;
    if (start <= selection.start && selection.end <= end) {
      insertText = text;
      for (const range of [
        { start, end: selection.start },
        { start: selection.end, end },
      ])
        if (range.start < range.end) edits.push({ range, newText: '' });
    } else if (selection.start < end && start < selection.end) {
      return null;
    } else if (source.slice(cell.range) !== text) {
      edits.push({ range: cell.range, newText: text });
    }
  }
  if (insertText === null && selection.start < selection.end) return null;
  return {
    kind: 'figures',
    title: bilingual('只把数填入表格', 'Paste only the figures into the table'),
    insertText: insertText ?? '',
    edits: edits.sort((a, b) => a.range.start - b.range.start),
  };
}

/** Layouts in which an empty cell can be seen. */
