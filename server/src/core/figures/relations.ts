import type { Edition, Relation, TableId } from '../form/schema.ts';
import { oncePer } from '../once.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import { addWeighted, compare, type Decimal, ZERO } from '../text/decimal.ts';

/** A relation of the edition in one row or column of a table, with its cells, whatever they say. */
export interface Sum {
  readonly relation: Relation;
  /** The cell that states the result. */
  readonly result: Cell;
  readonly terms: readonly Term[];
}

/** A cell of a sum, and how it counts in it. */
export interface Term {
  readonly cell: Cell;
  readonly weight: 1 | -1;
}

/** A sum that can be assessed. */
export interface RelationInstance extends Sum {
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

/** What a cell says: as `amountOf`, but null also where it states a result and is blank, which is not a zero. */
export function statedBy(cell: Cell): Decimal | null {
  return cell.value.kind === 'blank' && isResultCell(cell) ? null : amountOf(cell);
}

/**
 * Every sum of the table whose cells are all there, be they blank or unreadable: none with a row that is missing, short
 * or stands twice. Computed once a table.
 */
export const sumsOf = oncePer((table: Table): readonly Sum[] => {
  const sums: Sum[] = [];
  const rows = uniqueRows(table);
  for (const relation of table.edition.relations) {
    if (relation.table !== table.id) continue;
    const cells =
      relation.over === 'columns' ? cellsInRows(relation, table, rows) : cellsInColumns(relation, table, rows);
    for (const [result, terms] of cells) sums.push(new SumInPlace(relation, result, terms));
  }
  return sums;
});

/**
 * Every sum of the table that can be assessed: its cells are readable, and each cell that states a result is filled in.
 * Computed once a table.
 */
export const assessRelations = oncePer((table: Table): readonly RelationInstance[] => {
  const instances: RelationInstance[] = [];
  for (const sum of sumsOf(table)) {
    const stated = statedBy(sum.result);
    const expected = stated && expectedOf(sum, statedBy);
    if (expected) instances.push(new AssessedSum(sum as SumInPlace, expected, stated));
  }
  return instances;
});

/** What the result of a sum has to be by its terms, read in some way; null where one of them cannot be. */
export function expectedOf(sum: Sum, read: (cell: Cell) => Decimal | null = amountOf): Decimal | null {
  const { cells, relation } = sum as SumInPlace;
  let expected = ZERO;
  for (let position = 0; position < cells.length; position++) {
    const amount = read(cells[position]!);
    if (!amount) return null;
    expected = addWeighted(expected, amount, relation.terms[position]!.weight);
  }
  return expected;
}

/** The result and the terms of a relation in each row. */
function* cellsInRows(
  relation: Relation,
  { definition }: Table,
  rows: ReadonlyMap<string, Row | null>,
): Generator<[Cell, Cell[]]> {
  const { columns } = definition;
  const resultAt = columns.findIndex(({ id }) => id === relation.result);
  const termsAt = relation.terms.map(term => columns.findIndex(({ id }) => id === term.id));
  for (const row of rows.values()) {
    // The cells of a complete row are in the order of its columns; one of another edition may have others.
    if (row?.complete && row.columns.length === columns.length)
      yield [row.cells[resultAt]!, termsAt.map(at => row.cells[at]!)];
  }
}

/** The result and the terms of a relation in each column; none where one of its rows is missing or short. */
function* cellsInColumns(
  relation: Relation,
  table: Table,
  rows: ReadonlyMap<string, Row | null>,
): Generator<[Cell, Cell[]]> {
  const result = rows.get(relation.result);
  const terms = relation.terms.map(({ id }) => rows.get(id));
  if (!result?.complete || !terms.every(row => row?.complete)) return;
  for (let at = 0; at < table.definition.columns.length; at++)
    yield [result.cells[at]!, terms.map(row => row!.cells[at]!)];
}

/** Keeps the cells alone: of the two hundred sums of a report, few are ever looked at closely. */
class SumInPlace implements Sum {
  constructor(
    readonly relation: Relation,
    readonly result: Cell,
    readonly cells: readonly Cell[],
  ) {}

  get terms(): Term[] {
    return this.cells.map((cell, position) => ({ cell, weight: this.relation.terms[position]!.weight }));
  }
}

class AssessedSum extends SumInPlace implements RelationInstance {
  readonly holds: boolean;

  constructor(
    { relation, result, cells }: SumInPlace,
    readonly expected: Decimal,
    readonly stated: Decimal,
  ) {
    super(relation, result, cells);
    this.holds = compare(expected, stated) === 0;
  }
}

/** Whether the cell states a sum of others: 总计, （七）总计. What is left over (四) is counted, not summed up. */
export function isResultCell({ row, column }: Cell): boolean {
  return statesSum(row.table.edition, row.table.id, row.id, column?.id);
}

/** Whether the cell of a row and a column of an edition's table states a sum of others. */
export function statesSum(edition: Edition, table: TableId, row: string, column: string | undefined): boolean {
  return edition.relations.some(
    relation =>
      relation.table === table &&
      relation.rule !== 'balance' &&
      relation.result === (relation.over === 'columns' ? column : row),
  );
}

/** The rows of a table by id; null for one that stands twice, as nobody knows which of the two counts. */
export const uniqueRows = oncePer((table: Table): ReadonlyMap<string, Row | null> => {
  const rows = new Map<string, Row | null>();
  for (const row of table.rows) rows.set(row.id, rows.has(row.id) ? null : row);
  return rows;
});
