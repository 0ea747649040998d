import { describe, expect, it } from 'vitest';
import { hasSwappedDigits, slipOf, slipWeight } from '../../server/src/core/diagnose/slips.ts';

/** The slip from one figure to another beside others, each written `now` or `now>after`. */
function slip(from: number, to: number, ...beside: string[]) {
  const neighbours = beside.map(written => {
    const [now = '', after = now] = written.split('>');
    return { from: BigInt(now), to: BigInt(after) };
  });
  return slipOf(BigInt(from), BigInt(to), neighbours);
}

describe('digits that changed places', () => {
  it.each([
    ['12', '21', true],
    ['132', '123', true],
    ['1324', '1234', true],
    ['213', '123', true],
    ['321', '123', false],
    ['2134', '1243', false],
    ['12', '12', false],
    ['12', '13', false],
    ['12', '31', false],
    ['12', '210', false],
    ['120', '21', false],
    ['', '', false],
    ['1', '2', false],
  ])('in %s for %s: %s', (written, meant, swapped) => {
    expect(hasSwappedDigits(written, meant)).toBe(swapped);
  });
});

describe('the slip that made a figure', () => {
  it.each([
    [12, 21, [], 'digits-swapped'],
    // The figure stands in the next cell after the repair, or stood there before.
    [7, 0, ['0>7'], 'moved'],
    [0, 7, ['7>0'], 'moved'],
    [7, 0, ['7'], null],
    [7, 0, ['0>6'], null],
    [0, 7, ['8>0'], null],
    [5, 7, ['3>5'], null],
    // The next one's figure was written twice; of one digit that is chance.
    [45, 30, ['45'], 'copied'],
    [45, 30, ['46', '45'], 'copied'],
    [45, 30, ['45>40'], null],
    [45, 30, ['40>45'], null],
    [4, 3, ['4'], null],
    [182, 187, [], 'one-digit'],
    [18, 187, [], 'one-digit'],
    [1887, 187, [], 'one-digit'],
    [1, 12, [], 'one-digit'],
    [12, 1, [], 'one-digit'],
    [4, 3, [], null],
    [182, 197, [], null],
    [12, 12, [], null],
  ] as const)('%i for %i beside %j: %s', (from, to, beside, expected) => {
    expect(slip(from, to, ...beside)).toBe(expected);
  });

  it('speaks the more for a repair, the less it can be chance', () => {
    const { moved, copied, 'one-digit': oneDigit, 'digits-swapped': swapped } = slipWeight;
    expect(moved).toBe(swapped);
    expect([moved, copied, oneDigit].sort((a, b) => b - a)).toEqual([moved, copied, oneDigit]);
    expect(new Set([moved, copied, oneDigit, 0]).size).toBe(4);
  });
});
