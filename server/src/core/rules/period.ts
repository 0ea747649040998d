import type { Sentence } from '../prose/passage.ts';
import { type Found, searchProse } from '../prose/search.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Finding, Rule } from './rule.ts';

/** The figures of a report are those of its whole year, 1 January to 31 December. */
export const period: Rule = {
  id: 'period',
  category: 'contents',
  title: bilingual('统计期限不是一整年', 'The period is not the whole year'),
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

const OF_FIGURES = /统计|所列数据|数据[^，。]{0,6}期限|报告期限?/;
const OF_OTHERS = /征求|征集|公示|整改|活动|试点|考核/;
const PERIOD =
  /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?起?(?:至|到|[-—~～]+)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底)?/;

const sentencesWithPeriod = searchProse(({ sentences }) =>
  sentences.filter(({ text }) => PERIOD.test(text) && OF_FIGURES.test(text) && !OF_OTHERS.test(text)),
);

function checkPeriod({ paragraph, hit: sentence }: Found<Sentence>, year: number): Finding | null {
  const found = PERIOD.exec(sentence.text);
  if (!found) return null;
  const number = (group: number, otherwise: number) => Number(found[group] ?? otherwise);
  const first = number(1, year);
  const begins = first === year && number(2, 0) === 1 && number(3, 1) === 1;
  const ends = number(4, first) === year && number(5, 0) === 12 && number(6, 31) === 31;
  if (begins && ends) return null;
  const whole = `${year}年1月1日至${year}年12月31日`;
  const range = paragraph.rangeOf({
    start: sentence.start + found.index,
    end: sentence.start + found.index + found[0].length,
  });
  return {
    message: bilingual(
      `统计期限写的是“${found[0]}”，${year} 年度报告应为 ${whole}。`,
      `The period is “${found[0]}”; in the report of ${year} it should be ${whole}.`,
    ),
    range,
    fixes: [
      {
        title: bilingual(`改为“${whole}”`, `Change to “${whole}”`),
        safe: false,
        edits: [{ range, newText: whole }],
      },
    ],
  };
}
