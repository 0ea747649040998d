import type { TokenKind } from './entry.ts';

/** What is written in too many ways to be listed, as one word of a sentence. */
export interface WrittenPhrase {
  readonly kind: TokenKind;
  /** The rows that it names. */
  readonly names?: readonly string[];
  /** The characters that it begins with. */
  readonly begins: string;
  /** Sticky. */
  readonly pattern: RegExp;
  /** One of its writings in a sentence, and what the sentence claims. */
  readonly shows: readonly [sentence: string, claims: string];
}
