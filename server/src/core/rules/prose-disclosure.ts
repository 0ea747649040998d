import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { readTable } from './support/claims.ts';
import { contradictions } from './support/contradictions.ts';

/** “制发规范性文件 N 件”, “作出行政许可决定 N 件” are the cells of table 2. */
export const proseDisclosure: Rule = {
  id: 'prose-disclosure',
  category: 'prose',
  title: bilingual('文中的主动公开数与表不符', 'The text counts other documents or decisions than the table'),
  severity: 'information',
  check: report =>
    contradictions(report, 'disclosure', ['disclosure'], ({ subject: { row, columns } }) =>
      columns
        .map(column => readTable(report, 'disclosure', [row], column))
        .filter(reading => reading !== null)
        .map(reading => ({ ...reading, name: `${reading.name}·${reading.cells[0]!.column!.label}` })),
    ),
};
