import edition2019 from './2019.json';
import edition2021 from './2021.json';
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

/**
 * The official editions, oldest first. The files are checked against `EditionSchema` by `test/core/edition.test.ts`
 * and not at every start, which they would slow down.
 */
export const editions: readonly Edition[] = [edition2019 as Edition, edition2021 as Edition];

/** The edition of that id. */
export function editionOf(id: EditionId): Edition {
  return editions.find(edition => edition.id === id)!;
}

/** The newest edition: what is assumed where nothing shows another. */
export const newestEdition: Edition = editions[editions.length - 1]!;

/**
 * The edition that applies to reports of `year` (the year of the data, not of publication), or null where none does:
 * before 2019 reports were free text.
 */
export function editionForYear(year: number | null): Edition | null {
  if (year === null) return null;
  return editions.find(({ firstYear, lastYear }) => year >= firstYear && year <= (lastYear ?? year)) ?? null;
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

/** A row's full name with the groups it stands under: 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密. */
export function rowPath(table: TableDefinition, row: RowDefinition): string[] {
  const path = [row.label];
  for (let id = row.group; id; ) {
    const group = table.rowGroups.find(candidate => candidate.id === id)!;
    path.unshift(group.label);
    id = group.parent;
  }
  return path;
}
