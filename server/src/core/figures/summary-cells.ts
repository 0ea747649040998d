import { columnsOf, editionOf, tableOf } from '../form/editions.ts';
import type { ColumnDefinition, EditionId, RowDefinition, TableId } from '../form/schema.ts';
import { type Figure, type PackedRow, type ReportSummary, unpackRow } from '../report/summary.ts';
import { formatDecimal } from '../text/decimal.ts';
import { shortLabel } from './cell.ts';
import { statesSum } from './relations.ts';

/** A cell of a report that only a summary is known of. */
export interface SummaryCell extends Figure {
  readonly table: TableId;
  readonly edition: EditionId;
  readonly row: RowDefinition;
  readonly definition: ColumnDefinition;
}

/** The cells of a row, or none where the table or the whole row is not there. */
export function cellsOfRow(report: ReportSummary, table: TableId, rowId: string): SummaryCell[] {
  const found = report.tables.find(({ id }) => id === table);
  const packed = found?.rows[rowId];
  return found && packed ? unpackCells(table, found.edition, rowId, packed) : [];
}

/** Every cell of a table that is known, or of those rows that are wanted. */
export function* cellsOfTable(
  report: ReportSummary,
  table: TableId,
  wanted: (rowId: string) => boolean = () => true,
): Generator<SummaryCell> {
  const found = report.tables.find(({ id }) => id === table);
  if (!found) return;
  for (const [rowId, packed] of Object.entries(found.rows))
    if (wanted(rowId)) yield* unpackCells(table, found.edition, rowId, packed);
}

/** Whether the form of a table of the report has a column. */
export function hasColumn(report: ReportSummary, table: TableId, column: string): boolean {
  const found = report.tables.find(({ id }) => id === table);
  return found !== undefined && tableOf(editionOf(found.edition), table).columns.some(({ id }) => id === column);
}

function unpackCells(table: TableId, edition: EditionId, rowId: string, packed: PackedRow): SummaryCell[] {
  const definition = tableOf(editionOf(edition), table);
  const row = definition.rows.find(({ id }) => id === rowId)!;
  const columns = columnsOf(definition, row);
  const figures = unpackRow(
    packed,
    columns.map(({ id }) => id),
  );
  return figures.map(({ column, kind, amount, range }, index) => ({
    column,
    kind,
    amount,
    range,
    table,
    edition,
    row,
    definition: columns[index]!,
  }));
}

/** Whether the cell counts something: all but unreadable ones, and blank ones that state a sum, which are not filled in. */
export function counts(cell: SummaryCell | undefined): cell is SummaryCell {
  if (!cell || cell.kind === 'unreadable') return false;
  return cell.kind !== 'blank' || !statesSum(editionOf(cell.edition), cell.table, cell.row.id, cell.column);
}

/** What people call a cell: 二、上年结转政府信息公开申请数量·自然人. */
export function nameOfCell({ row, definition }: SummaryCell): string {
  return `${shortLabel(row.label)}·${definition.label}`;
}

/** A figure for `data`: a number, or a decimal string where it is money. */
export function figureOf(cell: SummaryCell, amount = cell.amount): number | string {
  const written = formatDecimal(amount);
  return cell.definition.kind === 'money' ? written : Number(written);
}

/** The ids of a cell, and what stands there. */
export function dataOfCell(cell: SummaryCell): {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly stated: number | string;
} {
  return { table: cell.table, row: cell.row.id, column: cell.column, stated: figureOf(cell) };
}
