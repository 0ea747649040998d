import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnd, commonStart } from '../../server/src/core/text/common.ts';

const anyText = fc.string({ unit: fc.constantFrom('一', '、', '0'), maxLength: 40 });

describe('what two texts have in common', () => {
  it('is found at their beginning and their end, and counted once', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (head, one, other, tail) => {
        const [a, b] = [head + one + tail, head + other + tail];
        const start = commonStart(a, b);
        const end = commonEnd(a, b, start);
        expect(a.slice(0, start)).toBe(b.slice(0, start));
        expect(a.slice(a.length - end)).toBe(b.slice(b.length - end));
        expect(start + end).toBeLessThanOrEqual(Math.min(a.length, b.length));
        // Neither could be longer.
        const shorter = Math.min(a.length, b.length);
        if (start < shorter) expect(a[start]).not.toBe(b[start]);
        if (start + end < shorter) expect(a[a.length - end - 1]).not.toBe(b[b.length - end - 1]);
      }),
    );
  });

  it('is all of them where they are the same', () => {
    expect(commonStart('总计', '总计')).toBe(2);
    expect(commonEnd('总计', '总计', 2)).toBe(0);
    expect(commonStart('', '总计')).toBe(0);
  });
});
