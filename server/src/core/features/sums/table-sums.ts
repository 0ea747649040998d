import { amountOf } from '../../figures/relations.ts';
import type { Relation } from '../../form/schema.ts';
import { type Cell, cellOf, type Table } from '../../report/report.ts';
import { addWeighted, type Decimal, ZERO } from '../../text/decimal.ts';

/** The cells of a relation in one row or column of a table, whatever they say. */
export interface TableSum {
  readonly relation: Relation;
  readonly result: Cell;
  readonly terms: readonly { readonly cell: Cell; readonly weight: 1 | -1 }[];
}

/**
 * Every relation of the table whose cells are all there, be they blank or unreadable; for ways from cell to cell and for
 * what a result that is still blank would be. Whether they hold is told by `assessRelations`.
 */
export function tableSums(table: Table): TableSum[] {
  const find = cellFinder(table);
  return table.edition.relations
    .filter(relation => relation.table === table.id)
    .flatMap(relation => {
      const inRows = relation.over === 'columns';
      const places = inRows ? table.rows.map(({ id }) => id) : table.definition.columns.map(({ id }) => id);
      return places.flatMap(place => {
        const at = (id: string) => (inRows ? find(place, id) : find(id, place));
        const result = at(relation.result);
        const terms = relation.terms.flatMap(({ id, weight }) => {
          const cell = at(id);
          return cell ? [{ cell, weight }] : [];
        });
        return result && terms.length === relation.terms.length ? [{ relation, result, terms }] : [];
      });
    });
}

/** What the result has to be by the terms, or null where one of them cannot be read. */
export function expectedOf({ terms }: TableSum): Decimal | null {
  let expected = ZERO;
  for (const { cell, weight } of terms) {
    const amount = amountOf(cell);
    if (!amount) return null;
    expected = addWeighted(expected, amount, weight);
  }
  return expected;
}

/** Finds cells by row and column; none in a row that stands twice, as nobody knows which of the two counts. */
function cellFinder({ rows }: Table): (row: string, column: string) => Cell | undefined {
  const cells = new Map<string, Cell | undefined>();
  for (const row of rows) {
    const isSecond = cells.has(row.id);
    cells.set(row.id, undefined);
    for (const column of row.columns) {
      cells.set(`${row.id} ${column.id}`, isSecond ? undefined : cellOf(row, column.id));
    }
  }
  return (row, column) => cells.get(`${row} ${column}`);
}
