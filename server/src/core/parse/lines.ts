import { type FieldLine, fieldBetween, isSpace } from './fields.ts';
import { readPipes } from './layouts/pipes.ts';
import { readSpaces } from './layouts/spaces.ts';
import { readTabSeparated } from './layouts/tab-separated.ts';

const TAB = 9;
const BAR = 124;

/** Longer lines without tabs or bars are prose: the longest label of either edition has 40 characters. */
const LONGEST_CELL_LINE = 300;

/** 15 cells are parted by 14 tabs. */
const FEWEST_TABS = 14;

/** A line that has something on it, without the white space around it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Where its own white space begins and ends: the whole line without its line end. */
  readonly fullStart: number;
  readonly fullEnd: number;
  readonly parting: 'tabs' | 'bars' | 'spaces' | 'none';
}

/** The lines that are not blank, each with what parts it into cells. */
export function readLines(text: string, lineStarts: readonly number[]): TextLine[] {
  const lines: TextLine[] = [];
  for (let line = 0; line < lineStarts.length; line++) {
    const fullStart = lineStarts[line]!;
    let fullEnd = lineStarts[line + 1] ?? text.length;
    while (fullEnd > fullStart && (text.charCodeAt(fullEnd - 1) === 10 || text.charCodeAt(fullEnd - 1) === 13))
      fullEnd--;
    let start = fullStart;
    let end = fullEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (start === end) {
      // A line of nothing but tabs is the blank line of table 4, which has no label to show it.
      if (fullEnd - fullStart >= FEWEST_TABS && isTabs(text, fullStart, fullEnd))
        lines.push({ start: fullStart, end: fullEnd, fullStart, fullEnd, parting: 'tabs' });
      continue;
    }
    while (isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, fullStart, fullEnd, parting: partingOf(text, start, end, fullStart, fullEnd) });
  }
  return lines;
}

/** The fields of a line, or null for prose that is too long to be a cell. */
export function readFields(text: string, line: TextLine): FieldLine | null {
  switch (line.parting) {
    case 'tabs':
      return readTabSeparated(text, line.fullStart, line.fullEnd);
    case 'bars':
      return readPipes(text, line.start, line.end);
    case 'spaces':
      return readSpaces(text, line.start, line.end);
    default: {
      if (line.end - line.start > LONGEST_CELL_LINE) return null;
      const { start, end } = line;
      return { layout: 'cell-by-line', fields: [fieldBetween(text, start, end)], start, end };
    }
  }
}

function isTabs(text: string, start: number, end: number): boolean {
  let tabs = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) tabs++;
  return tabs >= FEWEST_TABS;
}

function partingOf(text: string, start: number, end: number, fullStart: number, fullEnd: number): TextLine['parting'] {
  // A tab inside the line or behind a cell parts; leading tabs part too, where covered places were left empty.
  let spaces = false;
  let bars = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === TAB) return 'tabs';
    if (code === BAR) bars++;
    else if (!spaces && at > start && isSpace(code)) spaces = true;
  }
  if (bars > 0) return 'bars';
  for (let at = end; at < fullEnd; at++) if (text.charCodeAt(at) === TAB) return 'tabs';
  for (let at = fullStart; at < start; at++) if (text.charCodeAt(at) === TAB) return 'tabs';
  return spaces && end - start <= LONGEST_CELL_LINE ? 'spaces' : 'none';
}
