import type { Says } from '../prose/patterns/pattern.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradictions } from './contradictions.ts';
import type { Rule } from './rule.ts';

const SAYS = new Set<Says>(['issued', 'opened', 'repealed', 'in-force', 'decisions']);

/** “制发规范性文件 N 件”, “作出行政许可决定 N 件” are the cells of table 2. */
export const proseDisclosure: Rule = {
  id: 'prose-disclosure',
  category: 'prose',
  title: bilingual('文中的主动公开数与表不符', 'Text and table differ on what was disclosed'),
  severity: 'information',
  check: report => contradictions(report, SAYS),
};
