import type { Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/**
 * A table of another edition than the one of the report's year: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号
 * from 2021 on. In the first year of a form it is a warning: that of 2021 came in late September.
 */
export const editionYear: Rule = {
  id: 'edition-year',
  category: 'structure',
  title: bilingual('表格不是报告年度适用的格式', 'A table does not follow the form for its year'),
  severity: 'error',
  *checkTable(table, { edition, year }) {
    const { editionEvidence: evidence } = table;
    if (!edition || !evidence || table.edition === edition || isBegun(table)) return;
    yield {
      message: bilingual(
        `${table.definition.title}用的是 ${table.edition.id} 年的格式（“${evidence.text}”），${year} 年度的报告应当用 ${edition.id} 年的格式（${edition.document}）。`,
        `${table.definition.title} has the form of ${table.edition.id} (“${evidence.text}”); a report of ${year} should have that of ${edition.id} (${edition.document}).`,
      ),
      range: evidence.range,
      data: { table: table.id },
      ...(year === edition.firstYear && edition.encouragedYear !== year ? { severity: 'warning' } : {}),
    };
  },
};

/** Whether all that shows the edition is the last label, whose figures or sub-rows are still to be written: （六）其他处理. */
function isBegun({ rows, editionEvidence }: Table): boolean {
  const last = rows.at(-1);
  return last?.label.range.start === editionEvidence?.range.start && last?.cells.length === 0;
}
