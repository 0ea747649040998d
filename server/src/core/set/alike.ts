import { BANDS, bandOf, type Fingerprint, sharedShare } from '../text/fingerprint.ts';

/** From what share on two texts are the same with other words here and there. */
const ALIKE = 0.9;
/** With how many texts of a band one is compared at most: of a thousand copies, each is the copy of any. */
const MOST_COMPARED = 12;

/** What is to be known of a report to find those that it repeats. */
export interface Text {
  readonly year: number | null;
  readonly fingerprint: Fingerprint | null;
}

/** A text that is repeated, by its place in the list, and how much of it, from 0 to 1. */
export interface Repeated {
  readonly index: number;
  readonly share: number;
}

/**
 * The texts that each text repeats: those of earlier years, and those of its own year that stand before it. They are not
 * compared in pairs: only texts that agree in a band of their fingerprints are. Texts without a year repeat none.
 */
export function findAlike(texts: readonly Text[]): ReadonlyMap<number, readonly Repeated[]> {
  const order = [...texts.keys()].filter(index => texts[index]!.fingerprint && texts[index]!.year !== null);
  order.sort((a, b) => texts[a]!.year! - texts[b]!.year! || a - b);
  const found = new Map<number, Map<number, number>>();
  for (let band = 0; band < BANDS; band++) {
    const before = new Map<string, number[]>();
    for (const index of order) {
      const fingerprint = texts[index]!.fingerprint!;
      const key = bandOf(fingerprint, band);
      const others = before.get(key) ?? [];
      before.set(key, others);
      for (const other of others.slice(-MOST_COMPARED)) {
        if (found.get(index)?.has(other)) continue;
        const share = sharedShare(fingerprint, texts[other]!.fingerprint!);
        if (share < ALIKE) continue;
        const known = found.get(index) ?? new Map();
        found.set(index, known.set(other, share));
      }
      others.push(index);
    }
  }
  return new Map(
    [...found].map(([index, others]) => [index, [...others].map(([other, share]) => ({ index: other, share }))]),
  );
}
