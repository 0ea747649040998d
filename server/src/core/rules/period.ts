import type { Sentence } from '../prose/passage.ts';
import { type Found, searchProse } from '../prose/search.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Finding, Rule } from './rule.ts';

/** The figures of a report are those of its whole year, 1 January to 31 December. */
export const period: Rule = {
  id: 'period',
  category: 'contents',
  title: bilingual('统计期限不是一整年', 'The period covered is not the whole year'),
  severity: 'warning',
  *check(report) {
    const { year } = report;
    if (year === null) return;
    for (const found of sentencesWithPeriod(report)) {
      const finding = checkPeriod(found, year);
      if (finding) yield finding;
    }
  },
};

/** What says that a period is that of the figures: 统计期限, 本报告涵盖…, 数据截至…. */
const OF_FIGURES =
  /统计(?:数据)?的?(?:期|起止|时|截|自|从|为|区间|周期|范围|日期)|所列数据|数据[^，。]{0,6}期限|报告(?:期限?|时限|时间范围)/;
const OF_REPORT = /(?:本(?:年度)?报告|年报)[^。]{0,30}?(?:涵盖|反映|覆盖|汇总|时段|时间|期限|期间)/;
const OF_OTHERS = /征求|征集|公示|整改|活动|试点|考核/;
const PERIOD =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?起?(?:至|到|[-—~～]+)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底)?/;
/** 2024.1.1-2024.12.31, which names both or one of the years. */
const DOTTED = /(\d{4})\.(\d{1,2})\.(\d{1,2})[-—–~～至到]+(?:(\d{4})\.)?(\d{1,2})\.(\d{1,2})/;
/** Only the last day: 数据统计截至2024年11月30日, 截止日期为2024年11月30日. */
const UNTIL = /(?<=截(?:至|止)(?:到|于|(?:时间|日期)为?：?)?)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底)?/;
/** Why an organ has figures of a part of the year: it was formed in it. */
const REASON = /机构改革|组建|成立|挂牌|撤销|合并|撤并|划转|新设|设立/;

const sentencesWithPeriod = searchProse(({ sentences }) =>
  sentences.filter(
    ({ text }) =>
      [PERIOD, DOTTED, UNTIL].some(pattern => pattern.test(text)) &&
      (OF_FIGURES.test(text) || OF_REPORT.test(text)) &&
      !OF_OTHERS.test(text),
  ),
);

function checkPeriod({ paragraph, hit: sentence }: Found<Sentence>, year: number): Finding | null {
  const both = PERIOD.exec(sentence.text) ?? DOTTED.exec(sentence.text);
  const found = both ?? UNTIL.exec(sentence.text);
  if (!found || (both ? isWholeYear(both, year) : isLastDay(found, year))) return null;
  const whole = both ? `${year}年1月1日至${year}年12月31日` : `${year}年12月31日`;
  const range = paragraph.rangeOf({
    start: sentence.start + found.index,
    end: sentence.start + found.index + found[0].length,
  });
  const message = bilingual(
    `统计期限写的是“${found[0]}”，${year} 年度报告应为 ${whole}。`,
    `The period is “${found[0]}”; in the report of ${year} it should be ${whole}.`,
  );
  if (hasReason(sentence)) return { message, range, severity: 'hint' };
  const title = bilingual(`改为“${whole}”`, `Change to “${whole}”`);
  return { message, range, fixes: [{ title, safe: false, edits: [{ range, newText: whole }] }] };
}

function isWholeYear(found: RegExpExecArray, year: number): boolean {
  const number = (group: number, otherwise: number) => Number(found[group] ?? otherwise);
  const first = number(1, year);
  const begins = first === year && number(2, 0) === 1 && number(3, 1) === 1;
  return begins && number(4, first) === year && number(5, 0) === 12 && number(6, 31) === 31;
}

function isLastDay([, ofYear = '', month, day = '31']: RegExpExecArray, year: number): boolean {
  return (ofYear === '' || Number(ofYear) === year) && Number(month) === 12 && Number(day) === 31;
}

/** Whether the sentence, or one beside it, tells why the period is another: 因机构改革，我局于6月挂牌成立。 */
function hasReason({ passage, start, end }: Sentence): boolean {
  const { sentences } = passage;
  return sentences.some(other => REASON.test(other.text) && other.end >= start && other.start <= end);
}
