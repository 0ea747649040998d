import type { TextLine } from '../report/report.ts';
import { looksLikeCell } from '../text/cell-value.ts';
import { isSpace } from '../text/characters.ts';
import type { TextRange } from '../text/range.ts';
import { type FieldLine, fieldBetween } from './fields.ts';
import { readCommas } from './layouts/commas.ts';
import { readPipes } from './layouts/pipes.ts';
import { readRunning } from './layouts/running.ts';
import { readSpaces } from './layouts/spaces.ts';
import { readTabSeparated } from './layouts/tab-separated.ts';
import { isPageNumber } from './page-number.ts';
import { piecesOf } from './run-on.ts';

const TAB = 9;
const QUOTE = 62;

/** Longer lines without tabs or bars are prose: the longest label of either edition has 40 characters. */
const LONGEST_LABEL_LINE = 100;
/** A figure may have a long note. */
const LONGEST_CELL_LINE = 300;

/** A whole table may stand on one line, with wide padding. */
const LONGEST_ROW_LINE = 100_000;

/** The 15 cells of table 4 are parted by 14 tabs, the 5 of each of three small tables by 4. */
const FEWEST_TABS = 4;

/** The lines that are not blank, each with what parts it into cells. */
export function readLines(text: string, lineStarts: readonly number[]): TextLine[] {
  const lines: TextLine[] = [];
  const signs: Signs = {
    tab: new SignFinder(text, '\t'),
    bars: [new SignFinder(text, '|'), new SignFinder(text, '｜')],
  };
  for (let line = 0; line < lineStarts.length; line++) {
    let fullStart = lineStarts[line]!;
    while (line + 1 < lineStarts.length && isWithinQuotes(text, fullStart, lineStarts[line + 1]!)) line++;
    let fullEnd = lineStarts[line + 1] ?? text.length;
    while (fullEnd > fullStart && (text.charCodeAt(fullEnd - 1) === 10 || text.charCodeAt(fullEnd - 1) === 13))
      fullEnd--;
    // A table may be quoted, in Markdown or a mail: > 规章 0 0 0.
    if (text.charCodeAt(fullStart) === QUOTE) fullStart = behindQuotes(text, fullStart, fullEnd);
    const pieces = piecesOf(text, fullStart, fullEnd);
    for (const piece of pieces) {
      const line = lineOf(text, piece, signs);
      if (line) lines.push(line);
    }
  }
  return lines;
}

/** A line or a piece of one, without the white space around it; null where it is blank. */
function lineOf(text: string, { start: fullStart, end: fullEnd }: TextRange, signs: Signs): TextLine | null {
  let start = fullStart;
  let end = fullEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (start === end) {
    // A line of nothing but tabs is the blank line of table 4, which has no label to show it.
    const isBlankRow = fullEnd - fullStart >= FEWEST_TABS && isTabs(text, fullStart, fullEnd);
    return isBlankRow ? { start: fullStart, end: fullEnd, fullStart, fullEnd, parting: 'tabs' } : null;
  }
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end, fullStart, fullEnd, parting: partingOf(text, start, end, fullStart, fullEnd, signs) };
}

/** No cell of a sheet has more characters where it is saved as text with its line ends. */
const LONGEST_QUOTED = 200;
/** Nor has a row of such cells. */
const LONGEST_QUOTED_ROW = 2000;

/**
 * Whether a line end stands within a cell in quotes, as a sheet saves it: "商业⏎企业". Its first quote begins a cell, and
 * the one that closes it ends one.
 */
function isWithinQuotes(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_QUOTED_ROW) return false;
  const open = start + text.slice(start, end).lastIndexOf('"');
  if (open < start || end - open > LONGEST_QUOTED || !isCellEdge(text[open - 1])) return false;
  if (!opensQuotes(text, start, open)) return false;
  const length = text.slice(end, open + LONGEST_QUOTED).indexOf('"');
  if (length < 0) return false;
  // "" within quotes is a quote that belongs to the cell.
  const behind = text[end + length + 1];
  return behind === '"' || isCellEdge(behind);
}

function isCellEdge(character: string | undefined): boolean {
  return character === undefined || '\t,;，；\r\n'.includes(character);
}

/** Whether the quotes before one are closed, so that it opens. */
function opensQuotes(text: string, start: number, open: number): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"', start); at >= 0 && at < open; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}

