import { claimsAbout } from '../prose/claims.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { contradiction, readTable } from './support/claims.ts';

/** “制发规范性文件 N 件”, “作出行政许可决定 N 件” are the cells of table 2. */
export const proseDisclosure: Rule = {
  id: 'prose-disclosure',
  category: 'prose',
  title: bilingual('文中的主动公开数与表不符', 'The text counts other documents or decisions than the table'),
  severity: 'information',
  *check(report) {
    for (const claim of claimsAbout(report, 'disclosure')) {
      const { row, columns } = claim.subject;
      const readings = columns
        .map(column => readTable(report, 'disclosure', [row], column))
        .filter(reading => reading !== null);
      const named = readings.map(reading => ({
        ...reading,
        name: `${reading.name}·${reading.cells[0]!.column!.label}`,
      }));
      const finding = contradiction(claim, '表2', named);
      if (finding) yield finding;
    }
  },
};
