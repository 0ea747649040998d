import type { Says } from '../prose/patterns/pattern.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradictions } from './contradictions.ts';
import type { Rule } from './rule.ts';

const SAYS = new Set<Says>(['outcome', 'answered']);
const WITHDRAWN = new Set<Says>(['withdrawn']);

/**
 * “予以公开 N 件”, “无法提供 N 件”, “答复 N 件” are the outcomes of table 3, summed up by the groups that the text names:
 * 予以公开及部分公开 is （一）+（二）. What was withdrawn is some of （六）, and more than it only perhaps a mistake.
 */
export const proseOutcome: Rule = {
  id: 'prose-outcome',
  category: 'prose',
  title: bilingual('文中的办理结果与表不符', 'Text and table differ on outcomes'),
  severity: 'warning',
  *check(report) {
    yield* contradictions(report, SAYS);
    for (const finding of contradictions(report, WITHDRAWN)) yield { ...finding, severity: 'information' };
  },
};
