import { movedRange } from '../text/range.ts';
import type { Cell, PrintedLabel, Row, Table, TableHeading, UnknownRow } from './report.ts';

/**
 * A table where it stands in the text: everything in it stands `by` characters further on than in its reading. Its rows
 * are made when they are asked for, as nobody does while a person types elsewhere.
 */
export function placedTable(table: Table, by: number): Table {
  let rows: readonly Row[] | undefined;
  let unknownRows: readonly UnknownRow[] | undefined;
  let headings: readonly TableHeading[] | undefined;
  const { id, edition, editionEvidence, definition, layout, range, columnsMoved } = table;
  const placed: Table = {
    id,
    reading: table,
    edition,
    editionEvidence: editionEvidence && placedLabel(editionEvidence, by),
    definition,
    layout,
    range: movedRange(range, by),
    columnsMoved,
    get rows() {
      rows ??= table.rows.map(row => placedRow(row, placed, by));
      return rows;
    },
    get unknownRows() {
      unknownRows ??= table.unknownRows.map(row => placedUnknownRow(row, by));
      return unknownRows;
    },
    get headings() {
      headings ??= table.headings.map(heading => placedLabel(heading, by));
      return headings;
    },
  };
  return placed;
}

function placedRow(row: Row, table: Table, by: number): Row {
  const cells: Cell[] = [];
  const placed: Row = {
    table,
    definition: row.definition,
    id: row.id,
    label: placedLabel(row.label, by),
    columns: row.columns,
    complete: row.complete,
    cells,
    squashed: row.squashed,
    range: movedRange(row.range, by),
  };
  for (const { column, range, text, value } of row.cells)
    cells.push({ row: placed, column, range: movedRange(range, by), text, value });
  return placed;
}

function placedUnknownRow({ range, label, cells }: UnknownRow, by: number): UnknownRow {
  return {
    range: movedRange(range, by),
    label: label && { range: movedRange(label.range, by), text: label.text },
    cells: cells.map(cell => ({ range: movedRange(cell.range, by), text: cell.text })),
  };
}

function placedLabel<Label extends PrintedLabel>(label: Label, by: number): Label {
  return { ...label, range: movedRange(label.range, by) };
}
