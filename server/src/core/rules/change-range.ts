import { idsOf, nameOf, shortLabel, unusualCells } from '../figures/cell.ts';
import { amountOf } from '../figures/relations.ts';
import { cellOf } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { addWeighted, compare, formatDecimal, ZERO } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/**
 * In table 2 of 2019, a row cannot lose more items than it had: 上一年项目数量 + 本年增/减 is not below 0, as the form of
 * 国办公开办函〔2019〕60号 implies. Marked at 本年增/减.
 */
export const changeRange: Rule = {
  id: 'change-range',
  category: 'sums',
  title: bilingual('减少的项目数大于上一年的项目数', 'More items were dropped than there were the year before'),
  severity: 'warning',
  *checkTable(table) {
    for (const change of unusualCells(table)) {
      if (change.column?.kind !== 'change') continue;
      const { row } = change;
      const previous = cellOf(row, 'previous-items');
      const [before, difference] = [previous && amountOf(previous), amountOf(change)];
      if (!previous || !before || !difference) continue;
      const after = addWeighted(before, difference);
      if (compare(after, ZERO) >= 0) continue;
      const [had, left] = [formatDecimal(before), formatDecimal(after)];
      const name = shortLabel(row.definition.label);
      yield {
        message: bilingual(
          `${name}上一年有 ${had} 项，本年增/减写的是“${change.text}”，只剩 ${left} 项。`,
          `${name} had ${had} items and its change is “${change.text}”, which leaves ${left}.`,
        ),
        range: change.range,
        data: idsOf(change),
        related: [
          { range: previous.range, message: bilingual(`${nameOf(previous)} ${had}`, `${nameOf(previous)} ${had}`) },
        ],
      };
    }
  },
};
