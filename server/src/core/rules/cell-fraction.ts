import { idsOf, nameOf, unusualCells } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { isWhole } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/** A count that is not whole. Money has decimals, 件 have none. */
export const cellFraction: Rule = {
  id: 'cell-fraction',
  category: 'cells',
  title: bilingual('数量不是整数', 'A count is not a whole number'),
  severity: 'error',
  *checkTable(table) {
    for (const cell of unusualCells(table)) {
      if (cell.column?.kind === 'money' || cell.value.kind !== 'number' || isWhole(cell.value.amount)) continue;
      yield {
        message: bilingual(
          `${nameOf(cell)}是 ${cell.text}，数量应为整数。`,
          `${nameOf(cell)} is ${cell.text}; a count is whole.`,
        ),
        range: cell.range,
        data: idsOf(cell),
      };
    }
  },
};
