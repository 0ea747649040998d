import { formOf } from '../report/form-of.ts';
import { insertTable } from '../report/insertions.ts';
import { findSection, findTable } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** Sections 二, 三 and 四 hold the tables of the form. Marked at the section's heading; of a missing section silent. */
export const tableMissing: Rule = {
  id: 'table-missing',
  category: 'structure',
  title: bilingual('部分里没有表格', 'The table of a section is missing'),
  severity: 'error',
  *check(report) {
    const edition = formOf(report);
    for (const { id, title } of edition?.tables ?? []) {
      const section = findSection(report, id);
      if (!section || findTable(report, id)) continue;
      const { heading } = section;
      yield {
        message: bilingual(
          `“${heading.text}”里没有找到${title}。`,
          `“${heading.text}” does not have its table (${title}).`,
        ),
        range: heading.range,
        data: { section: id, table: id },
        fixes: [
          {
            title: bilingual('插入这张表', 'Insert the table'),
            safe: false,
            edits: [insertTable(report, edition!, section, id)],
          },
        ],
      };
    }
  },
};
