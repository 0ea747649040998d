import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { readTable } from './support/claims.ts';
import { contradictions } from './support/contradictions.ts';

/** “上年结转 N 件” and “结转下年度 N 件” are 二 and 四 of table 3. */
export const proseCarried: Rule = {
  id: 'prose-carried',
  category: 'prose',
  title: bilingual('文中的结转数与表不符', 'The text counts other applications carried over than the table'),
  severity: 'warning',
  check: report =>
    contradictions(report, 'applications', ['carried-in', 'carried-out'], ({ subject }) => [
      readTable(report, 'applications', [subject.kind], 'total'),
    ]),
};
