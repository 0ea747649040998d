import type { Relation } from '../edition/schema.ts';
import { addWeighted, compare, type Decimal, ZERO } from '../text/decimal.ts';
import { type Cell, cellOf, type Row, type Table } from './report.ts';

/** A relation of the edition in one row or column of a table, with its cells. */
export interface RelationInstance {
  readonly relation: Relation;
  /** The cell that states the result. */
  readonly result: Cell;
  readonly terms: readonly { readonly cell: Cell; readonly weight: 1 | -1 }[];
  /** What the result would have to be by the terms. */
  readonly expected: Decimal;
  /** What the result says; 0 for a not-applicable sign. */
  readonly stated: Decimal;
  readonly holds: boolean;
}

/** What a cell counts in a sum, or null where it cannot be read. Blank and not-applicable count as 0. */
export function amountOf({ value }: Cell): Decimal | null {
  if (value.kind === 'number') return value.amount;
  return value.kind === 'text' ? null : ZERO;
}

/**
 * Every relation of the table that can be assessed: all its cells are there and readable, and each cell that states a
 * result is filled in. A blank result is not a zero.
 */
export function assessRelations(table: Table): RelationInstance[] {
  const instances: RelationInstance[] = [];
  const rows = uniqueRows(table);
  for (const relation of table.edition.relations) {
    if (relation.table !== table.id) continue;
    for (const find of placesOf(relation, table, rows)) {
      const instance = assess(relation, find);
      if (instance) instances.push(instance);
    }
  }
  return instances;
}

type CellFinder = (id: string) => Cell | undefined;

/** One finder a row, or a column, in which the relation should hold. */
function* placesOf(relation: Relation, table: Table, rows: ReadonlyMap<string, Row | null>): Generator<CellFinder> {
  if (relation.over === 'columns') {
    for (const row of rows.values()) if (row) yield id => cellOf(row, id);
  } else {
    for (const column of table.definition.columns) yield id => cellOf(rows.get(id) ?? undefined, column.id);
  }
}

function assess(relation: Relation, find: CellFinder): RelationInstance | null {
  const result = find(relation.result);
  const stated = result && readable(result);
  if (!stated) return null;
  const terms: { cell: Cell; weight: 1 | -1 }[] = [];
  let expected = ZERO;
  for (const { id, weight } of relation.terms) {
    const cell = find(id);
    const amount = cell && readable(cell);
    if (!amount) return null;
    terms.push({ cell, weight });
    expected = addWeighted(expected, amount, weight);
  }
  return { relation, result, terms, expected, stated, holds: compare(expected, stated) === 0 };
}

/** What the cell counts; null where it cannot be read, or states a result and is blank, which is not a zero. */
function readable(cell: Cell): Decimal | null {
  return cell.value.kind === 'blank' && isResultCell(cell) ? null : amountOf(cell);
}

/** Whether the cell states a sum of others: 总计, （七）总计. What is left over (四) is counted, not summed up. */
export function isResultCell({ row, column }: Cell): boolean {
  return row.table.edition.relations.some(
    ({ rule, table, over, result }) =>
      table === row.table.id && rule !== 'balance' && result === (over === 'columns' ? column?.id : row.id),
  );
}

/** The rows by id; null for one that stands twice, as nobody knows which of the two counts. */
function uniqueRows(table: Table): Map<string, Row | null> {
  const rows = new Map<string, Row | null>();
  for (const row of table.rows) rows.set(row.id, rows.has(row.id) ? null : row);
  return rows;
}
