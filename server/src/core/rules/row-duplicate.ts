import { shortLabel } from '../figures/cell.ts';
import { uniqueRows } from '../figures/relations.ts';
import type { Row } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** A row twice in one table: nobody knows which of the two counts. Marked at the second label. */
export const rowDuplicate: Rule = {
  id: 'row-duplicate',
  category: 'structure',
  title: bilingual('表格里同一行出现两次', 'A row appears twice'),
  severity: 'warning',
  *checkTable(table) {
    if (uniqueRows(table).size === table.rows.length) return;
    const seen = new Map<string, Row>();
    for (const row of table.rows) {
      const first = seen.get(row.id);
      seen.set(row.id, first ?? row);
      if (!first) continue;
      const name = shortLabel(row.definition.label);
      yield {
        message: bilingual(
          `${name}一行出现了两次，与它有关的勾稽关系无法核对。`,
          `The row ${name} stands twice; sums with it cannot be checked.`,
        ),
        range: row.label.range,
        data: { table: table.id, row: row.id },
        related: [{ range: first.label.range, message: bilingual('第一次在这里', 'It stands here first') }],
      };
    }
  },
};
