import type { Says } from '../prose/patterns/pattern.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradictions } from './contradictions.ts';
import type { Rule } from './rule.ts';

const SAYS = new Set<Says>(['carried-in', 'carried-out', 'carried']);

/** “上年结转 N 件” and “结转下年度 N 件” are 二 and 四 of table 3; “上年无结转” says that 二 is 0. */
export const proseCarried: Rule = {
  id: 'prose-carried',
  category: 'prose',
  title: bilingual('文中的结转数与表不符', 'Text and table differ on applications carried over'),
  severity: 'warning',
  check: report => contradictions(report, SAYS),
};
