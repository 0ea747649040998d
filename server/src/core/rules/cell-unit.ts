import { formOfCell } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import { checkCells } from './cell-findings.ts';
import type { Rule } from './rule.ts';

/**
 * 12件 where 12 belongs. The form of 2019 prints no unit for 采购总金额, so that one is welcome there; an amount in 元
 * under a header of 万元 is a figure of its own and is not exchanged unasked.
 */
export const cellUnit: Rule = {
  id: 'cell-unit',
  category: 'cells',
  title: bilingual('单元格里写了单位', 'A unit stands in a cell'),
  severity: 'information',
  checkTable: table =>
    checkCells(table, {
      applies: cell => {
        const form = formOfCell(cell);
        return form?.unit != null && form.annotation === null && cell.column?.unit !== '元';
      },
      ofOne: ({ text }) => bilingual(`写成“${text}”，带了单位`, `is written “${text}”, with a unit`),
      ofMany: count => bilingual(`有 ${count} 个数带了单位`, `${count} figures have a unit`),
      written: ({ value }) => (value.kind === 'number' ? formatDecimal(value.amount) : ''),
      safe: cell => cell.column?.kind !== 'money' || formOfCell(cell)?.unit === cell.column.unit,
    }),
};
