import type { Edition, Relation, TableId } from '../form/schema.ts';
import { oncePer } from '../once.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import { addWeighted, compare, type Decimal, ZERO } from '../text/decimal.ts';

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
 * result is filled in. A blank result is not a zero. Computed once a table.
 */
export const assessRelations = oncePer((table: Table): readonly RelationInstance[] => {
  const instances: RelationInstance[] = [];
  const rows = uniqueRows(table);
  for (const relation of table.edition.relations) {
    if (relation.table !== table.id) continue;
    const cells =
      relation.over === 'columns' ? cellsInRows(relation, table, rows) : cellsInColumns(relation, table, rows);
    for (const [result, terms] of cells) {
      const instance = assess(relation, result, terms);
      if (instance) instances.push(instance);
    }
  }
  return instances;
});

/** The result and the terms of a relation in each row. */
function* cellsInRows(
  relation: Relation,
  table: Table,
  rows: ReadonlyMap<string, Row | null>,
): Generator<[Cell, Cell[]]> {
  const { columns } = table.definition;
  const resultAt = columns.findIndex(({ id }) => id === relation.result);
  const termsAt = relation.terms.map(term => columns.findIndex(({ id }) => id === term.id));
  for (const row of rows.values()) {
    // The cells of a complete row are in the order of its columns.
    if (row?.complete) yield [row.cells[resultAt]!, termsAt.map(at => row.cells[at]!)];
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

function assess(relation: Relation, result: Cell, cells: readonly Cell[]): RelationInstance | null {
  const stated = readable(result);
  if (!stated) return null;
  let expected = ZERO;
  for (let position = 0; position < cells.length; position++) {
    const amount = readable(cells[position]!);
    if (!amount) return null;
    expected = addWeighted(expected, amount, relation.terms[position]!.weight);
  }
  return new AssessedRelation(relation, result, cells, expected, stated);
}

/** Keeps the cells alone: of the two hundred relations of a report, few are ever looked at closely. */
class AssessedRelation implements RelationInstance {
  readonly holds: boolean;

  constructor(
    readonly relation: Relation,
    readonly result: Cell,
    private readonly cells: readonly Cell[],
    readonly expected: Decimal,
    readonly stated: Decimal,
  ) {
    this.holds = compare(expected, stated) === 0;
  }

  get terms(): { readonly cell: Cell; readonly weight: 1 | -1 }[] {
    return this.cells.map((cell, position) => ({ cell, weight: this.relation.terms[position]!.weight }));
  }
}

/** What the cell counts; null where it cannot be read, or states a result and is blank, which is not a zero. */
function readable(cell: Cell): Decimal | null {
  return cell.value.kind === 'blank' && isResultCell(cell) ? null : amountOf(cell);
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
