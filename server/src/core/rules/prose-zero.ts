import type { Says } from '../prose/patterns/pattern.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradictions } from './contradictions.ts';
import type { Rule } from './rule.ts';

const SAYS = new Set<Says>(['no applications', 'no disputes']);

/** “未收到申请”, “未发生行政复议、行政诉讼” against a table that counts some. Nothing in a text is more plainly wrong. */
export const proseZero: Rule = {
  id: 'prose-zero',
  category: 'prose',
  title: bilingual('文中说没有，表里有', 'The text says there were none, but the table has some'),
  severity: 'error',
  check: report => contradictions(report, SAYS),
};
