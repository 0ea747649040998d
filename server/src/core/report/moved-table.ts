import { movedRange } from '../text/range.ts';
import type { Cell, PrintedLabel, Row, Table, TableHeading, UnknownRow } from './report.ts';

/**
 * The same table where text before it came or went: everything in it stands `by` characters further on. Its rows are
 * made when they are asked for, as nobody does while a person types elsewhere.
 */
export function movedTable(table: Table, by: number): Table {
  let rows: readonly Row[] | undefined;
  let unknownRows: readonly UnknownRow[] | undefined;
  let headings: readonly TableHeading[] | undefined;
  const { id, content, edition, editionEvidence, definition, layout, range, columnsMoved } = table;
  const moved: Table = {
    id,
    content,
    edition,
    editionEvidence: editionEvidence && movedLabel(editionEvidence, by),
    definition,
    layout,
    range: movedRange(range, by),
    columnsMoved,
    get rows() {
      rows ??= table.rows.map(row => movedRow(row, moved, by));
      return rows;
    },
    get unknownRows() {
      unknownRows ??= table.unknownRows.map(row => movedUnknownRow(row, by));
      return unknownRows;
    },
    get headings() {
      headings ??= table.headings.map(heading => movedLabel(heading, by));
      return headings;
    },
  };
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
