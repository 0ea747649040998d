import { cellsOfTable, dataOfCell, nameOfCell, type SummaryCell } from '../figures/summary-cells.ts';
import { TableId } from '../form/schema.ts';
import { type ReportSummary, valuesOf } from '../report/summary.ts';
import { bilingual } from '../text/bilingual.ts';
import { compare, type Decimal, formatDecimal, integer } from '../text/decimal.ts';
import type { SetRule } from './set-rule.ts';

/** From what figure on a change is looked at: from 3 to 15 is nothing. */
const LARGE = integer(20);
/** How many times as large, or as small, is a jump. */
const TIMES = 5n;

/**
 * A figure that is five times last year's, or a fifth of it, where the larger is 20 or more: a figure too many, a unit
 * that was mixed up, or something to be explained. A hint.
 */
export const jump: SetRule = {
  id: 'jump',
  category: 'between',
  title: bilingual('与上一年相比增减五倍以上', 'A figure is five times last year’s, or a fifth of it'),
  severity: 'hint',
  *checkBetween(report, { lastYear }) {
    if (!lastYear) return;
    for (const table of TableId.options) {
      // Most rows hold no large figure, and need not be looked at cell by cell.
      const wanted = (rowId: string) => hasLarge(report, table, rowId) || hasLarge(lastYear, table, rowId);
      const before = new Map([...cellsOfTable(lastYear, table, wanted)].map(cell => [keyOf(cell), cell]));
      for (const now of cellsOfTable(report, table, wanted)) {
        const then = before.get(keyOf(now));
        if (then?.kind !== 'number' || now.kind !== 'number' || now.definition.kind === 'change') continue;
        if (!isJump(then.amount, now.amount)) continue;
        const [was, is, name] = [formatDecimal(then.amount), formatDecimal(now.amount), nameOfCell(now)];
        yield {
          message: bilingual(
            `${name} ${is}，而 ${lastYear.year} 年是 ${was}，相差五倍以上，请核对。`,
            `${name} is ${is} and was ${was} in ${lastYear.year}: five times as much or a fifth. Is that so?`,
          ),
          range: now.range,
          data: dataOfCell(now),
          related: [
            {
              file: lastYear.file,
              range: then.range,
              message: bilingual(`${lastYear.year} 年 ${name} ${was}`, `${lastYear.year}: ${name} ${was}`),
            },
          ],
        };
      }
    }
  },
};

function isJump(a: Decimal, b: Decimal): boolean {
  const [smaller, larger] = compare(a, b) < 0 ? [a, b] : [b, a];
  if (smaller.unscaled <= 0n) return false;
  return compare(larger, LARGE) >= 0 && compare(larger, { ...smaller, unscaled: smaller.unscaled * TIMES }) >= 0;
}

function hasLarge({ tables }: ReportSummary, table: TableId, rowId: string): boolean {
  const packed = tables.find(({ id }) => id === table)?.rows[rowId] ?? [];
  return valuesOf(packed).some(value => value !== null && Number(value) >= Number(LARGE.unscaled));
}

/** A unit that changed with the edition makes no jump. */
function keyOf({ row, column, definition }: SummaryCell): string {
  return `${row.id} ${column} ${definition.unit ?? ''}`;
}
