import { claimsAbout } from '../prose/claims.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { contradiction, readTable } from './support/claims.ts';

/**
 * “予以公开 N 件”, “无法提供 N 件”, “答复 N 件” are the outcomes of table 3, summed up by the groups that the text names:
 * 予以公开及部分公开 is （一）+（二）.
 */
export const proseOutcome: Rule = {
  id: 'prose-outcome',
  category: 'prose',
  title: bilingual('文中的办理结果与表不符', 'The text counts other outcomes than the table'),
  severity: 'warning',
  *check(report) {
    for (const claim of claimsAbout(report, 'outcome', 'answered')) {
      const { subject, quantity } = claim;
      const meant =
        subject.kind === 'answered'
          ? [['outcome-total']]
          : [subject.of, ...(subject.or.length > 0 ? [subject.or] : [])];
      const finding = contradiction(
        claim,
        '表3',
        meant.map(names => readTable(report, 'applications', names, 'total')),
      );
      if (finding && !(subject.kind === 'answered' && answers(report).has(quantity.value))) yield finding;
    }
  },
};

/**
 * What people count as answered beside all that was done: without what was carried in, as they count this year's, and
 * without what was only closed.
 */
function answers(report: Report): Set<number | undefined> {
  const countOf = (...names: string[]) => readTable(report, 'applications', names, 'total')?.value ?? Number.NaN;
  const done = countOf('outcome-total');
  const closed = [['carried-in'], ['other-handling'], ['unprocessed'], ['unprocessed', 'other-handling']];
  return new Set(closed.map(names => done - countOf(...names)));
}
