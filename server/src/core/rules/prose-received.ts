import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { readTable, together } from './support/claims.ts';
import { contradictions } from './support/contradictions.ts';

/**
 * “收到政府信息公开申请 N 件” is what table 3 counts as received, with or without what was carried in. A number of some
 * applications (网上收到, 自然人提出) is compared with nothing here.
 */
export const proseReceived: Rule = {
  id: 'prose-received',
  category: 'prose',
  title: bilingual('文中的收件数与表不符', 'The text counts other applications received than the table'),
  severity: 'warning',
  check: report =>
    contradictions(report, 'applications', ['received', 'handled'], ({ subject }) => {
      const received = readTable(report, 'applications', ['received'], 'total');
      const incoming = together([received, readTable(report, 'applications', ['carried-in'], 'total')], '一 + 二');
      if (subject.kind === 'received') return [received, incoming];
      return [received, incoming, readTable(report, 'applications', ['outcome-total'], 'total')];
    }),
};
