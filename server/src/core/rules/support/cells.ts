import type { Cell } from '../../report/report.ts';
import { type Decimal, formatDecimal } from '../../text/decimal.ts';
import type { FindingData } from '../rule.ts';

/** What people call a cell: （七）总计·自然人. Table 2 and 4 name the row and the column in the same way. */
export function nameOf(cell: Cell): string {
  return `${shortLabel(cell.row.definition.label)}·${cell.column?.label ?? ''}`;
}

/** A label without what explains it: （二）部分公开（区分处理的，…） → （二）部分公开. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=.)（(?![一二三四五六七八九十]）).*）$/, '').replace(/^(.{16}).{4,}$/s, '$1…');
}

/** A figure for `data`: a number, or a decimal string where it is money. */
export function figureFor(cell: Cell, amount: Decimal): number | string {
  return cell.column?.kind === 'money' ? formatDecimal(amount) : Number(amount.unscaled) / 10 ** amount.scale;
}

/** The ids of a cell. */
export function dataOf(cell: Cell): FindingData {
  return { table: cell.row.table.id, row: cell.row.id, ...(cell.column ? { column: cell.column.id } : {}) };
}
