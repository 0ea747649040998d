import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { updateDocx } from '../../server/src/core/document/docx/update/update-docx.ts';
import { nextCells } from '../../server/src/core/features/fill-in/next-cell.ts';
import { templateDocx } from '../support/docx-template.ts';
import { hasSharedReports, sharedBytes } from '../support/shared.ts';

/** The text with 1, 2, 3 … typed into one cell after the other, each of which Tab selects; and how many there are. */
function typedThrough(text: string): { text: string; count: number } {
  const first = new Analysis(text).reports[0]!.tables[0]!.rows[0]!.cells[0]!;
  let [range, count] = [first.range as { start: number; end: number } | null, 0];
  while (range) {
    const figure = String(++count);
    text = text.slice(0, range.start) + figure + text.slice(range.end);
    range = nextCells(new Analysis(text).reports, range.start + figure.length)?.next ?? null;
  }
  return { text, count };
}

/** Figures of all cells, in the order of their places. */
const figuresOf = (text: string) =>
  new Analysis(text).reports
    .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    .map(({ text: figure, range }) => ({ figure: figure.trim(), at: range.start }))
    .sort((one, other) => one.at - other.at)
    .map(({ figure }) => figure);

/** All of the main part but what is written in its runs. */
const withoutWords = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(unzipSync(bytes)['word/document.xml'])
    .replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:t\/>/g, '')
    .replace(/<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>|<w:rPr\/>)?<\/w:r>/g, '');

describe('a template as it is handed out', () => {
  it.each([
    ['of our own, with blanks and white space in its cells', () => templateDocx(), true],
    ['the official one', () => sharedBytes('real/template.docx'), hasSharedReports],
  ])('is filled by Tab from cell to cell, and looks as before: %s', (_, read, isThere) => {
    if (!isThere) return;
    const bytes = read();
    const { text } = readDocx(bytes);
    const filled = typedThrough(text);
    expect(filled.count).toBe(200);
    const update = updateDocx(bytes, filled.text);
    expect(update).toMatchObject({ kind: 'written' });
    if (update.kind !== 'written') return;
    expect(readDocx(update.bytes).text).toBe(filled.text);
    expect(figuresOf(filled.text)).toEqual(Array.from({ length: 200 }, (_, index) => String(index + 1)));
    expect(withoutWords(update.bytes)).toBe(withoutWords(bytes));
  });
});
