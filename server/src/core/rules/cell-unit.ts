import { formOfCell } from '../figures/cell.ts';
import type { Cell } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import { checkCells, plainlyWritten } from './cell-findings.ts';
import type { Rule } from './rule.ts';

/**
 * 12件 where 12 belongs. The form of 2019 prints no unit for 采购总金额, so that one is welcome there; an amount in 元
 * under a header of 万元 is a figure of its own and is not exchanged unasked.
 */
export const cellUnit: Rule = {
  id: 'cell-unit',
  category: 'cells',
  title: bilingual('单元格里写了单位', 'A cell contains a unit'),
  severity: 'information',
  checkTable: table =>
    checkCells(table, {
      applies: cell => {
        const form = formOfCell(cell);
        return form?.unit != null && form.annotation === null && cell.column?.unit !== '元';
      },
      ofOne: ({ text }) => bilingual(`写成“${text}”，带了单位`, `is written “${text}”, with a unit`),
      ofMany: count => bilingual(`有 ${count} 个数带了单位`, `${count} figures have a unit`),
      written: cell => {
        if (isUnitOfColumn(cell)) return plainlyWritten(cell.text).replace(unitOf(cell), '');
        return cell.value.kind === 'number' ? formatDecimal(cell.value.amount) : '';
      },
      safe: isUnitOfColumn,
    }),
};

function unitOf(cell: Cell): string {
  return formOfCell(cell)?.unit ?? '';
}

/** Whether a figure without its unit says the same: 1.0件 and 12.50万元 in their columns do, 1万元 among 件 does not. */
function isUnitOfColumn(cell: Cell): boolean {
  const unit = unitOf(cell);
  return cell.column?.kind === 'money' ? unit === cell.column.unit : !unit.endsWith('元');
}
