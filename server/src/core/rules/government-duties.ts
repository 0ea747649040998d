import { passagesOf, untoldOf } from '../prose/section-passages.ts';
import { headOf } from '../report/form-of.ts';
import { findSection } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { quoteAll } from '../text/quote.ts';
import type { Rule } from './rule.ts';

const untold = untoldOf([
  ['工作考核', /考核|考评/],
  ['社会评议', /评议|社会评价|满意度/],
  ['责任追究结果', /追究|追责|问责/],
]);

/**
 * A government also reports 工作考核、社会评议和责任追究结果情况 (条例 art. 50(4)); a department need not. Marked at the
 * overview, where the notices want it.
 */
export const governmentDuties: Rule = {
  id: 'government-duties',
  category: 'contents',
  title: bilingual(
    '政府的报告没有写考核、评议和追责',
    'A government’s report omits appraisal, review or accountability',
  ),
  severity: 'information',
  *check(report, { isGovernment }) {
    if (isGovernment !== true || !report.edition) return;
    const missing = untold(passagesOf(report));
    if (missing.length === 0) return;
    yield {
      message: bilingual(
        `政府的年度报告应写明${quoteAll(missing)}情况，文中没有写到。`,
        `A government’s report has to tell ${quoteAll(missing)}; this one does not.`,
      ),
      range: findSection(report, 'overview')?.heading.range ?? headOf(report),
      data: { section: 'overview' },
    };
  },
};
