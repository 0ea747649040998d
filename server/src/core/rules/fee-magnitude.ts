import { idsOf, nameOf, unusualCells } from '../figures/cell.ts';
import { writeFigure } from '../figures/write-figure.ts';
import { bilingual } from '../text/bilingual.ts';
import { compare, formatDecimal, integer, isWhole, shifted } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/** 10 亿元, written in 万元: more than an organ below a city collects. */
const UNLIKELY = integer(100_000);

/** 行政事业性收费 is asked for in 万元; six digits without decimals, in a county or a township, look like 元. */
export const feeMagnitude: Rule = {
  id: 'fee-magnitude',
  category: 'cells',
  title: bilingual('收费金额像是以元为单位', 'A fee seems to be in 元, not in 万元'),
  severity: 'information',
  *checkTable(table, { organ: { level } }) {
    if (level !== 'county' && level !== 'township') return;
    for (const cell of unusualCells(table)) {
      if (cell.column?.unit !== '万元' || cell.value.kind !== 'number') continue;
      const { amount } = cell.value;
      if (!isWhole(amount) || compare(amount, UNLIKELY) < 0) continue;
      const inUnit = formatDecimal(shifted(amount, -4));
      yield {
        message: bilingual(
          `${nameOf(cell)}是 ${cell.text} 万元，像是以元填的；若是元，应为 ${inUnit}。`,
          `${nameOf(cell)} is ${cell.text} 万元, which looks like 元; if so, it should be ${inUnit}.`,
        ),
        range: cell.range,
        data: idsOf(cell),
        fixes: [
          {
            title: bilingual(`换算成万元：${inUnit}`, `Convert to 万元: ${inUnit}`),
            safe: false,
            edits: [writeFigure(cell, shifted(amount, -4))],
          },
        ],
      };
    }
  },
};
