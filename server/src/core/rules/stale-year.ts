import { searchProse } from '../prose/search.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** “2022年，我局……” told as this year's work, in the report of 2023: last year's text was taken over. */
export const staleYear: Rule = {
  id: 'stale-year',
  category: 'contents',
  title: bilingual('写的是另一年的工作', 'The work of another year is told as this year’s'),
  severity: 'warning',
  *check(report) {
    const { year } = report;
    if (year === null) return;
    for (const { paragraph, hit: sentence } of sentencesOfAYear(report)) {
      const found = TOLD.exec(sentence.text)!;
      const named = Number(found[2]);
      if (named === year || named > year + 1 || named < year - MOST_YEARS_AGO) continue;
      const rest = sentence.text.slice(found[0].length);
      // 2022年，……；2023年，…… tells both, and what is compared or planned is of another year rightly.
      if (rest.includes(`${year}年`) || THIS_YEAR.test(rest) || COMPARED.test(rest)) continue;
      if (named > year && (PLANNED.test(rest) || paragraph.section === 'problems' || paragraph.section === 'other'))
        continue;
      const start = sentence.start + found[1]!.length;
      const range = paragraph.rangeOf({ start, end: start + 4 });
      yield {
        message: bilingual(
          `报告的年度是 ${year} 年，这里写的是 ${named} 年的工作。`,
          `The report is of ${year}, but this tells the work of ${named}.`,
        ),
        range,
        data: { stated: named, expected: year },
        related: report.title?.yearRange
          ? [{ range: report.title.yearRange, message: bilingual(`标题的年度 ${year}`, `The title’s year, ${year}`) }]
          : [],
        fixes: [
          {
            title: bilingual(`改为 ${year} 年`, `Change to ${year}`),
            safe: false,
            edits: [{ range, newText: String(year) }],
          },
        ],
      };
    }
  },
};

const MOST_YEARS_AGO = 5;
/** A sentence that begins with a year and then tells what was done in it, not one of a document or a meeting. */
const TOLD =
  /^((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九十]是)?(?:[^，。（）\d《》]{0,14}[：])?(?:在)?)((?:19|20)\d{2})年(?:度，|，|度?(?=[我本全]|无|没有|未|共))/;
const sentencesOfAYear = searchProse(({ sentences }) => sentences.filter(({ text }) => TOLD.test(text)));
const THIS_YEAR = /今年|本年|至今|目前|现已|以来/;
const COMPARED = /较|同比|相比|同期|先后|连续|陆续/;
const PLANNED = /将|计划|下一步|拟|继续|力争|打算|进一步|要/;
