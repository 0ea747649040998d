import type { TableId } from '../../form/schema.ts';
import { boundsOf, isAmong } from '../../form/table-bounds.ts';
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
  let current = null as OpenRegion | null;
  for (const item of items) {
    if (item.kind === 'label') {
      const table = tableOfLabel(item, present, current?.region.table ?? null, home);
      if (table && (current?.region.table !== table || beginsAgain(item, current))) {
        current = { region: { table, items: [] }, ended: false, cells: 0 };
        regions.push(current.region);
      }
    }
    if (!current) continue;
    current.region.items.push(item);
    if (item.kind === 'cell') current.cells++;
    else if (item.kind === 'label' && !current.ended) current.ended = isOneOf(item, current.region.table, 'lastRows');
  }
  return regions;
}

interface OpenRegion {
  readonly region: Region;
  /** Whether its last row has come. */
  ended: boolean;
  cells: number;
}

/** The table that a label goes on with or begins; null where it belongs to none that is present. */
function tableOfLabel(
  { matches }: Item,
  present: ReadonlySet<TableId>,
  current: TableId | null,
  home: TableId | null,
): TableId | null {
  let first: TableId | null = null;
  let atHome = false;
  for (const { label } of matches) {
    if (!present.has(label.table)) continue;
    if (label.table === current) return current;
    first ??= label.table;
    atHome ||= label.table === home;
  }
  return atHome ? home : first;
}

function tablesPresent(items: readonly Item[], home: TableId | null): Set<TableId> {
  const present = new Set<TableId>();
  const labels = new Map<TableId, Set<string>>();
  for (const { matches } of items) {
    const first = matches[0]?.label;
    // 总计 and 其他 stand in several tables and say nothing.
    if (!first || present.has(first.table) || matches.some(({ label }) => label.table !== first.table)) continue;
    const seen = labels.get(first.table) ?? new Set();
    labels.set(first.table, seen.add(first.id));
    if (seen.size >= (first.table === home ? FEWEST_LABELS_AT_HOME : FEWEST_LABELS)) present.add(first.table);
  }
  return present;
}

/** Whether a label begins the same table a second time: a header after the last row, not one repeated by a page break. */
function beginsAgain(item: Item, { region: { table }, ended, cells }: OpenRegion): boolean {
  const { figuresAcross } = boundsOf(table);
  if (figuresAcross !== null) return cells >= figuresAcross && isOneOf(item, table, 'firstRows');
  return ended && (isOneOf(item, table, 'firstRows') || isOneOf(item, table, 'firstHeaders'));
}

function isOneOf({ matches }: Item, table: TableId, part: Parameters<typeof isAmong>[2]): boolean {
  return matches.some(({ label }) => isAmong(label, table, part));
}
