import { bilingual } from '../text/bilingual.ts';
import { carryEdit } from '../text/carry-edits.ts';
import { differences } from '../text/difference.ts';
import type { TextEdit } from '../text/edit.ts';
import { matchLines } from '../text/match-lines.ts';
import { OBJECT } from '../text/visible-text.ts';
import { readVisible } from './read-visible.ts';
import { linesOf, READS_OTHERWISE, type Refusal, sameLines, withLostTabs } from './update.ts';

/** A page with its text changed, or why not; then nothing of it is changed. */
export type PageUpdate =
  | { readonly kind: 'written'; readonly page: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** The text of a page as a person sees it, without marks for what only speaks to the program. */
export function pageText(page: string): string {
  const { text } = readVisible(page);
  return `${linesOf(text.replaceAll(OBJECT, '')).join('\n')}\n`;
}

/**
 * Carries a changed text back into a web page: what differs is changed within its elements, and no mark-up is. Blank lines
 * come from mark-up and are not compared. What is written is read again, and has to read as `text` does.
 */
export function updatePage(page: string, text: string): PageUpdate {
  const visible = readVisible(page);
  const written = visible.text.split('\n');
  const before = written.map(line => line.replaceAll(OBJECT, ''));
  const after = withLostTabs(linesOf(text), new Set(before));
  const refusals: Refusal[] = [];
  const edits: TextEdit[] = [];
  for (const change of matchLines(before, after)) {
    const line = change.kind === 'remove' ? before[change.line]! : after[change.becomes]!;
    if (change.kind !== 'change') {
      if (line.trim() !== '')
        refusals.push({ line: change.kind === 'remove' ? change.line : change.becomes, reason: NO_LINES });
      continue;
    }
    const old = written[change.line]!;
    const start = written.slice(0, change.line).reduce((at, { length }) => at + length + 1, 0);
    for (const { before: range, after: put } of differences(old, line)) {
      const carried = carryEdit(visible, {
        range: { start: start + range.start, end: start + range.end },
        newText: line.slice(put.start, put.end),
      });
      if (!carried) refusals.push({ line: change.becomes, reason: IN_MARKUP });
      else for (const edit of carried) edits.push(edit);
    }
  }
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const result = applied(page, edits);
  const [read, wanted] = [linesOf(pageText(result)), after].map(lines => lines.filter(line => line.trim() !== ''));
  if (sameLines(read!, wanted!)) return { kind: 'written', page: result };
  const different = after.findIndex(line => line.trim() !== '' && !read!.includes(line));
  return { kind: 'refused', refusals: [{ line: Math.max(0, different), reason: READS_OTHERWISE }] };
}

function applied(page: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { range, newText } of inOrder) {
    pieces.push(page.slice(at, Math.max(at, range.start)), newText);
    at = Math.max(at, range.end);
  }
  pieces.push(page.slice(at));
  return pieces.join('');
}

const NO_LINES = bilingual(
  '网页里不能这样加减一行或一段，请在网页编辑器里改',
  'a line cannot be put into a page, or taken out of it, in this way; do it in the editor of the site',
);
const IN_MARKUP = bilingual(
  '这一处是网页的标记，不是文字，请在网页编辑器里改',
  'this is mark-up of the page, and no text; change it in the editor of the site',
);
