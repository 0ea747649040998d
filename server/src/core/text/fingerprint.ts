/**
 * What two texts have in common, told from a few hundred characters of each: the smallest hashes of their shingles
 * (stretches of {@link SHINGLE} characters), one for each of {@link HASHES} hash functions. The share of functions in
 * which two texts agree is that of the shingles that they share (minhash; Broder 1997), within some 3 in 100.
 */
export interface Fingerprint {
  /** How many different shingles the text has. */
  readonly size: number;
  /** Two characters a hash function: the last twelve bits of its smallest hash. */
  readonly print: string;
}

/** Characters of a shingle: shorter ones are shared by all reports, longer ones by copies only. */
const SHINGLE = 8;
/** The share of characters that are missing for a share of shingles that are. */
const CHARACTERS_OF_SHINGLES = 5 / SHINGLE;
/** Hash functions of a fingerprint. */
const HASHES = 128;
/** Hash functions of a band: texts that share 9 shingles in 10 agree in one of the bands, strangers seldom do. */
const BAND = 4;
/** Bands of a fingerprint. */
export const BANDS = HASHES / BAND;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Odd factors and offsets, the same in every run: fingerprints of different days are compared. */
const FUNCTIONS = Array.from({ length: HASHES }, (_, index) => [mixed(index + 1) | 1, mixed(index + 0x9e37)] as const);

/** The fingerprint of a text as it is; who compares texts takes out before what all of them say. */
export function fingerprintOf(text: string): Fingerprint {
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= text.length; at++) shingles.add(hashOf(text, at));
  let print = '';
  for (const [factor, offset] of FUNCTIONS) {
    let smallest = 0xffffffff;
    for (const shingle of shingles) {
      const hash = (Math.imul(shingle, factor) + offset) >>> 0;
      if (hash < smallest) smallest = hash;
    }
    print += DIGITS[(smallest >>> 6) & 63]! + DIGITS[smallest & 63]!;
  }
  return { size: shingles.size, print };
}

/**
 * How many characters of the larger text the other has too, as a share from 0 to 1. A changed character takes up to eight
 * shingles with it where it stands alone, and one where all around it changed; this lies between.
 */
export function sharedShare(a: Fingerprint, b: Fingerprint): number {
  if (a.size === 0 || b.size === 0) return 0;
  let agreeing = 0;
  for (let at = 0; at < a.print.length; at += 2)
    if (a.print[at] === b.print[at] && a.print[at + 1] === b.print[at + 1]) agreeing++;
  const ofBoth = agreeing / HASHES;
  const shared = (ofBoth / (1 + ofBoth)) * (a.size + b.size);
  const missing = 1 - Math.min(1, shared / Math.max(a.size, b.size));
  return 1 - missing * CHARACTERS_OF_SHINGLES;
}

/** The hash of a piece of a fingerprint, 32 bits. Texts that agree in no band are not alike. */
export function bandOf({ print }: Fingerprint, band: number): number {
  let hash = 0;
  for (let at = band * BAND * 2; at < (band + 1) * BAND * 2; at++) hash = Math.imul(hash, 31) + print.charCodeAt(at);
  return mixed(hash);
}

function hashOf(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + SHINGLE; index++) hash = Math.imul(hash, 31) + text.charCodeAt(index);
  return mixed(hash);
}

/** Spreads a number over 32 bits (the last steps of MurmurHash3). */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
