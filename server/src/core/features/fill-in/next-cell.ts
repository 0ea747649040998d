import type { Cell, Report, Row, Table } from '../../report/report.ts';
import { type TextRange, touches } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';

/** Where Tab, Shift+Tab and Enter lead from a place in a table; null where there is nothing in that direction. */
export interface NextCells {
  readonly next: TextRange | null;
  readonly previous: TextRange | null;
  /** The same column of the next row; from a cell only. */
  readonly below: TextRange | null;
}

/**
 * The cells around a place on the lines of a table of a text's reports, or null where the place is on none. From the last cell of a table the
 * way goes on to the next table. A row that is still being written has no cells to go through: there Tab parts them.
 */
export function nextCells(reports: readonly Report[], offset: number): NextCells | null {
  if (!reports.some(report => report.tables.some(table => isOnTable(report, table, offset)))) return null;
  const cells = reports.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(cellsOfComplete)));
  cells.sort((a, b) => a.range.start - b.range.start);
  const at = cells.findIndex(({ range }) => touches(range, offset));
  const current = cells[at];
  const next = current ? cells[at + 1] : cells.find(({ range }) => range.start > offset);
  const previous = current ? cells[at - 1] : cells.findLast(({ range }) => range.end < offset);
  return {
    next: next?.range ?? null,
    previous: previous?.range ?? null,
    below: (current && cellBelow(current)?.range) ?? null,
  };
}

/** Whether the place is on a line of one of the table's headings or complete rows. */
function isOnTable({ source }: Report, { headings, rows }: Table, offset: number): boolean {
  const isOnLines = ({ range }: { readonly range: TextRange }) => touches(linesOf(source, range), offset);
  const onRows = rows.filter(isOnLines);
  return onRows.length > 0 ? onRows.every(({ complete }) => complete) : headings.some(isOnLines);
}

function linesOf(source: SourceText, { start, end }: TextRange): TextRange {
  return { start: source.lineStarts[source.lineOf(start)]!, end: source.lineRange(source.lineOf(end)).end };
}

function cellsOfComplete({ complete, cells }: Row): readonly Cell[] {
  return complete ? cells : [];
}

/** The cell in the same column of the next row; where that has other columns, as in table 2, the one in the same place. */
function cellBelow({ row, column }: Cell): Cell | undefined {
  const { rows, definition } = row.table;
  if (definition.shape === 'across') return undefined;
  const below = rows.slice(rows.indexOf(row) + 1).find(({ complete }) => complete);
  const place = row.columns.indexOf(column!);
  return below?.cells.find(cell => cell.column === column) ?? below?.cells[Math.min(place, below.cells.length - 1)];
}
