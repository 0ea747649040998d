import type { RowDefinition } from '../form/schema.ts';
import { oncePer } from '../once.ts';
import { type Report, readingOf, type Table, type UnknownRow } from '../report/report.ts';
import { editDistance } from '../text/edit-distance.ts';
import { labelKeyWithoutRemarks, withoutNumbering } from '../text/label-key.ts';

const rowIdsOf = oncePer(({ rows }: Table): ReadonlySet<string> => new Set(rows.map(({ id }) => id)), readingOf);

/** The rows of the table's edition that it lacks. Where it was parted in two, what stands in either part is there. */
export function missingRows(report: Report, { id, definition }: Table): RowDefinition[] {
  const parts = report.tables.filter(table => table.id === id).map(rowIdsOf);
  return definition.rows.filter(row => !parts.some(rows => rows.has(row.id)));
}

/**
 * The row of the text that may be a missing one: figures whose label was lost, or a label that holds the missing row's
 * or is like it.
 */
export function standInFor({ unknownRows }: Table, missing: RowDefinition): UnknownRow | undefined {
  const official = keyOf(missing.label);
  const limit = Math.floor(official.length / 3);
  const isLike = (key: string) => key.includes(official) || editDistance(key, official, limit) <= limit;
  return (
    unknownRows.find(({ label }) => label && isLike(keyOf(label.text))) ??
    unknownRows.find(({ label }) => label === null)
  );
}

function keyOf(label: string): string {
  return withoutNumbering(labelKeyWithoutRemarks(label));
}
