import { cellsOfTable, counts } from '../figures/summary-cells.ts';
import { editionOf, tableOf } from '../form/editions.ts';
import type { ReportSummary } from '../report/summary.ts';
import { addWeighted, type Decimal, ZERO } from '../text/decimal.ts';
import { mainFigures } from './main-figures.ts';

/** The main figures of a report, in their order; null where a cell that one rests on is not there or cannot be read. */
export function mainFiguresOf(report: ReportSummary): (number | null)[] {
  const totals = new Map<string, Decimal | null>();
  for (const { id: table, edition } of report.tables) {
    const { rows } = tableOf(editionOf(edition), table);
    const stated = new Map(
      [...cellsOfTable(report, table)]
        .filter(({ column }) => column === 'total')
        .map(cell => [cell.row.id, counts(cell) ? cell.amount : null]),
    );
    for (const { id, group } of rows) {
      const amount = stated.get(id) ?? null;
      totals.set(`${table} ${id}`, amount);
      if (group) totals.set(`${table} ${group}`, sum(totals.get(`${table} ${group}`), amount));
    }
    // （六）其他处理 is a row of one edition and a group of the next.
    const others = totals.get(`${table} other-handling`);
    if (others !== undefined) totals.set(`${table} other`, others);
  }
  return mainFigures.map(({ table, id }) => asNumber(totals.get(`${table} ${id}`) ?? null));
}

function sum(before: Decimal | null | undefined, amount: Decimal | null): Decimal | null {
  if (before === null || amount === null) return null;
  return addWeighted(before ?? ZERO, amount);
}

function asNumber(amount: Decimal | null): number | null {
  const value = amount && Number(amount.unscaled) / 10 ** amount.scale;
  return value !== null && Number.isSafeInteger(value) ? value : null;
}
