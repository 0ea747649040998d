import { idsOf, nameOf, unusualCells } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { compare, ZERO } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/** A count below 0. Only 本年增/减 of the form of 2019 has a sign. */
export const cellNegative: Rule = {
  id: 'cell-negative',
  category: 'cells',
  title: bilingual('数量小于 0', 'A count is negative'),
  severity: 'error',
  *checkTable(table) {
    for (const cell of unusualCells(table)) {
      if (cell.column?.kind !== 'count' || cell.value.kind !== 'number' || compare(cell.value.amount, ZERO) >= 0)
        continue;
      yield {
        message: bilingual(
          `${nameOf(cell)}是 ${cell.text}，数量不能小于 0。`,
          `${nameOf(cell)} is ${cell.text}; a count is not below 0.`,
        ),
        range: cell.range,
        data: idsOf(cell),
      };
    }
  },
};