/** The fields of a line, or null for prose that is too long to be a cell. */
export function readFields(text: string, line: TextLine): FieldLine | null {
  // Nothing of it can be a row: each of a million bars would be a place of its own.
  if (line.fullEnd - line.fullStart > LONGEST_ROW_LINE) return null;
  switch (line.parting) {
    case 'tabs':
      return paddedRow(text, line) ?? readTabSeparated(text, line.fullStart, line.fullEnd);
    case 'bars':
      return readPipes(text, line.start, line.end);
    default: {
      const { start, end } = line;
      const length = end - start;
      const running = readRunning(text, start, end);
      if (running) return running;
      if (length > LONGEST_CELL_LINE || (length > LONGEST_LABEL_LINE && text[end - 1] === '。')) return null;
      const sheetRow = readCommas(text, start, end);
      if (sheetRow) return sheetRow;
      if (hasSpaces(text, start, end) && !isPageNumber(text.slice(start, end))) return readSpaces(text, start, end);
      if (length > LONGEST_LABEL_LINE && !mayBeFigure(text.charCodeAt(start))) return null;
      return { layout: 'cell-by-line', fields: [fieldBetween(text, start, end)], start, end };
    }
  }
}

/** A row that spaces part, where tabs stand only before or behind it, or behind its number: 规章 0 0 0⇥, 一、⇥本年新收 5 0. */
function paddedRow(text: string, { start, end }: TextLine): FieldLine | null {
  if (end - start > LONGEST_CELL_LINE || text.slice(start, end).replace(NUMBER_AND_TAB, '').includes('\t')) return null;
  const row = readSpaces(text, start, end);
  return row.fields.length > 1 && hasFigures(row) ? row : null;
}

/** Whether a row has a figure, or several signs for one: （四） 无 is the beginning of a label that goes on. */
function hasFigures({ fields }: FieldLine): boolean {
  const cells = fields.filter(({ text }) => looksLikeCell(text));
  return cells.length > 1 || cells.some(({ text }) => /[\d０-９]/.test(text));
}

/** A label's number, and no figure of table 4, which other figures and blank cells follow: 1⇥2⇥⇥⇥. */
const NUMBER_AND_TAB = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?\t(?=\p{Script=Han}{2}|[（(])/u;

/** Behind the marks of a quotation and the one space that follows each. */
function behindQuotes(text: string, start: number, end: number): number {
  let at = start;
  while (text.charCodeAt(at) === QUOTE) at += text.charCodeAt(at + 1) === 32 ? 2 : 1;
  return Math.min(at, end);
}

function isTabs(text: string, start: number, end: number): boolean {
  let tabs = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) tabs++;
  return tabs >= FEWEST_TABS;
}

/** Finds whether lines, in their order, hold a sign; the text is gone through once. */
class SignFinder {
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly sign: string,
  ) {}

  isIn(start: number, end: number): boolean {
    if (this.at < start) {
      const next = this.text.indexOf(this.sign, start);
      this.at = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return this.at < end;
  }
}

interface Signs {
  readonly tab: SignFinder;
  readonly bars: readonly SignFinder[];
}

function partingOf(
  text: string,
  start: number,
  end: number,
  fullStart: number,
  fullEnd: number,
  { tab, bars }: Signs,
): TextLine['parting'] {
  // A tab inside the line or behind a cell parts; leading tabs part too, where covered places were left empty.
  const hasTabs = tab.isIn(fullStart, fullEnd);
  if (bars.some(bar => bar.isIn(start, end))) return hasTabs && tabsPart(text.slice(start, end)) ? 'tabs' : 'bars';
  return hasTabs ? 'tabs' : 'none';
}

/** Whether tabs part a line that has bars too; fewer of them are white space in its cells: 一、⇥本年新收 | 5 | 0. */
function tabsPart(line: string): boolean {
  const tabs = line.split('\t').length - 1;
  return tabs > 0 && tabs >= line.split(/[|｜]/).length - 1;
}

function hasSpaces(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** Whether a figure or its sign can begin so; most lines begin with Chinese characters that are none. */
function mayBeFigure(code: number): boolean {
  return code < 0x2e80 || code >= 0xff00 || FIGURE_WORDS.includes(String.fromCharCode(code));
}

const FIGURE_WORDS = '增新减无';
