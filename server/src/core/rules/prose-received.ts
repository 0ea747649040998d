import type { Says } from '../prose/patterns/pattern.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradictions } from './contradictions.ts';
import type { Rule } from './rule.ts';

const SAYS = new Set<Says>(['received', 'new', 'incoming', 'handled']);

/**
 * “收到政府信息公开申请 N 件” is what table 3 counts as received, with or without what was carried in. A number of some
 * applications (网上收到, 自然人提出) is compared with nothing here.
 */
export const proseReceived: Rule = {
  id: 'prose-received',
  category: 'prose',
  title: bilingual('文中的收件数与表不符', 'Text and table differ on applications received'),
  severity: 'warning',
  check: report => contradictions(report, SAYS),
};
