import type { TableId } from '../edition/schema.ts';
import type { Item } from './items.ts';

/** A stretch of items that belongs to one table, from its first label on. */
export interface Region {
  readonly table: TableId;
  readonly items: Item[];
}

/** How many different labels of a table must stand in a section before they are taken for the table. */
const FEWEST_LABELS = 3;
const FEWEST_LABELS_AT_HOME = 2;

/**
 * Parts the items of one section into tables. `home` is the table that belongs there; another one is found as well,
 * where a heading was lost or a table was put in the wrong place.
 */
export function findRegions(items: readonly Item[], home: TableId | null): Region[] {
  const present = tablesPresent(items, home);
  const regions: Region[] = [];
  if (present.size === 0) return regions;
  let current: { region: Region; seen: Set<string>; cells: number } | null = null;
  for (const item of items) {
    const tables = item.kind === 'label' ? item.matches.map(({ label }) => label.table).filter(table => present.has(table)) : [];
    if (tables.length > 0 && (!current || !tables.includes(current.region.table) || beginsAgain(item, current))) {
      const table = home && tables.includes(home) ? home : tables[0]!;
      const opens = !current || current.region.table !== table || beginsAgain(item, current);
      if (opens) {
        current = { region: { table, items: [] }, seen: new Set(), cells: 0 };
        regions.push(current.region);
      }
    }
    if (!current) continue;
    current.region.items.push(item);
    if (item.kind === 'cell') current.cells++;
    for (const { label } of item.matches) if (label.table === current.region.table) current.seen.add(`${label.kind} ${label.id}`);
  }
  return regions;
}

function tablesPresent(items: readonly Item[], home: TableId | null): Set<TableId> {
  const labels = new Map<TableId, Set<string>>();
  for (const { matches } of items) {
    const [first] = matches;
    // 总计 and 其他 stand in several tables and say nothing.
    if (!first || matches.some(({ label }) => label.table !== first.label.table)) continue;
    const seen = labels.get(first.label.table) ?? new Set();
    labels.set(first.label.table, seen.add(first.label.id));
  }
  const present = new Set<TableId>();
  for (const [table, seen] of labels) if (seen.size >= (table === home ? FEWEST_LABELS_AT_HOME : FEWEST_LABELS)) present.add(table);
  return present;
}

/** Whether a label begins the same table a second time: a header after the last row, not one repeated by a page break. */
function beginsAgain(item: Item, { region, seen, cells }: { region: Region; seen: ReadonlySet<string>; cells: number }): boolean {
  const begins = (kind: string, id: string) => item.matches.some(({ label }) => label.table === region.table && label.kind === kind && label.id === id);
  switch (region.table) {
    case 'applications':
      return seen.has('row carried-out') && (begins('corner', 'corner') || begins('column-group', 'applicants') || begins('row', 'received'));
    case 'disclosure':
      return seen.has('row fees') && seen.has('row rules') && (begins('band', '第二十条第（一）项') || begins('row', 'rules'));
    default:
      return cells >= 15 && begins('row', 'review');
  }
}
