import type { TableDefinition } from '../../form/schema.ts';
import { type Alignment, alignRow, type Habit, type RowForm } from './align-row.ts';
import type { BoundRow } from './bind-rows.ts';
import type { ChosenLabel } from './choose-labels.ts';
import type { Item } from './items.ts';
import type { UnboundRow } from './unbound.ts';

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
  const rowLabels = table.rows.map(row => labels.find(({ kind, id }) => kind === 'row' && id === row.id));
  // A label that was cut off is stood for by the first one there is.
  const present = rowLabels.find(label => label) ?? labels[0];
  if (!present) return { rows: [], unbound: [] };
  const { places, complete } = readPlaces(items, labels, table);
  const whole = width * table.rows.length;
  const squashed = !complete && places.some(({ text }) => /^[0０][\d０-９]+$/.test(text) || text.length >= whole);
  const rows = table.rows.map((definition, position) => ({
    label: rowLabels[position] ?? present,
    definition,
    columns: table.columns,
    places: complete ? places.slice(position * width, (position + 1) * width) : position === 0 ? places : [],
    complete,
    squashed,
  }));
  return { rows, unbound: [] };
}

type Places = Pick<Alignment, 'places' | 'complete'>;

/** The cells of all rows, one behind another: as one line, or as three small tables. */
function readPlaces(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  { columns, rows }: TableDefinition,
): Places {
  const width = columns.length;
  const whole = width * rows.length;
  const stretches = readStretches(items, labels, width, rows.length);
  if (stretches.length === 0) {
    const blank = blankLine(items, whole);
    return { places: blank ?? [], complete: blank !== null };
  }
  const header = headerPlaces(items, labels, columns);
  const line = stretches.flat();
  const all = alignRow(line, whole, () => stretchForm(line, stretches.length === 1 ? header : null));
  if (all.complete || stretches.length !== rows.length) return all;
  const parts = stretches.map(stretch => alignRow(stretch, width, () => stretchForm(stretch, header)));
  if (!parts.every(({ complete }) => complete)) return all;
  return { places: parts.flatMap(({ places }) => places), complete: true };
}

/** How the header stands: the field of its first column, and the empty places behind its last one, if that is there. */
type HeaderPlaces = Pick<Habit, 'lead' | 'trail'>;

function headerPlaces(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  columns: TableDefinition['columns'],
): HeaderPlaces {
  const ofColumn = (id: string) => (label: ChosenLabel) => label.kind === 'column' && label.id === id;
  const first = labels.find(ofColumn(columns[0]!.id));
  const last = labels.findLast(ofColumn(columns.at(-1)!.id));
  if (!last) return { lead: first?.item.field ?? 0, trail: null };
  const behind = items.slice(last.index + 1).findIndex(({ line }) => line !== last.item.line);
  return { lead: first?.item.field ?? 0, trail: behind < 0 ? null : behind };
}

/** What a stretch of figures may be; without a header that shows it, no cell of it is blank. */
function stretchForm(stretch: readonly Item[], header: HeaderPlaces | null): RowForm {
  const onLine = stretch.every(({ line }) => line === stretch[0]!.line);
  // In lone cells a bar begins the row, or there is none; whether the last one is a cell or ends the row nothing shows.
  const places: HeaderPlaces[] = onLine ? [header!] : [0, 1].map(lead => ({ lead, trail: null }));
  return {
    habits: header ? places.map(place => ({ ...place, endsBlank: onLine, cost: 0 })) : [],
    onLine: true,
    isUnlabelled: true,
    copies: 0,
    missing: 0,
    fits: () => true,
  };
}

/**
 * The figures between the headers, a stretch for each place where they go on without a label. Of three small tables one
 * may be blank; elsewhere a line without figures is a header's.
 */
function readStretches(items: readonly Item[], labels: readonly ChosenLabel[], width: number, rows: number): Item[][] {
  const labelled = new Set(labels.map(({ index }) => index));
  const stretches: Item[][] = [];
  let stretch: Item[] = [];
  for (let index = labels[0]!.index; index <= items.length; index++) {
    const item = items[index];
    if (item && !labelled.has(index)) {
      stretch.push(item);
      continue;
    }
    const cells = ofCells(stretch);
    const blank = blankLine(stretch, width) ?? [];
    const alone = blank[0]?.field === 0 && item?.line !== blank[0].line;
    if (cells.length > 0) stretches.push(cells);
    else if (alone) stretches.push([...blank]);
    stretch = [];
  }
  const filled = stretches.filter(cells => cells.some(({ kind }) => kind === 'cell'));
  return stretches.length === rows ? stretches : filled;
}

/** From the first line with a figure to the last, without notes above and below: 注：数量含上年度结转. */
function ofCells(stretch: readonly Item[]): Item[] {
  const cells: Item[] = [];
  for (const line of linesOf(stretch)) {
    const figures = line.filter(({ kind }) => kind === 'cell').length;
    if (figures === 0 && cells.some(({ kind }) => kind === 'cell') && line.some(({ kind }) => kind === 'text')) break;
    if (figures === 0) {
      // A lone bar between figures is a blank cell; texts above the figures are headers that nobody knows.
      if (line.length === 1 && line[0]!.kind === 'empty' && line[0]!.field === 0) cells.push(line[0]!);
      continue;
    }
    for (const item of line) cells.push(item);
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

function linesOf(items: readonly Item[]): Item[][] {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    const line = lines.get(item.line) ?? [];
    lines.set(item.line, line);
    line.push(item);
  }
  return [...lines.values()];
}
