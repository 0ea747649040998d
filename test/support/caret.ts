import { type Mark, readMarks, writeMarks } from './marked-text.ts';

/** Stands where the caret is. */
export const CARET = '‸';

/** A text with one caret, and perhaps marks: without them, and where they were. */
export function readCaret(marked: string): { text: string; caret: number; marks: Mark[] } {
  const { text, marks } = readMarks(marked);
  const caret = text.indexOf(CARET);
  if (caret < 0 || text.includes(CARET, caret + 1)) throw new Error('A text of these tests has one caret');
  const without = (offset: number) => (offset > caret ? offset - 1 : offset);
  return {
    text: text.replace(CARET, ''),
    caret,
    marks: marks.map(({ range: { start, end }, rule }) => ({
      range: { start: without(start), end: without(end) },
      rule,
    })),
  };
}

/** A text with a mark of one name at each of these ranges, and with the caret where it is. */
export function writeCaret(text: string, caret: number, marks: readonly Mark[]): string {
  const withCaret = (offset: number) => (offset > caret ? offset + 1 : offset);
  return writeMarks(
    text.slice(0, caret) + CARET + text.slice(caret),
    marks.map(({ range: { start, end }, rule }) => ({ range: { start: withCaret(start), end: withCaret(end) }, rule })),
  );
}
