import { bilingual } from '../text/bilingual.ts';
import { checkCells } from './cell-findings.ts';
import type { Rule } from './rule.ts';

/** `/`, `—` or 无 where a figure belongs. It is counted as 0; most reports write 0. */
export const cellSign: Rule = {
  id: 'cell-sign',
  category: 'cells',
  title: bilingual('用符号代替 0', 'A symbol stands for 0'),
  severity: 'hint',
  checkTable: table =>
    checkCells(table, {
      applies: ({ value }) => value.kind === 'not-applicable',
      ofOne: ({ text }) => bilingual(`写的是“${text}”，按 0 计算`, `says “${text}”, which counts as 0`),
      ofMany: count => bilingual(`有 ${count} 个格用符号代替 0`, `signs stand for 0 in ${count} cells`),
      written: () => '0',
      // It may be meant that nothing can be said of the cell.
      safe: () => false,
    }),
};
