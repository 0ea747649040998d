import type { Analysis } from '../../analysis.ts';
import type { Cell, Row, Table } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';
import { placeAt } from '../place.ts';

/** The row and the column of the figure at the offset, with their labels; of a label its row or column. In text order. */
export function documentHighlights(analysis: Analysis, offset: number): TextRange[] {
  const place = placeAt(analysis.reportAt(offset), offset);
  const ranges =
    place?.kind === 'cell'
      ? [...rowRanges(place.cell.row), ...columnRanges(place.cell)]
      : place?.kind === 'row-label'
        ? rowRanges(place.row)
        : place?.kind === 'table-heading' && place.heading.kind === 'column'
          ? [...cellsIn(place.table, place.heading.id).map(({ range }) => range), place.range]
          : [];
  // An empty place cannot be highlighted.
  return [...new Set(ranges)].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

function rowRanges({ label, cells }: Row): TextRange[] {
  return [label.range, ...cells.map(({ range }) => range)];
}

/**
 * The cells above and below. Of table 4, whose rows stand side by side under the same headings, a column is one cell, and
 * which of the three headings is its own cannot be told by its name.
 */
function columnRanges({ row: { table }, column }: Cell): TextRange[] {
  if (!column || table.definition.shape === 'across') return [];
  const headings = table.headings.filter(({ kind, id }) => kind === 'column' && id === column.id);
  return [...headings, ...cellsIn(table, column.id)].map(({ range }) => range);
}

function cellsIn({ rows }: Table, column: string): Cell[] {
  return rows.flatMap(({ cells }) => cells.filter(cell => cell.column?.id === column));
}
