import { shortLabel } from '../figures/cell.ts';
import { amountOf, isResultCell, uniqueRows } from '../figures/relations.ts';
import { rowsNamed } from '../form/editions.ts';
import type { TableId } from '../form/schema.ts';
import { type Cell, cellOf, type Report } from '../report/report.ts';
import type { Meaning } from './meanings.ts';

/** What the tables say where the prose says it too: the figure, the cells that make it up, and its words in the form. */
export interface Reading {
  readonly name: string;
  readonly value: number;
  readonly cells: readonly Cell[];
}

/** What a cell counts, or null where it cannot be read or a result is not filled in. */
export function countOf(cell: Cell): number | null {
  if (cell.value.kind === 'blank' && isResultCell(cell)) return null;
  const amount = amountOf(cell);
  if (amount?.scale !== 0) return null;
  const value = Number(amount.unscaled);
  return Number.isSafeInteger(value) ? value : null;
}

/**
 * The sum of a column over rows and groups of rows (不予公开 is eight). Null where the table is not there once, or one
 * of the cells cannot be read: then nothing can be held against the prose.
 */
export function readTable(report: Report, id: TableId, names: readonly string[], column: string): Reading | null {
  const [table, second] = report.tables.filter(candidate => candidate.id === id);
  if (!table || second) return null;
  const cells: Cell[] = [];
  const words: string[] = [];
  for (const name of names) {
    const group = table.definition.rowGroups.find(candidate => candidate.id === name);
    const rows = rowsNamed(table.definition, name);
    if (rows.length === 0) return null;
    words.push(shortLabel(group?.label ?? rows[0]!.label));
    for (const { id: row } of rows) {
      const cell = cellOf(uniqueRows(table).get(row) ?? undefined, column);
      if (!cell) return null;
      cells.push(cell);
    }
  }
  const values = cells.map(countOf);
  if (values.includes(null)) return null;
  return { name: words.join(' + '), value: values.reduce<number>((sum, value) => sum + value!, 0), cells };
}

/** The sum of readings; null where one is. */
export function together(readings: readonly (Reading | null)[], name?: string): Reading | null {
  if (readings.includes(null)) return null;
  const all = readings as Reading[];
  return {
    name: name ?? all.map(reading => reading.name).join(' + '),
    value: all.reduce((sum, { value }) => sum + value, 0),
    cells: all.flatMap(({ cells }) => cells),
  };
}

/** What the tables say where a number may mean it; null where they cannot be read. */
export function readMeaning(report: Report, { table, rows, less = [], columns, name }: Meaning): Reading | null {
  const whole = together(columns.map(column => readTable(report, table, rows, column)));
  const off = less.length > 0 ? together(columns.map(column => readTable(report, table, less, column))) : null;
  if (!whole || (less.length > 0 && !off)) return null;
  const value = whole.value - (off?.value ?? 0);
  const words = name ?? (columns.length > 1 ? (whole.name.split(' + ')[0] ?? '') : whole.name);
  return { name: words, value, cells: [...whole.cells, ...(off?.cells ?? [])] };
}

/** What the tables say of each of the meanings that they have a cell for; null where one that is usual cannot be read. */
export function readMeanings(report: Report, means: readonly Meaning[]): Reading[] | null {
  const readings: Reading[] = [];
  for (const meaning of means) {
    // An edition has the columns of its own only: 制发 is 新制作 in 2019.
    if (meaning.table === 'disclosure' && !hasColumns(report, meaning)) continue;
    const reading = readMeaning(report, meaning);
    if (reading) readings.push(reading);
    else if (!meaning.isUnusual) return null;
  }
  return readings;
}

function hasColumns(report: Report, { table: id, rows, columns }: Meaning): boolean {
  const table = report.tables.find(candidate => candidate.id === id);
  if (!table) return true;
  const row = table.definition.rows.find(candidate => candidate.id === rows[0]);
  const known = row?.columns ?? table.definition.columns.map(column => column.id);
  return columns.every(column => known.includes(column));
}

/** 272 + 3 = 275, without the zeros; 0 where all are. */
export function writtenReading({ value, cells }: Reading): string {
  const counts = cells.map(cell => countOf(cell) ?? 0).filter(count => count !== 0);
  return counts.length > 1 ? `${counts.join(' + ')} = ${value}` : String(value);
}
