import { isSpace } from '../../text/characters.ts';
import type { TextRange } from '../../text/range.ts';

/** Marks of Markdown, which belong to no word: **2024**年, # …. */
const MARKS = new Set(['*', '#', '`']);

/** Stretches of a text put together without white space and marks, each character with its place. */
export class Compact {
  readonly text: string;
  private readonly places: number[] = [];

  constructor(source: string, stretches: readonly TextRange[]) {
    let text = '';
    for (const { start, end } of stretches) {
      for (let at = start; at < end; at++) {
        const character = source[at]!;
        if (isSpace(source.charCodeAt(at)) || MARKS.has(character)) continue;
        text += character;
        this.places.push(at);
      }
    }
    this.text = text;
  }

  /** Where characters stand in the source: from the first to behind the last. */
  rangeOf(at: number, length: number): TextRange {
    return { start: this.places[at]!, end: this.places[at + length - 1]! + 1 };
  }
}
