import type { Sentence } from '../prose/passage.ts';
import { searchProse } from '../prose/search.ts';
import type { Report } from '../report/report.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';
import type { Finding, Rule } from './rule.ts';

/** “2022年，我局……” told as this year's work, in the report of 2023: last year's text was taken over. */
export const staleYear: Rule = {
  id: 'stale-year',
  category: 'contents',
  title: bilingual('写的是另一年的工作', 'Another year’s work is reported as this year’s'),
  severity: 'warning',
  *check(report) {
    const { year } = report;
    if (year === null) return;
    const begin = report.sections[0]?.range.start ?? 0;
    for (const { paragraph, hit } of presentedYears(report)) {
      const named = Number(hit.year);
      if (named === year || (paragraph.start >= begin && !hit.isFormal)) continue;
      const range = paragraph.rangeOf({ start: hit.start, end: hit.start + 4 });
      yield findingOf(
        report,
        range,
        named,
        bilingual(
          `报告的年度是 ${year} 年，引言里说的是 ${named} 年的报告。`,
          `The report is of ${year}, but the introduction presents that of ${named}.`,
        ),
      );
    }
    for (const { paragraph, hit: sentence } of sentencesOfAYear(report)) {
      const found = TOLD.exec(sentence.text)!;
      const named = Number(found[2]);
      if (named === year || named > year + 1 || named < year - MOST_YEARS_AGO) continue;
      const rest = sentence.text.slice(found[0].length);
      // 2022年，……；2023年，…… tells both, and what is compared or planned is of another year rightly.
      if (rest.includes(`${year}年`) || THIS_YEAR.test(rest) || COMPARED.test(rest)) continue;
      if (yearTold(sentence.passage.sentences.find(({ start }) => start >= sentence.end)) === year) continue;
      if (named > year && (PLANNED.test(rest) || paragraph.section === 'problems' || paragraph.section === 'other'))
        continue;
      const start = sentence.start + found[1]!.length;
      const range = paragraph.rangeOf({ start, end: start + 4 });
      yield findingOf(
        report,
        range,
        named,
        bilingual(
          `报告的年度是 ${year} 年，这里写的是 ${named} 年的工作。`,
          `The report is of ${year}, but this tells the work of ${named}.`,
        ),
      );
    }
  },
};

function findingOf({ year, title }: Report, range: TextRange, named: number, message: Bilingual): Finding {
  return {
    message,
    range,
    data: { stated: named, expected: year! },
    related: title?.yearRange
      ? [{ range: title.yearRange, message: bilingual(`标题的年度 ${year}`, `The title’s year, ${year}`) }]
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

/** A year whose report, or whose work, a sentence presents as what follows. */
interface PresentedYear {
  readonly year: string;
  readonly start: number;
  /** Whether it is said in the form of an introduction (根据…要求，编制…), wherever it stands. */
  readonly isFormal: boolean;
}

/** 编制完成2023年度政府信息公开工作年度报告, 现公布青禾县民政局2023年政府信息公开年报. */
const PRESENTS_REPORT =
  /(?:编制|编写|撰写|起草|形成|公布|发布)(?:完成|了)?[^\d，。；]{0,24}((?:19|20)\d{2})年度?[^，。；《》]{0,12}公开[^，。；《》]{0,10}(?:报告|年报)/;
/** 总结反映我局2021年政府信息公开工作情况. */
const PRESENTS_WORK =
  /(?:总结|反映|回顾|汇总)[^\d，。；]{0,24}((?:19|20)\d{2})年度?[^，。；《》]{0,16}公开[^，。；《》]{0,6}情况/;
const FORMAL = /^(?:根据|按照|依据|依照).{0,120}(?:编制|撰写|编写)/;

const presentedYears = searchProse(({ sentences }): readonly PresentedYear[] =>
  sentences.flatMap(({ text, start }) => {
    const found = PRESENTS_REPORT.exec(text) ?? PRESENTS_WORK.exec(text);
    if (!found) return [];
    const at = text.indexOf(found[1]!, found.index);
    return [{ year: found[1]!, start: start + at, isFormal: FORMAL.test(text) }];
  }),
);

const MOST_YEARS_AGO = 5;
/** A sentence that begins with a year and then tells what was done in it, not one of a document or a meeting. */
const TOLD =
  /^((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九十]是)?(?:[^，。（）\d《》]{0,14}[：])?(?:在)?)((?:19|20)\d{2})年(?:度，|，|度?(?=[我本全]|无|没有|未|共))/;

/** The year that a sentence tells of, or null. */
function yearTold(sentence: Sentence | undefined): number | null {
  const found = sentence && TOLD.exec(sentence.text);
  return found ? Number(found[2]) : null;
}

const sentencesOfAYear = searchProse(({ sentences }) => sentences.filter(({ text }) => TOLD.test(text)));
const THIS_YEAR = /今年|本年|至今|目前|现已|以来/;
const COMPARED = /较|同比|相比|同期|先后|连续|陆续/;
const PLANNED = /将|计划|下一步|拟|继续|力争|打算|进一步|要/;
