import { formOfCell } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { checkCells, plainlyWritten } from './cell-findings.ts';
import type { Rule } from './rule.ts';

/** １２, 2,409, 1 234 or 7。: the figure is read, and written plainly by the mend, which changes nothing of it. */
export const cellFormat: Rule = {
  id: 'cell-format',
  category: 'cells',
  title: bilingual('数字的写法不规整', 'A figure is written in an unusual way'),
  severity: 'hint',
  checkTable: table =>
    checkCells(table, {
      // One with a unit or a note is theirs, whose mend writes the figure alone.
      applies: cell => {
        const form = formOfCell(cell);
        return form?.irregular === true && form.unit === null && form.annotation === null;
      },
      ofOne: ({ text }) =>
        bilingual(
          `写成“${text}”，有全角数字、分隔符、空格或标点`,
          `is written “${text}”, with full-width digits, separators, spaces or punctuation`,
        ),
      ofMany: count =>
        bilingual(
          `有 ${count} 个数用了全角数字、分隔符、空格或标点`,
          `${count} figures have full-width digits, separators, spaces or punctuation`,
        ),
      written: ({ text }) => plainlyWritten(text),
      safe: () => true,
    }),
};
