import { oncePer } from '../once.ts';
import type { Table } from './report.ts';

// What is told here of a table in the text does not depend on where it stands, and is found once for all places.
const contentOf = ({ content }: Table) => content;

/** The ids of the rows that stand in a table. */
export const rowIdsOf = oncePer(({ rows }: Table): ReadonlySet<string> => new Set(rows.map(({ id }) => id)), contentOf);

/** Whether a table has rows that its edition does not have, or figures that no row owns. */
export const holdsStrangers = oncePer(
  ({ rows, unknownRows, definition }: Table) =>
    unknownRows.length > 0 || rows.some(row => !definition.rows.includes(row.definition)),
  contentOf,
);
