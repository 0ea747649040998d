import { amountOf, isResultCell } from '../../figures/relations.ts';
import { says, totalsToWrite } from '../../figures/totals.ts';
import { writeFigures } from '../../figures/write-figure.ts';
import { cellOf, findRow, findTable, type Report, type Table } from '../../report/report.ts';
import { isSameOrgan } from '../../report/same-organ.ts';
import { ZERO } from '../../text/decimal.ts';
import type { TextEdit } from '../../text/edit.ts';

/**
 * 计算总计: the edits that make every cell that states a sum (总计, （七）总计) what its inputs make it, in the order of the
 * text. Cells that are right already are left alone, and so is what rests on a cell that cannot be read or is not there.
 */
export function totalsEdits(table: Table): TextEdit[] {
  return writeFigures(totalsToWrite(table));
}

/** 空白填 0: the edits that write 0 into every blank cell that states no sum. A blank sum is not a zero. */
export function blankEdits(table: Table): TextEdit[] {
  const cells = table.rows.filter(({ complete }) => complete).flatMap(row => row.cells);
  return writeFigures(
    cells.filter(cell => cell.value.kind === 'blank' && !isResultCell(cell)).map(cell => [cell, ZERO] as const),
  );
}

/**
 * 二 from last year's 四 (the relation `carry-over`): the edits that write last year's figures into 二、上年结转 of this
 * year's table 3, column by column. None where the other report is not of the same organ and the year before.
 */
export function carriedInEdits(report: Report, lastYear: Report): TextEdit[] {
  if (!isYearBefore(lastYear, report)) return [];
  const [table, before] = [findTable(report, 'applications'), findTable(lastYear, 'applications')];
  const carriedOut = before && findRow(before, 'carried-out');
  const carriedIn = table && findRow(table, 'carried-in');
  if (!carriedOut?.complete || !carriedIn?.complete) return [];
  return writeFigures(
    carriedIn.cells.flatMap(cell => {
      const source = cellOf(carriedOut, cell.column!.id);
      const amount = source && source.value.kind !== 'blank' ? amountOf(source) : null;
      return amount && !says(cell, amount) ? [[cell, amount] as const] : [];
    }),
  );
}

/** The same from whichever of these reports is last year's of the organ; null where none is. */
export function carriedInFrom(report: Report, candidates: readonly Report[]): TextEdit[] | null {
  const lastYear = candidates.find(candidate => isYearBefore(candidate, report));
  return lastYear ? carriedInEdits(report, lastYear) : null;
}

function isYearBefore(earlier: Report, later: Report): boolean {
  return earlier.year !== null && earlier.year + 1 === later.year && isSameOrgan(earlier.organ, later.organ);
}
