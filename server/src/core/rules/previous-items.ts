import {
  cellsOfTable,
  counts,
  dataOfCell,
  figureOf,
  hasColumn,
  nameOfCell,
  type SummaryCell,
} from '../figures/summary-cells.ts';
import { bilingual } from '../text/bilingual.ts';
import { addWeighted, compare, formatDecimal, ZERO } from '../text/decimal.ts';
import type { SetRule } from './set-rule.ts';

/**
 * In table 2 of 2019, the items of the year before are what last year's report had, with its change: 上一年项目数量 is
 * last year's 上一年项目数量 + 本年增/减 (国办公开办函〔2019〕60号). Marked at 上一年项目数量 of the later report.
 */
export const previousItems: SetRule = {
  id: 'previous-items',
  category: 'between',
  title: bilingual('上一年项目数量与上一年报告不符', 'The previous year’s items differ from last year’s report'),
  severity: 'warning',
  *checkBetween(report, { lastYear }) {
    if (!lastYear || !hasColumn(report, 'disclosure', 'previous-items')) return;
    const before = new Map([...cellsOfTable(lastYear, 'disclosure')].map(cell => [keyOf(cell), cell]));
    for (const stated of cellsOfTable(report, 'disclosure')) {
      if (stated.column !== 'previous-items' || stated.kind === 'blank' || !counts(stated)) continue;
      const had = before.get(keyOf(stated));
      const change = before.get(`${stated.row.id} change`);
      if (!counts(had) || !counts(change) || had.kind === 'blank') continue;
      const expected = addWeighted(had.amount, change.amount);
      if (compare(expected, stated.amount) === 0 || compare(expected, ZERO) < 0) continue;
      const [written, left] = [formatDecimal(stated.amount), formatDecimal(expected)];
      const sum = `${formatDecimal(had.amount)} ${signed(change)} = ${left}`;
      const name = nameOfCell(stated);
      yield {
        message: bilingual(
          `${name} ${written}，而 ${lastYear.year} 年报告的上一年项目数量加本年增/减是 ${sum}。`,
          `${name} is ${written}, but what the report on ${lastYear.year} had, with its change, is ${sum}.`,
        ),
        range: stated.range,
        data: { ...dataOfCell(stated), expected: figureOf(stated, expected) },
        related: [had, change].map(cell => ({
          file: lastYear.file,
          range: cell.range,
          message: bilingual(
            `${lastYear.year} 年 ${nameOfCell(cell)} ${formatDecimal(cell.amount)}`,
            `${lastYear.year}: ${nameOfCell(cell)} ${formatDecimal(cell.amount)}`,
          ),
        })),
        fixes: [
          {
            title: bilingual(`把${name}改为 ${left}`, `Change ${name} to ${left}`),
            edits: [{ range: stated.range, newText: left }],
          },
        ],
      };
    }
  },
};

function keyOf({ row, column }: SummaryCell): string {
  return `${row.id} ${column}`;
}

function signed({ amount }: SummaryCell): string {
  const written = formatDecimal(amount);
  return written.startsWith('-') ? `- ${written.slice(1)}` : `+ ${written}`;
}
