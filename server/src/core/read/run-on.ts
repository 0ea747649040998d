import type { TextRange } from '../text/range.ts';
import { headingLengthAt } from './headings.ts';

/** No heading has anything before or behind it on a shorter line. */
const SHORTEST_RUN_ON = 12;
/** A report has six sections; what has many more headings on one line is none. */
const MOST_PIECES = 50;
/** Where a section's number can stand on a line that runs on: … 其他需要报告的事项 二、主动公开… */
const SECTION_NUMBER = /(?<=^|[\s|｜。；：）)])[一二三四五六]\s?[、.．]/g;
/** What stands behind a heading with words in it, but for attributes: 一、总体情况 2024年，…, and not ## 一、总体情况 {#overview}. */
const BEHIND_HEADING = /^([\s|｜]+)[^\s|｜{].*\p{L}/su;
/** No more empty cells than a page leaves that was laid out as one table, and then some words. */
const LONGEST_LEAD = 500;
/** 青禾县2024年政府信息公开工作年度报告根据《条例》编制: the title, and the introduction behind it. */
const TITLE_AND_MORE =
  /^[^，。；、|｜]{2,60}政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)\s?(?=根据|依据|按照|遵照)/;

/**
 * The pieces of a line on which a converter lost the ends of others: a title runs on into the introduction, a heading into
 * its section, and a section into the next heading. Most lines are one piece. `end` is behind the last character.
 */
export function piecesOf(text: string, start: number, end: number): TextRange[] {
  const cuts = end - start < SHORTEST_RUN_ON ? [] : cutsOf(text.slice(start, end));
  return [0, ...cuts].map((cut, piece) => ({
    start: start + cut,
    end: piece < cuts.length ? start + cuts[piece]! : end,
  }));
}

function cutsOf(line: string): number[] {
  const cuts = new Set<number>();
  const title = TITLE_AND_MORE.exec(line);
  if (title) cuts.add(title[0].length);
  for (const { index } of line.matchAll(SECTION_NUMBER)) {
    const length = headingLengthAt(line, index);
    if (length === 0) continue;
    if (cuts.size > MOST_PIECES) break;
    // Marks and empty cells before a heading are its own as well: ## 一、总体情况.
    if (/[\p{L}\p{N}]/u.test(line.slice(Math.max(...cuts, 0), index))) cuts.add(index);
    // So are those behind it, and the page on which it stands; a section or its whole table is not.
    const behind = BEHIND_HEADING.exec(line.slice(index + length, index + length + LONGEST_LEAD));
    if (behind) cuts.add(index + length + behind[1]!.length);
  }
  cuts.delete(0);
  return [...cuts].sort((a, b) => a - b);
}
