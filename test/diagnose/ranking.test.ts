import { describe, expect, it } from 'vitest';
import { equationsOf } from '../../server/src/core/diagnose/equations.ts';
import { type Candidate, candidateOf, comparePlaces, compareWorth } from '../../server/src/core/diagnose/ranking.ts';
import { smallTable } from './small-table.ts';

const zeros = Array.from({ length: 6 }, () => [0, 0, 0]);
const system = equationsOf(smallTable([[12, 2, 14], [7, 0, 0], ...zeros.slice(2)]));
/** The repair of the small table that changes cells, counted from its first, to other figures. */
const repair = (figures: Record<number, number>) =>
  candidateOf(
    system,
    new Map(Object.entries(figures).map(([cell, to]) => [Number(cell), BigInt(to) - system.amounts[Number(cell)]!])),
  );
const bare: Candidate = { cells: [], inputs: 0, guesses: 0, slips: 0, indices: [] };

describe('a repair', () => {
  it('has its cells in the order of the table, with what they say and what they would', () => {
    const { cells, indices } = repair({ 3: 0, 0: 21 });
    expect(indices).toEqual([0, 3]);
    expect(cells.map(({ from, to, slip }) => [from.unscaled, to.unscaled, slip])).toEqual([
      [12n, 21n, 'digits-swapped'],
      [7n, 0n, null],
    ]);
  });

  it('counts how far its cells are from totals', () => {
    // 总计 and （七）总计 state sums, 四 is what is left over, and the others are counted.
    expect([0, 2, 12, 15, 17].map(cell => repair({ [cell]: 1 }).inputs)).toEqual([2, 0, 0, 1, 0]);
    expect(repair({ 0: 1, 15: 1 }).inputs).toBe(3);
  });

  it('guesses where a count of 0 becomes another for no reason', () => {
    expect(repair({ 6: 5 }).guesses).toBe(1);
    expect(repair({ 6: 5, 7: 4 }).guesses).toBe(2);
    expect(repair({ 0: 5 }).guesses).toBe(0);
    expect(repair({ 14: 5 }).guesses).toBe(0);
    // The figure beside it moves there.
    expect(repair({ 3: 0, 4: 7 }).guesses).toBe(0);
    expect(repair({ 3: 0, 4: 7 }).slips).toBe(6);
    expect(repair({ 0: 21, 3: 4 }).slips).toBe(3);
  });
});

describe('of two repairs', () => {
  it('that of totals is the better one, and of those that of more slips', () => {
    expect(compareWorth({ ...bare, inputs: 1 }, { ...bare, inputs: 2 })).toBeLessThan(0);
    expect(compareWorth({ ...bare, inputs: 2, slips: 9 }, { ...bare, inputs: 1 })).toBeGreaterThan(0);
    expect(compareWorth({ ...bare, slips: 3 }, { ...bare, slips: 1 })).toBeLessThan(0);
    expect(compareWorth({ ...bare, slips: 1 }, { ...bare, slips: 3 })).toBeGreaterThan(0);
    expect(compareWorth({ ...bare, guesses: 1 }, bare)).toBe(0);
  });

  it.each([
    [[1, 5], [2, 3], -1],
    [[2, 3], [1, 5], 1],
    [[1, 5], [1, 3], 1],
    [[1, 3], [1, 5], -1],
    [[1, 3], [1, 3], 0],
    [[], [], 0],
  ])('%j and %j, the one whose cells come first in the table stands first', (a, b, sign) => {
    expect(Math.sign(comparePlaces({ ...bare, indices: a }, { ...bare, indices: b }))).toBe(sign);
  });
});
