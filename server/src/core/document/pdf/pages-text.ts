import { bilingual } from '../../text/bilingual.ts';
import { DocumentError, limits } from '../document.ts';
import { tooLarge } from '../zip.ts';
import { gridsOf } from './grid.ts';
import { joinLines, type Line, linesOf, lineText } from './lines.ts';
import type { PdfPage, TextPiece } from './page.ts';
import { goesOn, type PdfTable, readTable, stitch } from './table.ts';

type Block = { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: PdfTable };

/**
 * The text of pages: a paragraph a line, tables as tab-separated rows, those that go on overleaf as one. Page numbers and
 * what every page repeats are left out. Throws a DocumentError for pages without text, which are a scan.
 */
export function pagesText(pages: readonly PdfPage[]): string {
  if (pages.every(({ pieces }) => pieces.every(({ text }) => text.trim() === ''))) throw scanned();
  const repeated = repeatedLines(pages);
  const blocks: Block[] = [];
  for (const page of pages) {
    const own = blocksOf(page, repeated);
    const [last, first] = [blocks.at(-1), own[0]];
    if (last?.kind === 'table' && first?.kind === 'table' && goesOn(last.table, first.table)) {
      blocks[blocks.length - 1] = { kind: 'table', table: stitch(last.table, first.table) };
      own.shift();
    }
    for (const block of own) blocks.push(block);
  }
  return `${compose(blocks)}\n`;
}

/** Lines and tables of a page from above to below. */
function blocksOf(page: PdfPage, repeated: ReadonlySet<string>): Block[] {
  const grids = gridsOf(page);
  const holds = (index: number, { left, right, baseline, size }: TextPiece) => {
    const { columns, lines } = grids[index]!;
    const [x, y] = [(left + right) / 2, baseline - size * 0.3];
    return x > columns[0]! && x < columns.at(-1)! && y > lines[0]! && y < lines.at(-1)!;
  };
  const inGrid: TextPiece[][] = grids.map(() => []);
  const outside: TextPiece[] = [];
  for (const piece of page.pieces) {
    if (piece.text.trim() === '') continue;
    const index = grids.findIndex((_, number) => holds(number, piece));
    (inGrid[index] ?? outside).push(piece);
  }
  const placed: { top: number; block: Block }[] = grids.map((grid, index) => {
    if ((grid.columns.length - 1) * (grid.lines.length - 1) > limits.cells) throw tooLarge();
    return { top: grid.lines[0]!, block: { kind: 'table', table: readTable(grid, inGrid[index]!) } };
  });
  for (const line of linesOf(outside)) {
    if (!isFurniture(line, page, repeated)) placed.push({ top: line.baseline, block: { kind: 'line', line } });
  }
  // Rules without a word between them are an ornament.
  return placed
    .filter(({ block }) => block.kind === 'line' || block.table.rows.some(row => row.some(text => text)))
    .sort((a, b) => a.top - b.top)
    .map(({ block }) => block);
}

/** The part of a page's height, above and below, in which page numbers and running heads stand. */
const MARGIN = 0.1;
const PAGE_NUMBER = /^(?:第?[-—–―─·•\s]*\d{1,3}[-—–―─·•\s]*页?|第\d{1,3}页[，,/]?共\d{1,3}页|\d{1,3}\/\d{1,3})$/;

function isFurniture(line: Line, { height }: PdfPage, repeated: ReadonlySet<string>): boolean {
  if (line.baseline > height * MARGIN && line.baseline < height * (1 - MARGIN)) return false;
  const text = lineText(line).replace(/\s/g, '');
  return PAGE_NUMBER.test(text) || repeated.has(text);
}

/** What stands in the margin of most pages, of three at least. */
function repeatedLines(pages: readonly PdfPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { height, pieces } of pages) {
    const inMargin = pieces.filter(({ baseline }) => baseline <= height * MARGIN || baseline >= height * (1 - MARGIN));
    for (const text of new Set(linesOf(inMargin).map(line => lineText(line).replace(/\s/g, '')))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const most = Math.max(3, pages.length * 0.6);
  return new Set([...counts].filter(([, count]) => count >= most).map(([text]) => text));
}

/** What begins a paragraph wherever it stands: 一、 （二） 第三条 */
const BEGINS = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;

function compose(blocks: readonly Block[]): string {
  const lines = blocks.flatMap(block => (block.kind === 'line' ? [block.line] : []));
  const left = usualLeft(lines);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const size = usualSize(lines);
  const texts: string[] = [];
  let before: Line | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.table.rows) texts.push(row.map(text => text ?? '').join('\t'));
      before = null;
      continue;
    }
    const { line } = block;
    const text = lineText(line);
    const continues = before !== null && !BEGINS.test(text) && goesOnIn(before, line, { left, right, size });
    if (continues && !text.includes('\t')) texts[texts.length - 1] = joinLines([texts.at(-1)!, text]);
    else texts.push(text);
    before = line;
  }
  return texts.join('\n');
}

/** Whether a paragraph, or a title in larger letters, goes on in the line below. */
function goesOnIn(before: Line, line: Line, text: { left: number; right: number; size: number }): boolean {
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return false;
  const isTitle = line.size > 1.2 * text.size && Math.abs(middleOf(before) - middleOf(line)) < line.size;
  // A line below one that is full, and that begins at the margin.
  return isTitle || (before.right > text.right - 2.5 * before.size && line.left < text.left + 0.9 * line.size);
}

function middleOf({ left, right }: Line): number {
  return (left + right) / 2;
}

/** The size in which most characters are set. */
function usualSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, pieces } of lines) counts.set(size, (counts.get(size) ?? 0) + pieces.length);
  return [...counts].reduce((usual, next) => (next[1] > usual[1] ? next : usual), [0, 0])[0];
}

/** Where most lines of prose begin that are not indented: the leftmost place that more than a few share. */
function usualLeft(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left / 4), (counts.get(Math.round(left / 4)) ?? 0) + 1);
  const enough = Math.max(2, lines.length * 0.1);
  const usual = [...counts].filter(([, count]) => count >= enough).map(([place]) => place * 4);
  return usual.reduce((least, place) => Math.min(least, place), usual[0] ?? lines[0]?.left ?? 0);
}

function scanned(): DocumentError {
  return new DocumentError(
    'no-text',
    bilingual(
      'PDF 中没有文字，是扫描件；请使用原来的 Word 文件，或先做文字识别（OCR）',
      'the PDF has no text, it is a scan; use the Word file that it came from, or recognise its text (OCR) first',
    ),
  );
}
