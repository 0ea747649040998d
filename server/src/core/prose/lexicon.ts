import type { TokenKind, VocabularyEntry } from './vocabulary/entry.ts';

/** A word of a sentence by what it does there; what no vocabulary knows is a stranger. */
export interface Token {
  readonly kind: TokenKind | 'stranger';
  /** What exactly it names: a row, a group of rows, columns; empty where the kind says all. */
  readonly names: readonly string[];
  /** Where it stands in what was read. */
  readonly start: number;
  readonly end: number;
}

/** A word that is written in many ways: 2024年, 1月1日. */
export interface WrittenWord {
  /** The characters that it begins with. */
  readonly begins: string;
  /** Sticky. */
  readonly pattern: RegExp;
  /** What exactly it names. */
  readonly names?: readonly string[];
  /** What it is as it is written, or null where it is a stranger. */
  read(written: string): TokenKind | null;
}

type Entry = Pick<VocabularyEntry, 'kind' | 'names' | 'words'>;
type Word = readonly [word: string, kind: TokenKind, names: readonly string[]];

/** Words by their first character, the longer before the shorter; of equal ones the first that was given. */
export type WordIndex = ReadonlyMap<string, readonly Word[]>;

/** An index of the words of vocabularies. */
export function indexOf(entries: Iterable<Entry>): WordIndex {
  const index = new Map<string, Word[]>();
  for (const { kind, names = [], words } of entries) {
    for (const word of words) {
      const alike = index.get(word.charAt(0));
      if (alike) alike.push([word, kind, names]);
      else index.set(word.charAt(0), [[word, kind, names]]);
    }
  }
  for (const alike of index.values()) alike.sort(([a], [b]) => b.length - a.length);
  return index;
}

/** Reads the words of a text, the longest first, in one pass. */
export class Lexicon {
  /** What is written in many ways, by its first character. */
  private readonly written = new Map<string, readonly WrittenWord[]>();

  /** `nameOf` tells what a word is that no index holds, or null. Where two indices know as long a word, the first counts. */
  constructor(
    private readonly indices: readonly WordIndex[],
    written: readonly WrittenWord[] = [],
    private readonly nameOf: (word: string) => TokenKind | null = () => null,
  ) {
    for (const word of written)
      for (const character of word.begins) this.written.set(character, [...(this.written.get(character) ?? []), word]);
  }

  /** The words of a text in its order. Spans count its characters. */
  read(text: string): Token[] {
    const tokens: Token[] = [];
    let stranger = -1;
    const close = (end: number) => {
      if (stranger >= 0)
        tokens.push({ kind: this.nameOf(text.slice(stranger, end)) ?? 'stranger', names: [], start: stranger, end });
      stranger = -1;
    };
    for (let at = 0; at < text.length; ) {
      const token = this.tokenAt(text, at);
      if (token) {
        close(at);
        tokens.push(token);
      } else if (stranger < 0) stranger = at;
      at = token?.end ?? at + 1;
    }
    close(text.length);
    return tokens;
  }

  private tokenAt(text: string, at: number): Token | null {
    const first = text.charAt(at);
    let longest: Word | null = null;
    for (const index of this.indices) {
      const words = index.get(first);
      if (!words) continue;
      const least: number = longest?.[0].length ?? 0;
      for (const word of words) {
        // The longer stand before the shorter.
        if (word[0].length <= least) break;
        if (!text.startsWith(word[0], at)) continue;
        longest = word;
        break;
      }
    }
    let end = at + (longest?.[0].length ?? 0);
    let kind: TokenKind | null = longest?.[1] ?? null;
    let names = longest?.[2] ?? [];
    for (const { pattern, names: own = [], read } of this.written.get(first) ?? []) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0] ?? '';
      if (at + found.length <= end) continue;
      const named = read(found);
      if (!named) continue;
      kind = named;
      end = at + found.length;
      names = own;
    }
    return kind && { kind, names, start: at, end };
  }
}
