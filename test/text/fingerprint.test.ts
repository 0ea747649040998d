import { describe, expect, it } from 'vitest';
import { BANDS, bandOf, fingerprintOf, sharedShare } from '../../server/src/core/text/fingerprint.ts';

/** A text of so many characters that says the same for the same seed, and nothing in common with that of another. */
function textOf(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 5000));
  }).join('');
}

const own = textOf(1000, 1);
const share = (a: string, b: string) => sharedShare(fingerprintOf(a), fingerprintOf(b));

describe('the fingerprint of a text', () => {
  it('counts the different stretches of eight characters, and is as long for every text', () => {
    expect(fingerprintOf('一二三四五六七').size).toBe(0);
    expect(fingerprintOf('一二三四五六七八').size).toBe(1);
    expect(fingerprintOf('一二三四五六七八九').size).toBe(2);
    expect(fingerprintOf('一一一一一一一一一一一一').size).toBe(1);
    for (const text of ['', '一', own]) expect(fingerprintOf(text).print).toMatch(/^[A-Za-z0-9_-]{256}$/);
  });

  it('is the same in every run, as those of other days are compared with it', () => {
    expect(fingerprintOf('本机关依法公开政府信息，接受社会监督。').print.slice(0, 16)).toBe('Z3h8Ey7c9lGbhNRe');
  });

  it('tells which share of the larger text both have', () => {
    expect(share(own, own)).toBe(1);
    expect(share(own, textOf(1000, 2))).toBeLessThan(0.45);
    for (const common of [900, 800, 700]) {
      const other = own.slice(0, common) + textOf(1000 - common, 3);
      expect(Math.abs(share(own, other) - (1 - (1 - common / 1000) * 0.625)), `${common}`).toBeLessThan(0.05);
    }
    // Of a text of half the length that stands in the other, it says what the larger one has of it.
    expect(Math.abs(share(own, own.slice(0, 500)) - (1 - 0.5 * 0.625))).toBeLessThan(0.06);
    expect(share(own, '')).toBe(0);
    expect(share('', own)).toBe(0);
  });

  it('agrees in a band with that of a copy, and in none with that of a stranger', () => {
    const bands = (text: string) => {
      const fingerprint = fingerprintOf(text);
      return Array.from({ length: BANDS }, (_, band) => bandOf(fingerprint, band));
    };
    const agree = (a: string, b: string) => {
      const other = bands(b);
      return bands(a).filter((band, at) => band === other[at]).length;
    };
    expect(new Set(bands(own)).size).toBe(BANDS);
    expect(agree(own, own)).toBe(BANDS);
    expect(agree(own, own.slice(0, 950) + textOf(50, 4))).toBeGreaterThan(10);
    expect(agree(own, textOf(1000, 2))).toBe(0);
  });
});
