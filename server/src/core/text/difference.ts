import type { TextRange } from './range.ts';

/** What stands in one sequence where other items stand in the other; one of the two ranges may be empty. */
export interface Difference {
  readonly before: TextRange;
  readonly after: TextRange;
}

/** Differences beyond this many are not looked for one by one: what they have in common is chance. */
const MOST = 400;

/**
 * Where two sequences differ, with the fewest items taken out and put in; in order, with something in common between each
 * two. Sequences that have little in common differ as a whole.
 *
 * @see E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986)
 */
export function differences(before: ArrayLike<string>, after: ArrayLike<string>): Difference[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  const [beforeEnd, afterEnd] = [before.length - behind, after.length - behind];
  if (start === beforeEnd && start === afterEnd) return [];
  const whole = { before: { start, end: beforeEnd }, after: { start, end: afterEnd } };
  if (start === beforeEnd || start === afterEnd) return [whole];
  return shortestEdits(before, after, whole) ?? [whole];
}

/** The differences within a stretch, or null where there are too many. */
function shortestEdits(before: ArrayLike<string>, after: ArrayLike<string>, whole: Difference): Difference[] | null {
  const { start } = whole.before;
  const rows = whole.before.end - start;
  const columns = whole.after.end - start;
  // furthest[k + offset]: how far in `before` a path reaches that has put in k items more than it took out.
  const most = Math.min(rows + columns, MOST);
  const offset = most + 1;
  let furthest = new Int32Array(2 * offset + 1);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    history.push(furthest.slice());
    const next = furthest.slice();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && furthest[offset + diagonal - 1]! < furthest[offset + diagonal + 1]!);
      let x = down ? furthest[offset + diagonal + 1]! : furthest[offset + diagonal - 1]! + 1;
      let y = x - diagonal;
      while (x < rows && y < columns && before[start + x] === after[start + y]) {
        x++;
        y++;
      }
      next[offset + diagonal] = x;
      if (x >= rows && y >= columns) return traceBack(history, offset, rows, columns, start);
    }
    furthest = next;
  }
  return null;
}

/** Follows the path back from the end, and joins what touches. */
function traceBack(
  history: readonly Int32Array[],
  offset: number,
  rows: number,
  columns: number,
  start: number,
): Difference[] {
  const found: Difference[] = [];
  let [x, y] = [rows, columns];
  for (let edits = history.length - 1; edits > 0; edits--) {
    const furthest = history[edits]!;
    const diagonal = x - y;
    const down =
      diagonal === -edits ||
      (diagonal !== edits && furthest[offset + diagonal - 1]! < furthest[offset + diagonal + 1]!);
    const previous = down ? diagonal + 1 : diagonal - 1;
    const fromX = furthest[offset + previous]!;
    const fromY = fromX - previous;
    // The step stands right behind the path so far; what is common comes after it.
    const [toX, toY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const last = found.at(-1);
    if (last && last.before.start === start + toX && last.after.start === start + toY)
      found[found.length - 1] = {
        before: { start: start + fromX, end: last.before.end },
        after: { start: start + fromY, end: last.after.end },
      };
    else
      found.push({
        before: { start: start + fromX, end: start + toX },
        after: { start: start + fromY, end: start + toY },
      });
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}
