import { cellsOfTable, counts, dataOfCell, figureOf, hasColumn, nameOfCell } from '../figures/summary-cells.ts';
import { bilingual } from '../text/bilingual.ts';
import { addWeighted, compare, formatDecimal } from '../text/decimal.ts';
import type { SetRule } from './set-rule.ts';

/**
 * In table 2 of 2021, what is in force is what was, with what was issued and without what was repealed: 现行有效件数 is
 * last year's + 本年制发件数 − 本年废止件数 (国办公开办函〔2021〕30号). A hint: documents expire, and are counted anew.
 */
export const inForce: SetRule = {
  id: 'in-force',
  category: 'between',
  title: bilingual('现行有效件数与上一年不衔接', 'Documents in force do not follow from last year’s report'),
  severity: 'hint',
  *checkBetween(report, { lastYear }) {
    if (!lastYear || !hasColumn(report, 'disclosure', 'in-force')) return;
    const before = [...cellsOfTable(lastYear, 'disclosure')].filter(({ column }) => column === 'in-force');
    const cells = [...cellsOfTable(report, 'disclosure')];
    for (const stated of cells.filter(({ column }) => column === 'in-force')) {
      const had = before.find(({ row }) => row.id === stated.row.id);
      const [issued, repealed] = ['issued', 'repealed'].map(id =>
        cells.find(({ row, column }) => row.id === stated.row.id && column === id),
      );
      if (![had, stated].every(cell => counts(cell) && cell.kind !== 'blank')) continue;
      if (!counts(issued) || !counts(repealed)) continue;
      const expected = addWeighted(addWeighted(had!.amount, issued.amount), repealed.amount, -1);
      if (compare(expected, stated.amount) === 0) continue;
      const figures = [had!, issued, repealed].map(({ amount }) => formatDecimal(amount));
      const sum = `${figures[0]} + ${figures[1]} - ${figures[2]} = ${formatDecimal(expected)}`;
      const name = nameOfCell(stated);
      const written = formatDecimal(stated.amount);
      yield {
        message: bilingual(
          `${name} ${written}，而 ${lastYear.year} 年的现行有效件数加本年制发减本年废止是 ${sum}。`,
          `${name} is ${written}, but what was in force in ${lastYear.year}, with what was issued and repealed, is ${sum}.`,
        ),
        range: stated.range,
        data: { ...dataOfCell(stated), expected: figureOf(stated, expected) },
        related: [
          {
            file: lastYear.file,
            range: had!.range,
            message: bilingual(
              `${lastYear.year} 年 ${nameOfCell(had!)} ${figures[0]}`,
              `${lastYear.year}: ${nameOfCell(had!)} ${figures[0]}`,
            ),
          },
          ...[issued, repealed].map(cell => ({
            range: cell.range,
            message: bilingual(
              `${nameOfCell(cell)} ${formatDecimal(cell.amount)}`,
              `${nameOfCell(cell)} ${formatDecimal(cell.amount)}`,
            ),
          })),
        ],
      };
    }
  },
};
