import { claimsAbout } from '../prose/claims.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { contradiction, readTable, together } from './support/claims.ts';

/**
 * “收到政府信息公开申请 N 件” is what table 3 counts as received, with or without what was carried in. A number of some
 * applications (网上收到, 自然人提出) is compared with nothing here.
 */
export const proseReceived: Rule = {
  id: 'prose-received',
  category: 'prose',
  title: bilingual('文中的收件数与表不符', 'The text counts other applications received than the table'),
  severity: 'warning',
  *check(report) {
    const claims = claimsAbout(report, 'received', 'handled');
    if (claims.length === 0) return;
    const received = readTable(report, 'applications', ['received'], 'total');
    const incoming = together([received, readTable(report, 'applications', ['carried-in'], 'total')], '一 + 二');
    const done = readTable(report, 'applications', ['outcome-total'], 'total');
    for (const claim of claims) {
      const readings = claim.subject.kind === 'handled' ? [received, incoming, done] : [received, incoming];
      const finding = contradiction(claim, '表3', readings);
      if (finding) yield finding;
    }
  },
};
