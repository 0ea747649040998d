import { movedRange } from '../text/range.ts';
import type { Cell, PrintedLabel, Row, Table, TableHeading, UnknownRow } from './report.ts';

/** The same table where text before it came or went: everything in it stands `by` characters further on. */
export function movedTable(table: Table, by: number): Table {
  const rows: Row[] = [];
  const evidence = table.editionEvidence;
  const moved: Table = {
    ...table,
    editionEvidence: evidence && movedLabel(evidence, by),
    range: movedRange(table.range, by),
    rows,
    unknownRows: table.unknownRows.map(row => movedUnknownRow(row, by)),
    headings: table.headings.map((heading): TableHeading => movedLabel(heading, by)),
  };
  for (const row of table.rows) rows.push(movedRow(row, moved, by));
  return moved;
}

function movedRow(row: Row, table: Table, by: number): Row {
  const cells: Cell[] = [];
  const moved: Row = {
    table,
    definition: row.definition,
    id: row.id,
    label: movedLabel(row.label, by),
    columns: row.columns,
    complete: row.complete,
    cells,
    squashed: row.squashed,
    range: movedRange(row.range, by),
  };
  for (const { column, range, text, value } of row.cells)
    cells.push({ row: moved, column, range: movedRange(range, by), text, value });
  return moved;
}

function movedUnknownRow({ range, label, cells }: UnknownRow, by: number): UnknownRow {
  return {
    range: movedRange(range, by),
    label: label && { range: movedRange(label.range, by), text: label.text },
    cells: cells.map(cell => ({ range: movedRange(cell.range, by), text: cell.text })),
  };
}

function movedLabel<Label extends PrintedLabel>(label: Label, by: number): Label {
  return { ...label, range: movedRange(label.range, by) };
}
