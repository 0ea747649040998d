import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWeighted,
  compare,
  type Decimal,
  formatDecimal,
  integer,
  isWhole,
  shifted,
  ZERO,
} from '../../server/src/core/text/decimal.ts';

const anyDecimal: fc.Arbitrary<Decimal> = fc.record({
  unscaled: fc.bigInt(-(10n ** 20n), 10n ** 20n),
  scale: fc.nat(8),
});

/** The same number in units of 10^-8. */
const inUnits = ({ unscaled, scale }: Decimal) => unscaled * 10n ** BigInt(8 - scale);

describe('an exact decimal', () => {
  it('adds and takes away exactly', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.constantFrom(1 as const, -1 as const), (a, b, weight) => {
        expect(inUnits(addWeighted(a, b, weight))).toBe(inUnits(a) + BigInt(weight) * inUnits(b));
      }),
    );
  });

  it('is the same with 0 added, and the opposite taken from 0', () => {
    fc.assert(
      fc.property(anyDecimal, a => {
        expect(addWeighted(a, ZERO)).toBe(a);
        expect(addWeighted(a, ZERO, -1)).toBe(a);
        expect(addWeighted(ZERO, a)).toBe(a);
        expect(inUnits(addWeighted(ZERO, a, -1))).toBe(-inUnits(a));
      }),
    );
  });

  it('compares by its value, whatever places it was written with', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const difference = inUnits(a) - inUnits(b);
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compare(a, { unscaled: a.unscaled * 100n, scale: a.scale + 2 })).toBe(0);
      }),
    );
    expect(compare(integer(3), { unscaled: 31n, scale: 1 })).toBeLessThan(0);
    expect(compare({ unscaled: 31n, scale: 1 }, integer(3))).toBeGreaterThan(0);
  });

  it('is written so that it reads back, without zeros at its end', () => {
    fc.assert(
      fc.property(anyDecimal, a => {
        const written = formatDecimal(a);
        expect(written).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        const [whole = '', fraction = ''] = written.replace('-', '').split('.');
        const amount = BigInt(whole + fraction.padEnd(8, '0'));
        expect(written.startsWith('-') ? -amount : amount).toBe(inUnits(a));
      }),
    );
  });

  it.each([
    [{ unscaled: 12765534n, scale: 4 }, '1276.5534'],
    [{ unscaled: -5n, scale: 1 }, '-0.5'],
    [{ unscaled: 30n, scale: 1 }, '3'],
    [{ unscaled: 0n, scale: 3 }, '0'],
    [{ unscaled: 100n, scale: 0 }, '100'],
  ])('%o is written %s', (decimal, written) => {
    expect(formatDecimal(decimal)).toBe(written);
  });

  it('is whole where nothing stands behind the point', () => {
    expect(isWhole({ unscaled: 30n, scale: 1 })).toBe(true);
    expect(isWhole({ unscaled: 31n, scale: 1 })).toBe(false);
    expect(isWhole({ unscaled: 31n, scale: 0 })).toBe(true);
    expect(isWhole({ unscaled: 310n, scale: 2 })).toBe(false);
  });

  it('has its point moved: 1.5 by 4 is 15000, and back', () => {
    expect(formatDecimal(shifted({ unscaled: 15n, scale: 1 }, 4))).toBe('15000');
    expect(formatDecimal(shifted(integer(15000), -4))).toBe('1.5');
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: -6, max: 6 }), (a, places) => {
        expect(compare(shifted(shifted(a, places), -places), a)).toBe(0);
      }),
    );
  });

  it('is one object for each small count, and exact for any other', () => {
    expect(integer(7)).toBe(integer(7n));
    expect(integer(0)).toBe(ZERO);
    for (const value of [1023, 1024, 1025, -1]) expect(integer(value)).toEqual({ unscaled: BigInt(value), scale: 0 });
    expect(integer(10n ** 20n).unscaled).toBe(10n ** 20n);
  });
});
