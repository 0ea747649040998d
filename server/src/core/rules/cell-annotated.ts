import { formOfCell } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import { checkCells } from './cell-findings.ts';
import type { Rule } from './rule.ts';

/** 22（其中修订16件） where 22 belongs. The number is read; the note belongs into the prose. */
export const cellAnnotated: Rule = {
  id: 'cell-annotated',
  category: 'cells',
  title: bilingual('单元格里写了说明', 'A cell contains a note'),
  severity: 'information',
  checkTable: table =>
    checkCells(table, {
      applies: cell => formOfCell(cell)?.annotation != null,
      ofOne: ({ text }) =>
        bilingual(`写成“${text}”，说明宜放在正文里`, `is written “${text}”; the note belongs into the prose`),
      ofMany: count => bilingual(`有 ${count} 个数带了说明`, `${count} figures have a note`),
      written: ({ value }) => (value.kind === 'number' ? formatDecimal(value.amount) : ''),
      // What the note says would be lost.
      safe: () => false,
    }),
};
