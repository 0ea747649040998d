import { shortLabel } from '../../figures/cell.ts';
import { headingOf, newestEdition, rowOf, tableOf } from '../../form/editions.ts';
import { TableId } from '../../form/schema.ts';
import type { Problem } from '../../lint/lint.ts';
import type { Report } from '../../report/report.ts';

/** The rules that find that something is not there. Their findings stand beside where it would have to be. */
const ABSENT = new Set(['section-missing', 'table-missing', 'row-missing', 'title-missing']);

/** Whether a problem is that something is missing. */
export function isAbsent({ rule }: Problem): boolean {
  return ABSENT.has(rule);
}

/** What is missing, by the name that the form has for it: 表2 行政强制, 六、其他需要报告的事项. Null where it has none. */
export function nameOfAbsent(report: Report, { data }: Problem): string | null {
  const edition = report.edition ?? newestEdition;
  const table = TableId.safeParse(data?.table).data;
  if (table) {
    const definition = report.tables.find(({ id }) => id === table)?.definition ?? tableOf(edition, table);
    const row = data?.row === undefined ? undefined : rowOf(definition, data.row);
    return row ? `${definition.name} ${shortLabel(row.label)}` : definition.name;
  }
  const section = edition.sections.find(({ id }) => id === data?.section);
  return section ? headingOf(section) : null;
}
