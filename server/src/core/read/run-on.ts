import type { TextRange } from '../text/range.ts';
import { headingLengthAt } from './headings.ts';

/** No heading has anything before or behind it on a shorter line. */
const SHORTEST_RUN_ON = 12;
/** A report has six sections; what has many more headings on one line is none. */
const MOST_PIECES = 50;
/** Where a section's number can stand on a line that runs on: … 其他需要报告的事项 二、主动公开… */
const SECTION_NUMBER = /(?<=^|[\s|｜。；：）)])[一二三四五六]\s?[、.．]/g;
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
    cuts.add(index);
    // Empty cells behind a heading are its own; a whole table that follows is not.
    const behind = /[^\s|｜]/.exec(line.slice(index + length));
    if (behind) cuts.add(index + length + behind.index);
  }
  cuts.delete(0);
  return [...cuts].sort((a, b) => a - b);
}
