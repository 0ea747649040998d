import { looksLikeCell } from '../../text/cell-value.ts';
import { isSpace } from '../../text/characters.ts';
import { type Field, type FieldLine, fieldBetween } from '../fields.ts';

/** A word of a line, and how many characters of white space stand before it. */
export interface Word {
  readonly field: Field;
  readonly gap: number;
}

/**
 * `规章    0    0    0`: columns parted by two or more spaces, or by one where figures stand side by side
 * (`规章 0 0 0`). A single space inside a label (`商业 企业`) parts nothing.
 */
export function readSpaces(text: string, start: number, end: number): FieldLine {
  const words = wordsOf(text, start, end);
  const isCell = words.map(({ field }) => looksLikeCell(field.text));
  const fields: Field[] = [];
  let from = 0;
  for (let index = 1; index <= words.length; index++) {
    const word = words[index];
    // A figure apart by one space is a column only beside another figure: “规章 0 0 0”, but not “第 5 条”.
    const parts =
      !word ||
      word.gap >= 2 ||
      isCell[index - 1] ||
      (isCell[index] && (isCell[index + 1] || index === words.length - 1));
    if (!parts) continue;
    fields.push(fieldBetween(text, words[from]!.field.start, words[index - 1]!.field.end));
    from = index;
  }
  return { layout: 'spaces', fields, start, end };
}

/** The words of a stretch of the text. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    let gap = 0;
    while (at < end && isSpace(text.charCodeAt(at))) {
      // An ideographic space is as wide as two.
      gap += text.charCodeAt(at) === 0x3000 ? 2 : 1;
      at++;
    }
    if (at >= end) break;
    const from = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at++;
    words.push({ field: { start: from, end: at, text: text.slice(from, at) }, gap });
  }
  return words;
}
