import { type Bilingual, bilingual } from '../text/bilingual.ts';

/** Why a change of the text cannot be carried back into its document. */
export interface Refusal {
  /** The line of the new text, counted from 0; of a line that was taken out, the line of the old text. */
  readonly line: number;
  readonly reason: Bilingual;
}

/** The document with its text changed, or why not; then nothing of it is changed. */
export type Update =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** What is said where a document would not read as its text was changed. */
export const READS_OTHERWISE = bilingual(
  '这一处改动写回后读出来会不同（多半牵涉自动编号、合并单元格或分成几段的格），请在原来的软件里改',
  'written back, this change would read otherwise (an automatic number, a merged cell, a cell of several paragraphs); make it in the program of the file',
);

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Lines with the tabs that editors have taken off their ends together with other white space, and that a row of the document
 * has for the empty fields it ends with.
 */
export function withLostTabs(lines: readonly string[], known: ReadonlySet<string>): string[] {
  const whole = new Map<string, string>();
  for (const line of known) if (line.endsWith('\t')) whole.set(withoutTabs(line), line);
  // Of a row without any text nothing is left to know it by.
  whole.delete('');
  return lines.map(line => (known.has(line) || line.endsWith('\t') ? line : (whole.get(line) ?? line)));
}

function withoutTabs(line: string): string {
  let end = line.length;
  while (line[end - 1] === '\t') end--;
  return line.slice(0, end);
}

/** Whether two texts have the same lines. */
export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
