import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { type Reading, readTable } from './support/claims.ts';
import { contradictions } from './support/contradictions.ts';

/**
 * “予以公开 N 件”, “无法提供 N 件”, “答复 N 件” are the outcomes of table 3, summed up by the groups that the text names:
 * 予以公开及部分公开 is （一）+（二）.
 */
export const proseOutcome: Rule = {
  id: 'prose-outcome',
  category: 'prose',
  title: bilingual('文中的办理结果与表不符', 'The text counts other outcomes than the table'),
  severity: 'warning',
  check: report =>
    contradictions(report, 'applications', ['outcome', 'answered'], ({ subject, quantity }) => {
      if (subject.kind === 'answered') return answers(report, quantity.value);
      return [subject.of, ...(subject.or.length > 0 ? [subject.or] : [])].map(names =>
        readTable(report, 'applications', names, 'total'),
      );
    }),
};

/**
 * All that was done, but for a number that is what people count as answered beside it: without what was carried in, as
 * they count this year's, and without what was only closed. Such a number is held against nothing.
 */
function answers(report: Report, counted: number): (Reading | null)[] {
  const read = (...names: string[]) => readTable(report, 'applications', names, 'total');
  const done = read('outcome-total');
  const closed = [['carried-in'], ['other-handling'], ['unprocessed'], ['unprocessed', 'other-handling']];
  const isLess = closed.some(names => done && done.value - (read(...names)?.value ?? Number.NaN) === counted);
  return isLess ? [] : [done];
}
