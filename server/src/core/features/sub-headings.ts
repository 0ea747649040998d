import type { Report, Section } from '../report/report.ts';
import type { TextRange } from '../text/range.ts';

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
const END_OF_CLAUSE = /[。：:；;！？\n]/;

/** Sub-headings of a section in the order of the text. Rows of tables, which are numbered alike, are none. */
export function subHeadingsOf(report: Report, section: Section): SubHeading[] {
  const tables = report.tables.map(({ range }) => range);
  const found: Omit<SubHeading, 'extent'>[] = [];
  for (const { start, end, parting } of section.lines) {
    if (parting === 'tabs' || parting === 'bars' || tables.some(table => start >= table.start && start < table.end))
      continue;
    const line = report.source.text.slice(start, Math.min(end, start + LOOKED_AT));
    const depth = BRACKETED.test(line) ? 1 : NUMBERED.test(line) ? 2 : null;
    if (!depth) continue;
    const clause = line.search(END_OF_CLAUSE);
    const text = (clause < 0 ? line : line.slice(0, clause)).trimEnd();
    found.push({ depth, text, range: { start, end: start + text.length } });
  }
  return found.map((heading, index) => {
    const next = found.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    return { ...heading, extent: { start: heading.range.start, end: endBefore(section, next?.range.start) } };
  });
}

const LOOKED_AT = 200;

/** The end of the last line of the section before `offset`, or of the section. */
function endBefore(section: Section, offset: number | undefined): number {
  if (offset === undefined) return section.range.end;
  const last = section.lines.findLast(({ start }) => start < offset);
  return last?.end ?? section.range.end;
}
