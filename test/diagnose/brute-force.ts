import { smallColumns, smallRows } from './small-table.ts';

/** A whole small table, a row a line. */
export type SmallFigures = readonly (readonly number[])[];

/** More than any figure that a sum of the small tables of the tests can ask for. */
const LARGEST = 24;

/** The relations of the small table, spelled out: what has to be 0, and the cells (by place in the table) it takes. */
interface Sum {
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

const width = smallColumns.length;
const sums: readonly Sum[] = [
  ...smallRows.map((_, row) => ({ places: [0, 1, 2].map(column => row * width + column), signs: [1, 1, -1] })),
  ...smallColumns.map((_, column) => ({ places: [2, 3, 4].map(row => row * width + column), signs: [1, 1, -1] })),
  ...smallColumns.map((_, column) => ({
    places: [0, 1, 4, 5].map(row => row * width + column),
    signs: [1, 1, -1, -1],
  })),
];

/**
 * Every set of as few cells as can be whose change makes all sums of the small table hold, by trying every set and every
 * figure: `place:from>to …`. Null where more than `most` cells would have to change.
 */
export function smallestByTrying(figures: SmallFigures, most: number): string[] | null {
  const written = figures.flat();
  for (let size = 0; size <= most; size++) {
    const found: string[] = [];
    for (const places of combinations(written.length, size)) {
      for (const values of assignments(written, places, 0)) {
        const changed = places.filter(place => values[place] !== written[place]);
        if (changed.length === size)
          found.push(places.map(place => `${place}:${written[place]}>${values[place]}`).join(' '));
      }
    }
    if (found.length > 0) return found;
  }
  return null;
}

function* combinations(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first < count; first++)
      for (const rest of combinations(count, size - 1, first + 1)) yield [first, ...rest];
}

/** The tables with any figures in the places from `at` on in which every sum holds. */
function* assignments(values: readonly number[], places: readonly number[], at: number): Generator<readonly number[]> {
  const open = places.slice(at);
  const settled = sums.filter(sum => !sum.places.some(place => open.includes(place)));
  if (
    settled.some(
      ({ places: taking, signs }) =>
        taking.reduce((sum, place, index) => sum + signs[index]! * values[place]!, 0) !== 0,
    )
  )
    return;
  if (open.length === 0) yield values;
  else for (let value = 0; value <= LARGEST; value++) yield* assignments(values.with(open[0]!, value), places, at + 1);
}
