import { cellsOfRow, counts, dataOfCell, figureOf, nameOfCell } from '../figures/summary-cells.ts';
import { bilingual } from '../text/bilingual.ts';
import { compare, formatDecimal } from '../text/decimal.ts';
import type { SetRule } from './set-rule.ts';

/**
 * What was carried out of last year is carried into this one: in each column of table 3, 二 is last year's 四, as the
 * labels say: 上年结转, 结转下年度继续办理 (国办公开办函〔2019〕60号, 〔2021〕30号). Marked at 二 of the later report.
 */
export const carryOver: SetRule = {
  id: 'carry-over',
  category: 'between',
  title: bilingual('上年结转与上一年报告的结转下年度不符', 'Carried in differs from last year’s carried out'),
  severity: 'error',
  *checkBetween(report, { lastYear }) {
    if (!lastYear) return;
    const carriedOut = cellsOfRow(lastYear, 'applications', 'carried-out');
    for (const carriedIn of cellsOfRow(report, 'applications', 'carried-in')) {
      const before = carriedOut.find(({ column }) => column === carriedIn.column);
      if (!counts(before) || !counts(carriedIn) || compare(before.amount, carriedIn.amount) === 0) continue;
      const [stated, expected] = [formatDecimal(carriedIn.amount), formatDecimal(before.amount)];
      const column = carriedIn.definition.label;
      yield {
        message: bilingual(
          `${column}：二、上年结转 ${stated}，而 ${lastYear.year} 年报告的四、结转下年度是 ${expected}。`,
          `${column}: 二 carries in ${stated}, but the report on ${lastYear.year} carries out ${expected} in 四.`,
        ),
        range: carriedIn.range,
        data: { ...dataOfCell(carriedIn), expected: figureOf(before) },
        related: [
          {
            file: lastYear.file,
            range: before.range,
            message: bilingual(
              `${lastYear.year} 年 ${nameOfCell(before)} ${expected}`,
              `${lastYear.year}: ${nameOfCell(before)} ${expected}`,
            ),
          },
        ],
        fixes: expected.startsWith('-')
          ? []
          : [
              {
                title: bilingual(
                  `把${nameOfCell(carriedIn)}改为上一年的 ${expected}`,
                  `Change ${nameOfCell(carriedIn)} to last year’s ${expected}`,
                ),
                edits: [{ range: carriedIn.range, newText: expected }],
              },
            ],
      };
    }
  },
};
