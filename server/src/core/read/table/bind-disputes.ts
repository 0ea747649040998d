import type { TableDefinition } from '../../form/schema.ts';
import type { BoundRow, UnboundRow } from './bind-rows.ts';
import type { ChosenLabel } from './choose-labels.ts';
import type { Item } from './items.ts';

/**
 * Binds the figures of table 4, whose three rows stand side by side on one line of 15 values; where they were made
 * three small tables, each has a stretch of 5 below its own header. With any other number of figures nobody can know
 * whose they are, and no row is complete.
 */
export function bindDisputes(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  table: TableDefinition,
): { rows: BoundRow[]; unbound: UnboundRow[] } {
  const width = table.columns.length;
  const whole = width * table.rows.length;
  const rowLabels = table.rows.map(row => labels.find(({ kind, id }) => kind === 'row' && id === row.id));
  // A label that was cut off is stood for by the first one there is.
  const present = rowLabels.find(label => label) ?? labels[0];
  if (!present) return { rows: [], unbound: [] };
  const stretches = readStretches(items, labels, table);
  const all = stretches.flatMap(stretch => stretch.filter(({ kind }) => kind !== 'empty'));
  const places =
    (all.length === whole && all.every(({ kind }) => kind === 'cell' || kind === 'text') ? all : null) ??
    (stretches.length > 0 ? placeBlanks(stretches, labels, table) : blankLine(items, whole));
  const squashed = !places && all.some(({ text }) => /^[0０][\d０-９]+$/.test(text) || text.length >= whole);
  const rows = table.rows.map((definition, position) => ({
    label: rowLabels[position] ?? present,
    definition,
    columns: table.columns,
    places: places ? places.slice(position * width, (position + 1) * width) : position === 0 ? all : [],
    complete: places !== null,
    squashed,
  }));
  return { rows, unbound: [] };
}

/**
 * The figures between the headers, a stretch for each place where they go on without a label. Of three small tables one
 * may be blank; elsewhere a line without figures is a header's.
 */
function readStretches(items: readonly Item[], labels: readonly ChosenLabel[], table: TableDefinition): Item[][] {
  const labelled = new Set(labels.map(({ index }) => index));
  const stretches: Item[][] = [];
  let stretch: Item[] = [];
  for (let index = labels[0]!.index; index <= items.length; index++) {
    const item = items[index];
    if (item && !labelled.has(index)) {
      stretch.push(item);
      continue;
    }
    const cells = ofCells(stretch, labels, table);
    const blank = blankLine(stretch, table.columns.length) ?? [];
    const alone = blank[0]?.field === 0 && item?.line !== blank[0].line;
    if (cells.length > 0) stretches.push(cells);
    else if (alone) stretches.push([...blank]);
    stretch = [];
  }
  const filled = stretches.filter(cells => cells.some(({ kind }) => kind === 'cell'));
  return stretches.length === table.rows.length ? stretches : filled;
}

/** From the first line with a figure to the last, without notes above and below: 注：数量含上年度结转. */
function ofCells(stretch: readonly Item[], labels: readonly ChosenLabel[], table: TableDefinition): Item[] {
  const cells: Item[] = [];
  const { length: width } = table.columns;
  const start = startOf(labels, table);
  for (const line of linesOf(stretch)) {
    const figures = line.filter(({ kind }) => kind === 'cell').length;
    if (figures === 0 && cells.some(({ kind }) => kind === 'cell') && line.some(({ kind }) => kind === 'text')) break;
    if (figures === 0) {
      // A lone bar between figures is a blank cell; texts above the figures are headers that nobody knows.
      if (line.length === 1 && line[0]!.kind === 'empty' && line[0]!.field === 0) cells.push(line[0]!);
      continue;
    }
    // A word before the figures of a line names them: 数量 0 0 0 …; below the first column, in a line that has no more
    // than the table's cells, it is what was written for a figure: 若干 0 0 …
    const written = line.filter(({ kind }) => kind !== 'empty');
    const isFull = written.length === width || written.length === width * table.rows.length;
    const isCell = isFull && written[0]!.kind === 'text' && written[0]!.field === start;
    const first = isCell ? -1 : line.findIndex(({ kind }) => kind === 'cell');
    for (const [index, item] of line.entries()) if (item.kind !== 'text' || index > first) cells.push(item);
  }
  return cells.some(({ kind }) => kind === 'cell') ? cells : [];
}

/** A line of nothing but empty places, as many as the table has cells: it was not filled in yet. */
function blankLine(items: readonly Item[], whole: number): readonly Item[] | null {
  for (const line of linesOf(items)) {
    if (line.every(({ kind }) => kind === 'empty') && (line.length === whole || line.length === whole + 1))
      return line.slice(0, whole);
  }
  return null;
}

/** Places with blank cells among them, where the line is just as wide as the table; null where that cannot be known. */
function placeBlanks(
  stretches: readonly Item[][],
  labels: readonly ChosenLabel[],
  table: TableDefinition,
): readonly Item[] | null {
  const width = table.columns.length;
  const whole = width * table.rows.length;
  const start = startOf(labels, table);
  const sizes = stretches.map(stretch => stretch.filter(({ kind }) => kind !== 'empty').length);
  if (stretches.length > 1 && !sizes.every(size => size > 0 && size % width === 0)) {
    const parts = stretches.map(stretch => exactly(stretch, width, start));
    return parts.every(part => part) && parts.length * width === whole ? parts.flatMap(part => part!) : null;
  }
  return stretches.length === 1 ? exactly(stretches[0]!, whole, start) : null;
}

/** The place among the fields of its line where the first column stands. */
function startOf(labels: readonly ChosenLabel[], { columns }: TableDefinition): number {
  return labels.find(({ kind, id }) => kind === 'column' && id === columns[0]!.id)?.item.field ?? 0;
}

function exactly(stretch: readonly Item[], size: number, start: number): readonly Item[] | null {
  const oneLine = stretch.every(({ line }) => line === stretch[0]!.line);
  if (!oneLine) {
    // Lone bars: the first begins the row, the others are blank cells.
    const cells = stretch.length === size + 1 && stretch[0]!.kind === 'empty' ? stretch.slice(1) : stretch;
    return cells.length === size ? cells : null;
  }
  const cells = stretch.slice(start, start + size);
  const outside = [...stretch.slice(0, start), ...stretch.slice(start + size)];
  return cells.length === size && outside.length <= 1 && outside.every(({ kind }) => kind === 'empty') ? cells : null;
}

function linesOf(items: readonly Item[]): Item[][] {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    const line = lines.get(item.line) ?? [];
    lines.set(item.line, line);
    line.push(item);
  }
  return [...lines.values()];
}
