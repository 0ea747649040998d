import { oncePer, oncePerText } from '../once.ts';
import { parseChineseNumeral } from '../text/numeral.ts';
import { movedRange, type TextRange } from '../text/range.ts';
import type { Report } from './report.ts';

/** A day, as people count: month and day from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date that a report bears: under its title, at its end, or in the page around it. */
export interface DateOfReport extends Day {
  readonly range: TextRange;
}

const LONGEST_LINE = 200;
/** The signature stands in the last lines, where the page's own furniture may follow it. */
const LAST_LINES = 8;
const LABELLED =
  /(?:发布|公开|发文|公布|成文|生成|印发|更新|上传|录入)(?:日期|时间)[：:\s]*((\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?)|(?<!\S)(?:日期|时间)[：:]\s*((\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?)/;
const ALONE = /^[（(]?\s*((\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?)\s*[）)]?$/;
/** The signature with its day on one line: 青禾县水务局2025年1月20日. */
const SIGNED =
  /^[一-龥（）()]{2,40}[局委厅府办室处会部院道镇乡心署]\s*((\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日)$/;
const ALONE_IN_WORDS =
  /^[（(]?([一二〇○零三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日[）)]?$/;

/** The dates that a report bears, in the order of the text. */
export const datesOf = oncePer(({ lines, sections, source }: Report): readonly DateOfReport[] => {
  const first = sections[0]?.range.start ?? 0;
  const dates: DateOfReport[] = [];
  for (let index = 0; index < lines.length; index++) {
    // Between the head and the signature no date is the report's.
    if (lines[index]!.start >= first) index = Math.max(index, lines.length - LAST_LINES);
    const { start, end } = lines[index]!;
    if (end - start > LONGEST_LINE) continue;
    const date = readDate(source.text.slice(start, end));
    if (date) dates.push({ ...date, range: movedRange(date.range, start) });
  }
  return dates;
});

/** The date that a line bears, with its place in the line. */
const readDate = oncePerText((text): DateOfReport | null => {
  if (!/[\d〇○零一二]/.test(text)) return null;
  const found = LABELLED.exec(text) ?? ALONE.exec(text) ?? SIGNED.exec(text);
  if (found) {
    const [written, year, month, day] = found.slice(1).filter(group => group !== undefined);
    const start = text.indexOf(written!, found.index);
    return dateOf(Number(year), Number(month), Number(day), { start, end: start + written!.length });
  }
  const words = ALONE_IN_WORDS.exec(text.replace(/\s/g, ''));
  if (!words) return null;
  const [year, month, day] = words.slice(1).map(word => parseChineseNumeral(word.replace(/[○零]/g, '〇')));
  return dateOf(year ?? 0, month ?? 0, day ?? 0, { start: 0, end: text.length });
});

function dateOf(year: number, month: number, day: number, range: TextRange): DateOfReport | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day, range } : null;
}

/** Below, at or above 0 as one day is before, the same as or after the other. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** 2024年1月31日 */
export function writtenDay({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}
