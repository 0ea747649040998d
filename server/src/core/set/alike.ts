import { BANDS, bandOf, type Fingerprint, sharedShare } from '../text/fingerprint.ts';

/** From what share on two texts are the same with other words here and there. */
const ALIKE = 0.9;
/** With how many texts of a band one is compared at most: of a thousand copies, each is the copy of any. */
const MOST_COMPARED = 12;
/** The end of a chain of texts. */
const NONE = -1;

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
 * Texts among which those that each repeats are found: those of earlier years, and those of its own year that stand before
 * it. They are not compared in pairs: only texts that agree in a band of their fingerprints are. Texts without a year
 * repeat none. Beside the fingerprints it takes 128 bytes a text.
 */
export class AlikeTexts {
  /** In each band the text before that agrees in it, or {@link NONE}: of the text `index` at `index * BANDS + band`. */
  private readonly before: Int32Array;

  /** `order` is that of {@link inOrderOfYears}. */
  constructor(
    private readonly texts: readonly Text[],
    order: readonly number[],
  ) {
    this.before = new Int32Array(texts.length * BANDS).fill(NONE);
    // The last text with each band, at its hash or behind: a map for each of the bands would be thrown away the next moment.
    const last = new Int32Array(2 ** Math.ceil(Math.log2(texts.length * 2 + 1)));
    for (let band = 0; band < BANDS; band++) {
      last.fill(NONE);
      for (const index of order) {
        const { fingerprint } = texts[index]!;
        if (!fingerprint) continue;
        const slot = this.slotOf(bandOf(fingerprint, band), band, last);
        this.before[index * BANDS + band] = last[slot]!;
        last[slot] = index;
      }
    }
  }

  /** Where the text with such a band stands, or where there is room for one. */
  private slotOf(hash: number, band: number, last: Int32Array): number {
    const mask = last.length - 1;
    let slot = hash & mask;
    while (last[slot] !== NONE && bandOf(this.texts[last[slot]!]!.fingerprint!, band) !== hash)
      slot = (slot + 1) & mask;
    return slot;
  }

  /** The texts that a text repeats. */
  repeatedBy(index: number): Repeated[] {
    const found = new Map<number, number>();
    const { fingerprint } = this.texts[index]!;
    for (let band = 0; band < BANDS; band++) {
      let other = index;
      for (let compared = 0; compared < MOST_COMPARED; compared++) {
        other = this.before[other * BANDS + band]!;
        if (other === NONE) break;
        if (!found.has(other)) found.set(other, sharedShare(fingerprint!, this.texts[other]!.fingerprint!));
      }
    }
    return [...found].flatMap(([other, share]) => (share < ALIKE ? [] : [{ index: other, share }]));
  }
}

/** The places of the texts that have a year, the earliest year first; of the same year as they stand in the list. */
export function inOrderOfYears(texts: readonly Text[]): number[] {
  const order = [...texts.keys()].filter(index => texts[index]!.year !== null);
  return order.sort((a, b) => texts[a]!.year! - texts[b]!.year! || a - b);
}
