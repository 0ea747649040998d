import type { TextRange } from './range.ts';

/** A stretch of a text with what is to stand there instead. */
export interface TextEdit {
  /** Offsets in the text before the edit. */
  readonly range: TextRange;
  readonly newText: string;
}

/** The text after edits, which must be in the order of the text and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { range, newText } of edits) {
    parts.push(text.slice(from, range.start), newText);
    from = range.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
