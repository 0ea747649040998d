import { amountOf } from '../report/relations.ts';
import { type Cell, cellOf, findRow, type Table } from '../report/report.ts';
import { addWeighted, compare, type Decimal, formatDecimal, ZERO } from '../text/decimal.ts';

/** A figure that states a sum, and what it has to be. */
export interface TotalToFill {
  readonly cell: Cell;
  readonly newText: string;
}

/**
 * What every 总计 of a table has to say, where it says something else or nothing: first along the rows, then down the
 * columns, so that the total of the totals is right as well. A sum with an unreadable addend is left alone, and so is
 * 四, which is counted and not summed up.
 */
export function totalsToFill(table: Table): TotalToFill[] {
  const computed = new Map<Cell, Decimal>();
  const amount = (cell: Cell | undefined) => (cell ? (computed.get(cell) ?? amountOf(cell)) : null);
  const sums = table.edition.relations.filter(({ table: id, rule }) => id === table.id && rule !== 'balance');
  for (const { over, result, terms } of [...sums].sort((a, b) => a.over.localeCompare(b.over))) {
    const places = over === 'columns' ? table.rows.map(({ id }) => id) : table.definition.columns.map(({ id }) => id);
    for (const place of places) {
      const find = (id: string) => (over === 'columns' ? cellAt(table, place, id) : cellAt(table, id, place));
      const cell = find(result);
      const addends = terms.map(({ id, weight }) => ({ amount: amount(find(id)), weight }));
      if (!cell || addends.some(addend => addend.amount === null)) continue;
      computed.set(
        cell,
        addends.reduce((sum, addend) => addWeighted(sum, addend.amount!, addend.weight), ZERO),
      );
    }
  }
  return [...computed]
    .filter(([cell, sum]) => cell.value.kind !== 'number' || compare(cell.value.amount, sum) !== 0)
    .map(([cell, sum]) => ({ cell, newText: formatDecimal(sum) }));
}

/** The cell, or undefined where its row stands twice: nobody knows which of the two counts. */
function cellAt(table: Table, row: string, column: string): Cell | undefined {
  const twice = table.rows.filter(({ id }) => id === row).length > 1;
  return twice ? undefined : cellOf(findRow(table, row), column);
}
