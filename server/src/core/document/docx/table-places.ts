import { limits } from '../document.ts';
import { type Paragraph, type Row, type Table, type TableCell, tooManyCells } from './body.ts';

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

/** A table with the edges of its grid, in twentieths of a point, and the cells of its rows between them. */
interface MeasuredTable {
  readonly table: Table;
  readonly edges: readonly number[];
  readonly rows: readonly { readonly row: Row; readonly extents: readonly Extent[] }[];
}

/**
 * Puts the cells of tables in the columns that a person sees. The grid of a file may have more, where rows have drifted
 * from each other by some twips: only edges at which cells meet count, and those that nearly meet are one. Tables that
 * follow each other with no text between and are equally wide are one that was cut in two, and have the same columns.
 * @param blocks in their order, what stands between tables included
 */
export function placeTables(blocks: readonly (Table | readonly Paragraph[])[]): Map<Table, PlacedRow[]> {
  const placed = new Map<Table, PlacedRow[]>();
  let open: MeasuredTable[] = [];
  const close = () => {
    for (const [table, rows] of placeParts(open)) placed.set(table, rows);
    open = [];
  };
  for (const block of blocks) {
    if ('kind' in block) {
      const measured = measure(block);
      if (open.length > 0 && !goesOn(open.at(-1)!, measured)) close();
      open.push(measured);
    } else if (block.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))) close();
  }
  close();
  return placed;
}

function measure(table: Table): MeasuredTable {
  const edges = edgesOf(table.grid);
  const rows = table.rows
    .filter(({ gone }) => !gone)
    .map(row => ({ row, extents: extentsOf(row).filter(extent => !isSliver(extent, edges)) }));
  return { table, edges, rows };
}

/** Whether a table may be the rest of the one before; of widths that mean nothing none can be told. */
function goesOn(before: MeasuredTable, next: MeasuredTable): boolean {
  const [width, other] = [before.edges.at(-1)!, next.edges.at(-1)!];
  const isMeasured = [before, next].every(
    ({ table, rows }) =>
      table.grid.every(column => column > 0) &&
      rows.every(({ extents }) => (extents.at(-1)?.to ?? 0) <= table.grid.length),
  );
  return isMeasured && width >= NARROWEST && Math.abs(width - other) <= DRIFT;
}

function placeParts(parts: readonly MeasuredTable[]): [Table, PlacedRow[]][] {
  const [first] = parts;
  if (!first) return [];
  if (parts.length === 1) return [[first.table, placeRows(first, positionsIn(first.edges))]];
  // One grid for all of them, in which the extents of each are told by where its edges stand.
  const edges = [...new Set(parts.flatMap(part => part.edges))].sort((a, b) => a - b);
  const numberOf = new Map(edges.map((edge, index) => [edge, index]));
  const inOneGrid = parts.map(({ table, edges: own, rows }) => {
    const edgeOf = (edge: number) => numberOf.get(own[Math.min(edge, own.length - 1)]!)!;
    const extents = rows.map(({ row, extents }) => ({
      row,
      extents: extents.map(({ cell, from, to }) => ({ cell, from: edgeOf(from), to: edgeOf(to) })),
    }));
    return { table, edges, rows: extents };
  });
  const columns = columnsOf(
    inOneGrid.flatMap(({ rows }) => rows.flatMap(({ extents }) => extents)),
    positionsIn(edges),
  );
  return inOneGrid.map(part => [part.table, placeRows(part, positionsIn(edges), columns)]);
}

function placeRows(
  { rows }: MeasuredTable,
  position: (edge: number) => number,
  columns = columnsOf(
    rows.flatMap(({ extents }) => extents),
    position,
  ),
): PlacedRow[] {
  const width = [...columns.values()].at(-1) ?? 0;
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
function isSliver({ cell, from, to }: Extent, edges: readonly number[]): boolean {
  const position = positionsIn(edges);
  if (position(to) - position(from) > DRIFT || edges.at(-1)! < NARROWEST) return false;
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

/** Where the edges of a grid stand, in twentieths of a point. */
function edgesOf(grid: readonly number[]): number[] {
  const edges = [0];
  for (const width of grid) edges.push(edges.at(-1)! + width);
  return edges;
}

/** Where an edge stands. Files that give no widths, or false ones, have none that drift. */
function positionsIn(edges: readonly number[]): (edge: number) => number {
  const last = edges.length - 1;
  return edge => (edge <= last ? edges[edge]! : edges[last]! + (edge - last) * 1000);
}
