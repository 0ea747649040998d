import { sectionOf } from '../form/editions.ts';
import { passagesOf } from '../prose/section-passages.ts';
import { findSection } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** 信息处理费0元, 信息处理收费情况：无, 依申请公开未收取任何费用. */
const TELLS = /处理费|处理[^，。；]{0,4}收费|申请[^，。；]{0,20}(?:收费|费用)|收取[^，。；]{0,10}费/;
const STATEMENT = '本年度未收取信息处理费。';

/**
 * Whether and how much 信息处理费 was collected is told in the sixth section (“在此处专门报告”, 国办公开办函〔2021〕30号); an
 * amount and 未收取 are both good.
 */
export const feeStatement: Rule = {
  id: 'fee-statement',
  category: 'contents',
  title: bilingual('没有报告信息处理费的收取情况', 'Whether 信息处理费 was charged is not reported'),
  severity: 'warning',
  *check(report) {
    const section = findSection(report, 'other');
    if (!section || !report.edition || !sectionOf(report.edition, 'other').reportsFees) return;
    if (passagesOf(report, 'other').some(({ text }) => TELLS.test(text))) return;
    const { heading, range, lines } = section;
    const { lineEnd } = report.source;
    const at = lines[0]?.start ?? range.end;
    yield {
      message: bilingual(
        `“${heading.text}”没有写是否收取信息处理费、收了多少。`,
        `“${heading.text}” does not tell whether 信息处理费 was collected, and how much.`,
      ),
      range: heading.range,
      data: { section: 'other' },
      fixes: [
        {
          title: bilingual(`补写“${STATEMENT}”`, `Add “${STATEMENT}”`),
          safe: false,
          edits: [
            {
              range: { start: at, end: at },
              newText: lines[0] ? `${STATEMENT}${lineEnd}` : `${lineEnd}${lineEnd}${STATEMENT}`,
            },
          ],
        },
      ],
    };
  },
};
