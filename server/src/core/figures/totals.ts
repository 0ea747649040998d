import type { Cell, Table } from '../report/report.ts';
import { compare, type Decimal } from '../text/decimal.ts';
import { amountOf, expectedOf, statedBy, sumsOf } from './relations.ts';

/**
 * The figures of the cells that state sums, computed from what they sum up, totals of totals too; of the blank ones
 * where nothing else is asked for. One that two sums would fill with different figures, or whose terms cannot be read,
 * is left out. 四, which is left over, is counted and no total.
 */
export function computedTotals(table: Table, isAskedFor: (cell: Cell) => boolean = isBlank): Map<Cell, Decimal> {
  const sums = sumsOf(table).filter(({ relation }) => relation.rule !== 'balance');
  const open = new Set(sums.map(({ result }) => result).filter(isAskedFor));
  const computed = new Map<Cell, Decimal>();
  const read = (cell: Cell) => computed.get(cell) ?? (open.has(cell) ? null : statedBy(cell));
  for (let before = -1; before < computed.size; ) {
    before = computed.size;
    const found = new Map<Cell, Decimal[]>();
    for (const sum of sums) {
      const total = open.has(sum.result) ? expectedOf(sum, read) : null;
      if (total) found.set(sum.result, [...(found.get(sum.result) ?? []), total]);
    }
    for (const [cell, [first, second]] of found) {
      open.delete(cell);
      if (!second || compare(first!, second) === 0) computed.set(cell, first!);
    }
  }
  return computed;
}

/** The computed totals of a table that are not what their cells say. */
export function totalsToWrite(table: Table): (readonly [cell: Cell, total: Decimal])[] {
  return [...computedTotals(table, () => true)].filter(([cell, total]) => !says(cell, total));
}

/** Whether a cell is filled in with a figure; a not-applicable sign is a 0. */
export function says(cell: Cell, figure: Decimal): boolean {
  const own = isBlank(cell) ? null : amountOf(cell);
  return own !== null && compare(own, figure) === 0;
}

function isBlank({ value }: Cell): boolean {
  return value.kind === 'blank';
}
