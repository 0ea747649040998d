import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equationsOf, staysCount } from '../../server/src/core/repair/equations.ts';
import { smallestChanges } from '../../server/src/core/repair/smallest-changes.ts';
import { type SmallFigures, smallestByTrying } from './brute-force.ts';
import { smallTable } from './small-table.ts';

const MOST_WRONG = 3;

/** A small table in which every sum holds but for up to three figures. */
const anyWrongTable: fc.Arbitrary<SmallFigures> = fc
  .record({
    outcomes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    left: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 }),
    wrong: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(2), figure: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 1,
      maxLength: MOST_WRONG,
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
  const result = smallestChanges(system.equations, (cell, change) => staysCount(system, cell, change), Infinity);
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
      fc.property(anyWrongTable, figures => {
        const expected = smallestByTrying(figures, MOST_WRONG)!;
        expect(found(figures).sort()).toEqual(expected[0] === '' ? [] : expected.sort());
      }),
      { numRuns: 40 },
    );
  });
});
