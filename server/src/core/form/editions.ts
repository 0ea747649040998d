import { official } from './official.ts';
import type {
  ColumnDefinition,
  Edition,
  EditionId,
  RowDefinition,
  SectionDefinition,
  SectionId,
  TableDefinition,
  TableId,
} from './schema.ts';

/** The official editions, oldest first; see `official.ts`. */
export const editions: readonly Edition[] = official;

/** The edition of that id. */
export function editionOf(id: EditionId): Edition {
  return editions.find(edition => edition.id === id)!;
}

/** The newest edition: what is assumed where nothing shows another. */
export const newestEdition: Edition = editions[editions.length - 1]!;

/**
 * The edition that applies to reports of `year` (the year of the data, not of publication), or null where none does:
 * before the first edition reports were free text.
 */
export function editionForYear(year: number | null): Edition | null {
  if (year === null) return null;
  return editions.findLast(({ firstYear }) => firstYear <= year) ?? null;
}

/** The last report year of an edition, the one before its successor's first; null of the one in force. */
export function lastYearOf(edition: Edition): number | null {
  const successor = editions[editions.indexOf(edition) + 1];
  return successor ? successor.firstYear - 1 : null;
}

/** The definition of a table in an edition. */
export function tableOf(edition: Edition, id: TableId): TableDefinition {
  return edition.tables.find(table => table.id === id)!;
}

/** The definition of an official section. */
export function sectionOf(edition: Edition, id: SectionId): SectionDefinition {
  return edition.sections.find(section => section.id === id)!;
}

/** The definition of a row, or undefined where this edition's table has none of that id. */
export function rowOf(table: TableDefinition, id: string): RowDefinition | undefined {
  return table.rows.find(row => row.id === id);
}

/** The value columns of a row in printed order. */
export function columnsOf(table: TableDefinition, row: RowDefinition): readonly ColumnDefinition[] {
  if (!row.columns) return table.columns;
  return row.columns.map(id => table.columns.find(column => column.id === id)!);
}

/** The official heading of a section: 一、总体情况. */
export function headingOf(section: SectionDefinition): string {
  return `${section.numeral}、${section.name}`;
}

/** The table that belongs into a section, or undefined where the section is prose only. */
export function tableOfSection(edition: Edition, section: SectionId): TableDefinition | undefined {
  return edition.tables.find(table => table.id === section);
}

/**
 * The rows that a name means: those of the group of that id, or the row. A group that another edition prints as one row
 * is that row: （六）其他处理 has three rows since 2021 and was one before. Empty where the table has nothing of the kind.
 */
export function rowsNamed(table: TableDefinition, name: string): readonly RowDefinition[] {
  const row = rowOf(table, name);
  if (row) return [row];
  if (table.rowGroups.some(({ id }) => id === name)) return table.rows.filter(({ group }) => group === name);
  const label = editions.flatMap(edition => tableOf(edition, table.id).rowGroups).find(({ id }) => id === name)?.label;
  return table.rows.filter(candidate => candidate.label === label);
}

/** A row's full name with the groups it stands under: 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密. */
export function rowPath(table: TableDefinition, row: RowDefinition): string[] {
  const path = [row.label];
  for (let id = row.group; id; ) {
    const group = table.rowGroups.find(candidate => candidate.id === id);
    // A row of another edition may stand in the table, whose group this one does not have.
    if (!group) break;
    path.unshift(group.label);
    id = group.parent;
  }
  return path;
}
