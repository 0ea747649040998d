import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../server/src/core/text/difference.ts';

const anySequence = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 12 });

/** How many items of two sequences have to be taken out and put in, by the table of longest common subsequences. */
function fewestEdits(before: readonly string[], after: readonly string[]): number {
  const common = before.map(() => after.map(() => 0));
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (const [row, one] of before.entries())
    for (const [column, other] of after.entries())
      common[row]![column] =
        one === other ? at(row - 1, column - 1) + 1 : Math.max(at(row - 1, column), at(row, column - 1));
  return before.length + after.length - 2 * at(before.length - 1, after.length - 1);
}

describe('the differences of two sequences', () => {
  it('make the one of the other with the fewest edits, in order and apart', () => {
    fc.assert(
      fc.property(anySequence, anySequence, (before, after) => {
        const found = differences(before, after);
        const made: string[] = [];
        let [from, to, edits] = [0, 0, 0];
        for (const { before: old, after: anew } of found) {
          // What stands between two differences is the same in both, and there is some.
          if (from > 0 || to > 0) expect(old.start).toBeGreaterThan(from);
          expect(before.slice(from, old.start)).toEqual(after.slice(to, anew.start));
          made.push(...before.slice(from, old.start), ...after.slice(anew.start, anew.end));
          edits += old.end - old.start + anew.end - anew.start;
          [from, to] = [old.end, anew.end];
        }
        expect([...made, ...before.slice(from)]).toEqual(after);
        expect(edits).toBe(fewestEdits(before, after));
      }),
    );
  });

  it('are one where the two have little in common', () => {
    const items = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at}`);
    // 200 out and 200 in are 400; one more is too much.
    const near = differences([...items(199, 'a'), '同', 'x'], [...items(199, 'b'), '同', 'y']);
    expect(near).toHaveLength(2);
    const far = differences([...items(200, 'a'), '同', 'x'], [...items(200, 'b'), '同', 'y']);
    expect(far).toEqual([{ before: { start: 0, end: 202 }, after: { start: 0, end: 202 } }]);
  });
});
