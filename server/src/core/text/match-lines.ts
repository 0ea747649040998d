import { differences } from './difference.ts';

/** What becomes of the lines of a document, in order. Lines of the old and the new text count from 0. */
export type LineChange =
  | { readonly kind: 'change'; readonly line: number; readonly becomes: number }
  | { readonly kind: 'remove'; readonly line: number }
  /** Behind line `after` of the old text, -1 for in front of the first. */
  | { readonly kind: 'insert'; readonly after: number; readonly becomes: number };

/** More pairs of lines than these are not compared: they are taken one by one from the first. */
const MOST_PAIRS = 40_000;
/** What a line costs that is taken out or put in, where a line that is quite another costs 1. */
const GAP = 0.6;

/** Tells which lines were changed, taken out and put in; a changed line is one that resembles what stood there. */
export function matchLines(before: readonly string[], after: readonly string[]): LineChange[] {
  return differences(before, after).flatMap(difference => {
    const oldLines = before.slice(difference.before.start, difference.before.end);
    const newLines = after.slice(difference.after.start, difference.after.end);
    return pairUp(oldLines, newLines).map(change => moved(change, difference.before.start, difference.after.start));
  });
}

/** A change in a stretch as one of the whole text. */
function moved(change: LineChange, line: number, becomes: number): LineChange {
  if (change.kind === 'remove') return { ...change, line: change.line + line };
  if (change.kind === 'insert') return { ...change, after: change.after + line, becomes: change.becomes + becomes };
  return { ...change, line: change.line + line, becomes: change.becomes + becomes };
}

/** Pairs lines at the least cost. */
function pairUp(before: readonly string[], after: readonly string[]): LineChange[] {
  if (before.length * after.length > MOST_PAIRS) return pairInOrder(before.length, after.length);
  const width = after.length + 1;
  const costs = new Float64Array((before.length + 1) * width);
  const likeness = new Float64Array(costs.length);
  for (let line = 0; line <= before.length; line++) {
    for (let becomes = 0; becomes <= after.length; becomes++) {
      const at = line * width + becomes;
      if (line === 0 || becomes === 0) {
        costs[at] = (line + becomes) * GAP;
        continue;
      }
      likeness[at] = distance(before[line - 1]!, after[becomes - 1]!);
      costs[at] = Math.min(costs[at - width - 1]! + likeness[at]!, costs[at - width]! + GAP, costs[at - 1]! + GAP);
    }
  }
  const changes: LineChange[] = [];
  let [line, becomes] = [before.length, after.length];
  while (line > 0 || becomes > 0) {
    const at = line * width + becomes;
    if (line > 0 && becomes > 0 && costs[at] === costs[at - width - 1]! + likeness[at]!)
      changes.push({ kind: 'change', line: --line, becomes: --becomes });
    // At the edge, costs are not those of the step: in binary, 7 × 0.6 is not 6 × 0.6 + 0.6.
    else if (line > 0 && (becomes === 0 || costs[at] === costs[at - width]! + GAP))
      changes.push({ kind: 'remove', line: --line });
    else changes.push({ kind: 'insert', after: line - 1, becomes: --becomes });
  }
  return changes.reverse();
}

function pairInOrder(before: number, after: number): LineChange[] {
  const shorter = Math.min(before, after);
  return [
    ...Array.from({ length: shorter }, (_, line): LineChange => ({ kind: 'change', line, becomes: line })),
    ...Array.from({ length: before - shorter }, (_, index): LineChange => ({ kind: 'remove', line: shorter + index })),
    ...Array.from(
      { length: after - shorter },
      (_, index): LineChange => ({ kind: 'insert', after: before - 1, becomes: shorter + index }),
    ),
  ];
}

/** How little two lines resemble each other: 0 for the same, 1 for nothing in common. A row is not like a paragraph. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  const [aFields, bFields] = [a.split('\t'), b.split('\t')];
  if (aFields.length > 1 || bFields.length > 1) {
    // A row that lost a tab is still that row.
    if (aFields.length !== bFields.length) return 1.19 - 0.1 * common(a, b);
    const same = aFields.filter((field, index) => field === bFields[index]).length;
    return 1 - (same / aFields.length + common(a, b)) / 2;
  }
  return 1 - common(a, b);
}

/** The share of characters that two texts have in common, in any order. */
function common(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of b) {
    const left = counts.get(character) ?? 0;
    if (left > 0) shared++;
    counts.set(character, left - 1);
  }
  return (2 * shared) / (a.length + b.length || 1);
}
