import { describe, expect, it } from 'vitest';
import { meets, movedRange, overlaps, touches } from '../../server/src/core/text/range.ts';

const range = (start: number, end: number) => ({ start, end });

describe('two ranges', () => {
  it.each([
    [range(0, 3), range(2, 5), true, true],
    [range(0, 3), range(3, 5), false, true],
    [range(0, 3), range(4, 5), false, false],
    [range(0, 9), range(3, 5), true, true],
    // An empty place inside or at the edge of the other one.
    [range(0, 3), range(3, 3), true, true],
    [range(0, 3), range(0, 0), true, true],
    [range(0, 3), range(2, 2), true, true],
    [range(0, 3), range(4, 4), false, false],
    [range(3, 3), range(3, 3), true, true],
    [range(3, 3), range(4, 4), false, false],
  ])('%j and %j overlap: %s, meet: %s', (a, b, overlap, meet) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([overlap, overlap]);
    expect([meets(a, b), meets(b, a)]).toEqual([meet, meet]);
  });
});

describe('a range', () => {
  it('touches its end, and the places in it', () => {
    expect([1, 2, 3, 5, 6].map(offset => touches(range(2, 5), offset))).toEqual([false, true, true, true, false]);
  });

  it('moves with the text before it', () => {
    expect(movedRange(range(2, 5), 3)).toEqual(range(5, 8));
  });
});
