import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equationsOf } from '../../server/src/core/diagnose/equations.ts';
import { smallestChanges } from '../../server/src/core/diagnose/smallest-changes.ts';
import { type SmallFigures, smallestByTrying } from './brute-force.ts';
import { smallTable } from './small-table.ts';

/** A small table in which every sum holds but for so many figures. */
const anyWrongTable = (mostWrong: number): fc.Arbitrary<SmallFigures> =>
  fc
    .record({
      outcomes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      left: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 }),
      wrong: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(2), figure: fc.integer({ min: 0, max: 4 }) }), {
        minLength: 1,
        maxLength: mostWrong,
      }),
    })
    .map(({ outcomes: [a, b, c, d], left, wrong }) => {
      const rows = [[a! + c!, b! + d!], [...left], [a!, b!], [c!, d!], [a! + c!, b! + d!], [...left]];
      const table = rows.map(([first, second]) => [first!, second!, first! + second!]);
      for (const { row, column, figure } of wrong) table[row]![column] = figure;
      return table;
    });

function found(figures: SmallFigures): string[] {
  const system = equationsOf(smallTable(figures));
  const result = smallestChanges(system, Infinity);
  expect(result.complete).toBe(true);
  return result.found.map(changes =>
    [...changes.keys()]
      .sort((a, b) => a - b)
      .map(cell => `${cell}:${system.amounts[cell]}>${system.amounts[cell]! + changes.get(cell)!}`)
      .join(' '),
  );
}

describe('the smallest sets of cells to change', () => {
  it('are those that trying every set and every figure finds', () => {
    fc.assert(
      fc.property(anyWrongTable(3), figures => {
        const expected = smallestByTrying(figures, 3)!;
        expect(found(figures).sort()).toEqual(expected[0] === '' ? [] : expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are as small where changes can be traded for each other', () => {
    // The two 1 of 商业企业 have to fall by 2 together; how much each falls is settled only as none goes below 0.
    const table = [
      [3, 0, 3],
      [0, 0, 0],
      [2, 1, 0],
      [1, 1, 0],
      [3, 0, 3],
      [0, 0, 0],
    ];
    expect(found(table)).toEqual(['7:1>0 8:0>2 10:1>0 11:0>1']);
    fc.assert(
      fc.property(anyWrongTable(5), figures => {
        const expected = smallestByTrying(figures, 5)!;
        const actual = found(figures);
        if (expected[0] === '') expect(actual).toEqual([]);
        else for (const changes of actual) expect(expected).toContain(changes);
        expect(actual.length > 0).toBe(expected[0] !== '');
      }),
      { numRuns: 20 },
    );
  });
});
