import type { RowDefinition } from '../../edition/schema.ts';
import type { Report, Table } from '../../report/report.ts';

/** The rows of the table's edition that it lacks. Where it was parted in two, what stands in either part is there. */
export function missingRows(report: Report, { id, definition }: Table): RowDefinition[] {
  const parts = report.tables.filter(table => table.id === id);
  const present = new Set(parts.flatMap(table => table.rows.map(row => row.id)));
  return definition.rows.filter(row => !present.has(row.id));
}
