import type { CellLook } from '../../../document/xlsx/cell-look.ts';
import type { CellContent, SheetContent } from '../../../document/xlsx/write-xlsx.ts';
import { displayWidth } from '../../../text/display-width.ts';

/** Heights of a line in points, and how many digits of the standard font two digits of its font take. */
const LINES: Record<CellLook['font'], readonly [height: number, width: number]> = {
  title: [28, 1.8],
  heading: [24, 1.4],
  prose: [20, 1.2],
  table: [16, 1.1],
};

/** Excel sets the height of no row that has merged cells: it is reckoned here from what stands in it. */
export function rowOf(
  cells: readonly (CellContent | null)[],
  columns: readonly number[],
): SheetContent['rows'][number] {
  let height = 18;
  for (const [column, cell] of cells.entries()) {
    if (!cell || cell.rowSpan > 1) continue;
    const [line, unit] = LINES[cell.look.font];
    const width = columns.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0) - 2;
    height = Math.max(height, Math.ceil((displayWidth(cell.text) * unit) / Math.max(2, width)) * line + 4);
  }
  // Excel allows no more.
  return { height: Math.min(height, 409), cells };
}
