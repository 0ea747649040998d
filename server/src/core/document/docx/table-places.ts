import { limits } from '../document.ts';
import { type Row, type Table, type TableCell, tooManyCells } from './body.ts';

/** Edges that are closer than this are one, drifted from row to row, in twentieths of a point (2.6 mm): no text fits between. */
const DRIFT = 150;

/** A table that is narrower has widths that mean nothing (3.5 cm). */
const NARROWEST = 2000;

/** The rows of a table that can be seen, with a place for each column: a cell where it begins, null where one covers. */
export interface PlacedRow {
  readonly row: Row;
  readonly places: readonly (TableCell | null)[];
  /** The cells of the row with which those above go on, in their places. */
  readonly goingOn: ReadonlyMap<number, TableCell>;
}

/** A cell between two edges of the grid. */
interface Extent {
  readonly cell: TableCell;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the cells of a table in the columns that a person sees. The grid of a file may have more, where rows have drifted
 * from each other by some twips: only edges at which cells meet count, and those that nearly meet are one.
 */
export function placeRows(table: Table): PlacedRow[] {
  const position = positionsOf(table.grid);
  const rows = table.rows
    .filter(({ gone }) => !gone)
    .map(row => ({ row, extents: extentsOf(row).filter(extent => !isSliver(extent, position, table.grid)) }));
  const columns = columnsOf(
    rows.flatMap(({ extents }) => extents),
    position,
  );
  const width = columns.size === 0 ? 0 : Math.max(...columns.values());
  if (rows.length * width > 10 * limits.cells) throw tooManyCells();
  let above = new Map<number, Extent>();
  return rows.map(({ row, extents }) => {
    const places = new Array<TableCell | null>(width).fill(null);
    const goingOn = new Map<number, TableCell>();
    const begins = new Map<number, Extent>();
    for (const extent of extents) {
      const column = columns.get(extent.from)!;
      begins.set(column, extent);
      // A cell that goes on where none is above begins there.
      const covered = extent.cell.continues === 'above' && above.has(column) && above.get(column)!.cell.merge !== null;
      if (covered) goingOn.set(column, extent.cell);
      else if (extent.cell.continues !== 'left') places[column] = extent.cell;
    }
    above = begins;
    return { row, places, goingOn };
  });
}

function extentsOf(row: Row): Extent[] {
  let from = row.before;
  return row.cells.map(cell => {
    const extent = { cell, from, to: from + cell.span };
    from = extent.to;
    return extent;
  });
}

/** Whether a cell is there only because its row has drifted: LibreOffice has one where Word leaves the grid out. */
function isSliver({ cell, from, to }: Extent, position: (edge: number) => number, grid: readonly number[]): boolean {
  if (position(to) - position(from) > DRIFT || position(grid.length) < NARROWEST) return false;
  return cell.blocks.every(block => block.kind === 'paragraph' && block.pieces.length === 0);
}

/** The column that begins at each edge of the grid at which a cell begins or ends. */
function columnsOf(extents: readonly Extent[], position: (edge: number) => number): Map<number, number> {
  const ends = new Map<number, number>();
  const used = new Set<number>();
  for (const { from, to } of extents) {
    used.add(from).add(to);
    // The nearest beginning of a cell that ends here: the two edges are never one.
    ends.set(to, Math.max(ends.get(to) ?? 0, from));
  }
  const edges = [...used].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let first = 0;
  for (const edge of edges) {
    const near = column >= 0 && position(edge) - position(first) <= DRIFT && (ends.get(edge) ?? -1) < first;
    if (!near) {
      column++;
      first = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

/** Where an edge of the grid stands, in twentieths of a point. Files that give no widths, or false ones, have none that drift. */
function positionsOf(grid: readonly number[]): (edge: number) => number {
  const positions = [0];
  for (const width of grid) positions.push(positions.at(-1)! + width);
  const last = positions.length - 1;
  return edge => (edge <= last ? positions[edge]! : positions[last]! + (edge - last) * 1000);
}
