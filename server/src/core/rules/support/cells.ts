import type { Cell, Report } from '../../report/report.ts';
import type { NumberForm } from '../../text/cell-value.ts';
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

/** Every cell whose column is known: those of complete rows. What rows that are not complete hold is `row-incomplete`'s. */
export function* cellsOf(report: Report): Generator<Cell> {
  for (const table of report.tables) for (const row of table.rows) if (row.complete) yield* row.cells;
}

/** A text for a message, cut where it is long. */
export function shortened(text: string, most = 20): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** How a cell's number is written, where not plainly; null for other cells. */
export function formOfCell({ value }: Cell): NumberForm | null {
  return value.kind === 'number' ? value.form : null;
}
