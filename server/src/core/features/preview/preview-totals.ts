import { amountOf } from '../../figures/relations.ts';
import type { Cell, Table } from '../../report/report.ts';
import { addWeighted, compare, type Decimal, formatDecimal, ZERO } from '../../text/decimal.ts';
import { type TableSum, tableSums } from '../sums/table-sums.ts';

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
  const sums = tableSums(table).filter(({ relation }) => relation.rule !== 'balance');
  const alongRows = ({ relation }: TableSum) => relation.over === 'columns';
  for (const { result, terms } of [...sums.filter(alongRows), ...sums.filter(sum => !alongRows(sum))]) {
    const addends = terms.map(({ cell, weight }) => ({ amount: computed.get(cell) ?? amountOf(cell), weight }));
    if (addends.some(({ amount }) => amount === null)) continue;
    computed.set(
      result,
      addends.reduce((sum, { amount, weight }) => addWeighted(sum, amount!, weight), ZERO),
    );
  }
  return [...computed]
    .filter(([{ value }, sum]) => value.kind !== 'number' || compare(value.amount, sum) !== 0)
    .map(([cell, sum]) => ({ cell, newText: formatDecimal(sum) }));
}
