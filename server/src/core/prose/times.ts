import { matchesOf } from './matches.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

/** A stretch of a paragraph that speaks of the report's year, or does not; it goes on to the next one. */
export interface Stretch {
  readonly start: number;
  readonly isOfYear: boolean;
}

/**
 * Which parts of a paragraph speak of the report's year. A clause that begins with a time (去年，; 2023年，; 上半年，) sets
 * it for what comes after, until another one. Without a year every year that is named is another.
 */
export function stretchesOf({ text }: Passage, year: number | null): readonly Stretch[] {
  const stretches: Stretch[] = [{ start: 0, isOfYear: true }];
  let end = 0;
  for (const { index } of matchesOf(NAMES_TIME, text)) {
    if (index < end) continue;
    const start = Math.max(end, clauseStart(text, index));
    end = clauseEnd(text, index);
    const isOfYear = timeOf(text.slice(start, Math.min(end, start + LONGEST_TIME)), year);
    if (isOfYear !== null) stretches.push({ start, isOfYear });
  }
  return stretches;
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !CLAUSE_END.includes(text[start - 1]!)) start--;
  return start;
}

function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !CLAUSE_END.includes(text[end]!)) end++;
  return end;
}

/** Whether what stands at `at` is told of the report's year. */
export function isOfYear(stretches: readonly Stretch[], at: number): boolean {
  let low = 0;
  for (let high = stretches.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return stretches[low]!.isOfYear;
}

/**
 * Whether a figure is not compared with another year's, not cumulative and not said to be of another year. `before` is what its
 * sentence says before it.
 */
export function isPlain(quantity: Quantity, year: number | null, before: string): boolean {
  const isAccumulated = isCountedUpInYear(before, year);
  const written = withoutThisYear(quantity.label, year).replace(THAN_CARRIED, '');
  const label = isAccumulated ? written.replace('累计', '') : written;
  if (COMPARED.test(label) || OTHER_TIME.test(label) || PART_OF_YEAR.test(label.replace(WHOLE_YEAR, ''))) return false;
  if (!label.includes('年')) return true;
  return [...matchesOf(YEAR_INSIDE, label)].every(([, named]) => Number(named) === year);
}

/** Whether a figure only says how much more or less than another one: 较上年增加4件. */
export function isComparison({ label }: Quantity): boolean {
  return COMPARED.test(label);
}

/** How far from the number 累计 may stand, and from it the year: 2024年，我局累计受理. */
const NEAR = 48;
const NAMES_YEAR = /(?:今年|年初|本年|全年|年内|一年来|\d{4}年)/g;

/** Whether what a sentence says before a number counts it up within the year. */
function isCountedUpInYear(before: string, year: number | null): boolean {
  const at = before.lastIndexOf('累计');
  if (at < 0 || before.length - at > NEAR) return false;
  const named = matchesOf(NAMES_YEAR, before.slice(Math.max(0, at - NEAR), at)).at(-1)?.[0];
  return named !== undefined && (/^\d/.test(named) ? Number(named.slice(0, 4)) === year : true);
}

/** What a clause sets: true for the report's year, false for another or a part of it, null for nothing. */
function timeOf(clause: string, year: number | null): boolean | null {
  // 因12月下旬收到，结转下年4件 tells why, not when.
  if (/^(?:因|由于|(?:另|尚|仍|还|其余|剩余|余下?)有?\d)/.test(clause)) return null;
  if (withoutThisYear(clause, year).includes('以来') || PART_OF_YEAR.test(clause.replace(WHOLE_YEAR, ''))) return false;
  if (YEARS.test(clause)) return false;
  const time = TIME.exec(clause);
  if (!time) return null;
  return time[1] ? Number(time[1]) === year : THIS_YEAR.test(time[0]);
}

/** A text without what says that the year is counted since it began, which is all of it: 今年以来, 2024年以来. */
function withoutThisYear(text: string, year: number | null): string {
  return text.replace(OF_THIS_YEAR, '').replace(`${year}年以来`, '');
}

const OF_THIS_YEAR = /(?:今年|年初|本年度?)以来/g;
/** 近三年, 十年来, 五年间: more than the report's year. */
const YEARS =
  /近[几数\d二两三四五六七八九十]{1,3}年|(?<![\d一])(?:\d{1,2}|[几数多二两三四五六七八九十]{1,3})年(?:多?来|间|以来|里|内)|(?<!以)前年|五”[^，]{0,4}(?:期间|以来)/;
const NAMES_TIME = /[年月]|季度|以来|报告期|截至目前|五”/g;
const CLAUSE_END = '，；：（）。！？\n';
const LONGEST_TIME = 40;
// 上年结转 and 2022年结转 say what is carried in, not when.
const CARRIED = vocabulary
  .flatMap(({ kind, words }) => (kind === 'carried' ? words : []))
  .filter(word => word.length > 1)
  .join('|');
const IS_CARRIED = `[^，]{0,6}(?:${CARRIED}|继续|未办结)`;
const TIME = new RegExp(
  `^(?:其中)?(?:在|自|从|截[至止]?到?|到|至)?(?:(\\d{4})年(?!度?${IS_CARRIED})|(?:去年|上一?年度?|往年|历年|以往年度)(?!度|${IS_CARRIED})|近年|今年|本年|全年|年内|一年来|本?报告期)`,
);
const THIS_YEAR = /今年|本年|全年|年内|一年来|报告期/;
/** 比上年结转的5件 tells what was carried in. */
const THAN_CARRIED = /^[比较与](?=上一?年度?(?:结转|转入))/;
const YEAR_INSIDE = new RegExp(`(?<![《〔]|(?:${CARRIED})[至到]?)(\\d{4})年(?!度?${IS_CARRIED}|[^，。]{0,20}》)`, 'g');
const OTHER_TIME = new RegExp(
  `(?<!${CARRIED})(?:去年|上一?年度?|往年|历年|以往年度)(?!度|${IS_CARRIED})|累计|以来|同期`,
);
const COMPARED =
  /较(?![晚早大长为])|同比|环比|相比|(?<![占对])比(?![例如重率])|增长|增加|增多|减少|下降|上升|回落|提高|降低/;
const PART_OF_YEAR =
  /12月份?(?=[共新]?[收受接办答])|上半年|下半年|季度|(?<!\d)(?:[1-9]|1[01])月(?!1日)|[上中下]旬|[本当每]月|每年|[日月年]均(?=收到|受理|办理|\d)|平均|截至目前/;
const WHOLE_YEAR = /1月(?:1日)?起?[至到\-—~～](?:\d{4}年)?12月(?:31日)?/;
