import { oncePer } from '../once.ts';
import type { Cell, Table } from '../report/report.ts';
import type { NumberForm } from '../text/cell-value.ts';
import { compare, type Decimal, formatDecimal, isWhole, ZERO } from '../text/decimal.ts';

/** What people call a cell: （七）总计·自然人. Table 2 and 4 name the row and the column in the same way. */
export function nameOf(cell: Cell): string {
  return `${shortLabel(cell.row.definition.label)}·${cell.column?.label ?? ''}`;
}

/** A label without what explains it: （二）部分公开（区分处理的，…） → （二）部分公开. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=.)（(?![一二三四五六七八九十]）).*）$/, '').replace(/^(.{16}).{4,}$/s, '$1…');
}

/** 一、本年新收政府信息公开申请数量 → 一, and any other label without what explains it. */
export function brief(label: string): string {
  return /^([一二三四])、/.exec(label)?.[1] ?? shortLabel(label);
}

/** A figure for `data`: a number, or a decimal string where it is money. */
export function figureFor(cell: Cell, amount: Decimal): number | string {
  return cell.column?.kind === 'money' ? formatDecimal(amount) : Number(amount.unscaled) / 10 ** amount.scale;
}

/** The ids of a cell, as in the editions. */
export function idsOf(cell: Cell): { readonly table: string; readonly row: string; readonly column?: string } {
  return { table: cell.row.table.id, row: cell.row.id, ...(cell.column ? { column: cell.column.id } : {}) };
}

/**
 * The cells of a table that hold anything else than a plain count, as nearly all do: what the rules of cells look at.
 * Their columns are known; what rows that are not complete hold is `row-incomplete`'s.
 */
export const unusualCells = oncePer((table: Table): readonly Cell[] => {
  const unusual: Cell[] = [];
  for (const { complete, cells } of table.rows) {
    if (complete) for (const cell of cells) if (!isPlainCount(cell)) unusual.push(cell);
  }
  return unusual;
});

function isPlainCount({ column, value }: Cell): boolean {
  if (column?.kind !== 'count' || value.kind !== 'number' || value.form) return false;
  return isWhole(value.amount) && compare(value.amount, ZERO) >= 0;
}

/** How a cell's number is written, where not plainly; null for other cells. */
export function formOfCell({ value }: Cell): NumberForm | null {
  return value.kind === 'number' ? value.form : null;
}
