import type { SectionId } from '../form/schema.ts';
import type { TextLine } from '../report/report.ts';
import type { Heading } from './headings.ts';
import { findTitle } from './title/title.ts';

/** How many sections a report has at least before another one is seen to begin without a title. */
const FEWEST_BEFORE = 4;
/** How many sections come again, in the same order, where another report begins without a title. */
const FEWEST_AGAIN = 3;
/** A title stands right before its first section, but for page furniture and an introduction. */
const SEARCHED_LINES = 60;
/** How an introduction begins, and what it rests on: 根据《中华人民共和国政府信息公开条例》…编制本报告. */
const INTRODUCES = /^(?:根据|按照|依据|依照|为).{0,60}(?:信息公开条例|年度报告格式)/;
/** Nobody keeps more in one file; what follows is read with the last. */
const MOST_REPORTS = 100;

/**
 * Parts the lines of a text into those of its reports: another one begins with its title, where sections come again behind
 * it, or with its introduction or first section where several come again in their order. A section that only stands twice
 * begins none.
 */
export function partReports(
  text: string,
  lines: readonly TextLine[],
  headings: readonly Heading[],
): readonly (readonly TextLine[])[] {
  const starts: number[] = [0];
  let seen = new Set<SectionId>();
  let from = 0;
  for (const [index, { section, line, lastLine }] of headings.entries()) {
    const at = lines.indexOf(line, from);
    if (section !== null && seen.has(section) && starts.length < MOST_REPORTS) {
      const start =
        titleBetween(text, lines, from, at) ??
        (comesAgain(headings, index, seen) ? introductionBetween(text, lines, from, at) : null);
      if (start !== null) {
        starts.push(start);
        seen = new Set();
      }
    }
    if (section !== null) seen.add(section);
    from = lines.indexOf(lastLine, at) + 1;
  }
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

/** The number of the line that begins a title with a year, among the lines from `from` to before `to`. */
function titleBetween(text: string, lines: readonly TextLine[], from: number, to: number): number | null {
  const first = Math.max(from, to - SEARCHED_LINES);
  const between = lines.slice(first, to);
  const title = findTitle(text, between);
  return title?.year == null ? null : first + between.findIndex(({ end }) => end > title.range.start);
}

/** The number of the line that begins an introduction, among the lines from `from` to before `to`; `to` where none does. */
function introductionBetween(text: string, lines: readonly TextLine[], from: number, to: number): number {
  const first = Math.max(from, to - SEARCHED_LINES);
  const found = lines.slice(first, to).findIndex(({ start, end }) => INTRODUCES.test(text.slice(start, end)));
  return found < 0 ? to : first + found;
}

function comesAgain(headings: readonly Heading[], index: number, seen: ReadonlySet<SectionId>): boolean {
  if (seen.size < FEWEST_BEFORE || headings[index]!.section !== [...seen][0]) return false;
  const again = headings.slice(index, index + FEWEST_AGAIN).map(({ section }) => section);
  return again.length === FEWEST_AGAIN && again.every((section, at) => section === [...seen][at]);
}
