import type { Section } from '../../report/report.ts';
import { countWhile } from '../../sorted.ts';
import type { TextRange } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';

/** A heading within a section: （一）主动公开 or, below it, 1.公开渠道. */
export interface SubHeading {
  /** 1 for （一）, 2 for 1. */
  readonly depth: 1 | 2;
  /** The heading's own words: to the end of its first clause where text goes on behind it. */
  readonly text: string;
  /** Where these words stand. */
  readonly range: TextRange;
  /** From the heading to the next one that is not below it, or the section's end. */
  readonly extent: TextRange;
}

// （一）主动公开  |  (二) 依申请公开。2021年，我局……
const BRACKETED = /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[^\s]/;
// 1.公开渠道  |  2、平台建设；  but not 1.5万件 and not a figure alone
const NUMBERED = /^\d{1,2}\s*[.．、]\s*[^\s\d.．、]/;
const END_OF_CLAUSE = /[。：:；;！？]/;

/** How much of a line is looked at; a longer first clause is no heading's. */
const LOOKED_AT = 200;

/**
 * Sub-headings of a section in the order of the text. The rows of the `tables`, which come in that order too and are numbered alike, are none, nor is
 * a line that is parted like a table's though nothing could be read of it.
 */
export function subHeadingsOf(
  { text: whole }: SourceText,
  { lines, range }: Section,
  tables: readonly { readonly range: TextRange }[],
): SubHeading[] {
  const headings: SubHeading[] = [];
  // Read backwards: where a heading of each depth has to end.
  const ends = { 1: range.end, 2: range.end };
  for (let index = lines.length - 1; index >= 0; index--) {
    const { start, end, parting } = lines[index]!;
    if (parting === 'tabs' || parting === 'bars' || isInTable(start)) continue;
    const line = whole.slice(start, Math.min(end, start + LOOKED_AT));
    const depth = BRACKETED.test(line) ? 1 : NUMBERED.test(line) ? 2 : null;
    if (!depth) continue;
    const clause = line.search(END_OF_CLAUSE);
    const text = (clause < 0 ? line : line.slice(0, clause)).trimEnd();
    headings.push({ depth, text, range: { start, end: start + text.length }, extent: { start, end: ends[depth] } });
    ends[2] = lines[index - 1]?.end ?? start;
    if (depth === 1) ends[1] = ends[2];
  }
  return headings.reverse();

  function isInTable(offset: number): boolean {
    const before = countWhile(tables, ({ range: { start } }) => start <= offset);
    return before > 0 && offset < tables[before - 1]!.range.end;
  }
}
