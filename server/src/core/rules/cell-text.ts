import { idsOf, nameOf, unusualCells } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { figureLookingLike } from '../text/cell-value.ts';
import { shortened } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

/** A value cell that holds a text. What is written there cannot be counted, and no sum with it can be assessed. */
export const cellText: Rule = {
  id: 'cell-text',
  category: 'cells',
  title: bilingual('单元格里不是数', 'A cell contains text instead of a figure'),
  severity: 'error',
  *checkTable(table) {
    for (const cell of unusualCells(table)) {
      if (cell.value.kind !== 'text') continue;
      const text = shortened(cell.text);
      const figure = figureLookingLike(cell.text);
      yield {
        message: bilingual(
          `${nameOf(cell)}写的是“${text}”，不是数${figure === null ? '' : `，像是把 ${figure} 写成了字母或符号`}。`,
          `${nameOf(cell)} says “${text}”, which is no number${figure === null ? '' : `; it looks like ${figure} in letters or signs`}.`,
        ),
        range: cell.range,
        data: idsOf(cell),
        // What it looks like is a guess.
        fixes:
          figure === null
            ? []
            : [
                {
                  title: bilingual(`改成 ${figure}`, `Write ${figure}`),
                  safe: false,
                  edits: [{ range: cell.range, newText: figure }],
                },
              ],
      };
    }
  },
};
