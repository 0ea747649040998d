import type { TextRange } from '../core/text/range.ts';
import type { LineAndCharacter, SourceText } from '../core/text/source-text.ts';

/** A range as the protocol has it: lines and UTF-16 characters from 0. */
export interface JsonRange {
  readonly start: LineAndCharacter;
  readonly end: LineAndCharacter;
}

/** An offset range as lines and characters. */
export function toJsonRange(source: SourceText, { start, end }: TextRange): JsonRange {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}
