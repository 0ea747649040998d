type Step = string | number;

/**
 * What makes one state of the page out of the one before. Whoever types moves all places behind the cursor: that is one
 * move, and what is left is short.
 */
export interface Change {
  /** All places from `from` on move by as much; a place is the `start` or `end` of something. */
  readonly move: { readonly from: number; readonly by: number };
  /** Then these are put where the steps lead; undefined takes away. */
  readonly puts: readonly { readonly steps: readonly Step[]; readonly value: unknown }[];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);
const isPlace = (name: Step, value: unknown): value is number =>
  (name === 'start' || name === 'end') && typeof value === 'number';

/** The change from one state to another. Both are plain data. */
export function changeOf(before: unknown, after: unknown): Change {
  const move = moveBetween(before, after);
  const puts: Change['puts'][number][] = [];
  compare(before, after, (old, value, steps) => {
    const moved = isPlace(steps.at(-1)!, old) ? movedBy(move, old) : old;
    if (moved !== value) puts.push({ steps: [...steps], value });
  });
  return { move, puts };
}

/** Makes `state`, which came as JSON and so holds nothing twice, what the change made of the state that it was taken from. */
export function applyChange(state: unknown, { move, puts }: Change): void {
  if (move.by !== 0) moveAll(state, move);
  for (const { steps, value } of puts) {
    const owner = steps.slice(0, -1).reduce((inner, step) => (inner as Record<Step, unknown>)[step], state);
    if (value === undefined) delete (owner as Record<Step, unknown>)[steps.at(-1)!];
    else (owner as Record<Step, unknown>)[steps.at(-1)!] = value;
  }
}

const movedBy = ({ from, by }: Change['move'], place: number) => (place >= from ? place + by : place);

/** Most places that differ do so by as much. */
function moveBetween(before: unknown, after: unknown): Change['move'] {
  const moves = new Map<number, { count: number; from: number }>();
  compare(before, after, (old, value, steps) => {
    const name = steps.at(-1)!;
    if (!isPlace(name, old) || !isPlace(name, value) || old === value) return;
    const { count, from } = moves.get(value - old) ?? { count: 0, from: old };
    moves.set(value - old, { count: count + 1, from: Math.min(from, old) });
  });
  const [most] = [...moves].sort(([, one], [, other]) => other.count - one.count);
  return most ? { from: most[1].from, by: most[0] } : { from: 0, by: 0 };
}

/** Calls back with whatever stands at the same place in both; lists of different lengths are one thing each. */
function compare(
  before: unknown,
  after: unknown,
  meet: (before: unknown, after: unknown, steps: readonly Step[]) => void,
  steps: Step[] = [],
): void {
  const go = (step: Step, old: unknown, value: unknown) => {
    steps.push(step);
    compare(old, value, meet, steps);
    steps.pop();
  };
  if (isList(before) && isList(after) && before.length === after.length) {
    for (const [index, value] of before.entries()) go(index, value, after[index]);
  } else if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) go(name, before[name], after[name]);
  } else meet(before, after, steps);
}

function moveAll(value: unknown, move: Change['move']): void {
  if (isList(value)) for (const item of value) moveAll(item, move);
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (isPlace(name, inner)) value[name] = movedBy(move, inner);
      else moveAll(inner, move);
    }
  }
}
