import type { Line, ParagraphLine } from '../visible-text.ts';

/** What paragraphs begin with that have a form of their own: 一、 （一） 1. */
const KINDS = [/^[一二三四五六七八九十]+[、.．]/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d+[、.．]/];

function kindOf(text: string): number {
  const start = text.trimStart();
  return start === '' ? -1 : KINDS.findIndex(kind => kind.test(start)) + KINDS.length;
}

/**
 * The paragraph whose form a new one takes: the nearest of its kind, the one above before the one below, else the nearest
 * with text, else any. Null where there is no paragraph. `at` is the line that the new one stands behind.
 */
export function likeLine(
  text: string,
  at: number,
  lines: readonly Line[],
  textOf: (line: Line) => string,
): ParagraphLine | null {
  const kind = kindOf(text);
  const paragraphs = lines
    .map((line, index) => ({ line, away: index <= at ? at - index : index - at - 0.5 }))
    .filter((entry): entry is { line: ParagraphLine; away: number } => entry.line.kind === 'paragraph')
    .sort((a, b) => a.away - b.away)
    .map(({ line }) => line);
  return (
    paragraphs.find(line => kindOf(textOf(line)) === kind) ??
    paragraphs.find(line => textOf(line).trim() !== '') ??
    paragraphs[0] ??
    null
  );
}
