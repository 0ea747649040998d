import { amountOf, isResultCell } from '../../figures/relations.ts';
import { computedResults } from '../../figures/what-if.ts';
import { type Cell, cellOf, findRow, findTable, type Report, type Table } from '../../report/report.ts';
import { compare, type Decimal, ZERO } from '../../text/decimal.ts';
import type { TextEdit } from '../../text/edit.ts';
import { figureEdit } from '../preview/figure-edit.ts';

/**
 * 计算总计: the edits that make every cell that states a sum (总计, （七）总计) what its inputs make it, in the order of the
 * text. Cells that are right already are left alone, and so is what rests on a cell that cannot be read or is not there.
 */
export function totalsEdits(table: Table): TextEdit[] {
  const totals = computedResults(table, () => true);
  return editsFor([...totals].filter(([cell, total]) => cell.value.kind === 'blank' || !counts(cell, total)));
}

/** 空白填 0: the edits that write 0 into every blank cell that states no sum. A blank sum is not a zero. */
export function blankEdits(table: Table): TextEdit[] {
  const cells = table.rows.filter(({ complete }) => complete).flatMap(row => row.cells);
  return editsFor(
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
  return editsFor(
    carriedIn.cells.flatMap(cell => {
      const source = cellOf(carriedOut, cell.column!.id);
      const amount = source && source.value.kind !== 'blank' ? amountOf(source) : null;
      return amount && (cell.value.kind === 'blank' || !counts(cell, amount)) ? [[cell, amount] as const] : [];
    }),
  );
}

/** The same from whichever of these reports is last year's of the organ; null where none is. */
export function carriedInFrom(report: Report, candidates: readonly Report[]): TextEdit[] | null {
  const lastYear = candidates.find(candidate => isYearBefore(candidate, report));
  return lastYear ? carriedInEdits(report, lastYear) : null;
}

function isYearBefore(earlier: Report, later: Report): boolean {
  return (
    earlier.year !== null && earlier.year + 1 === later.year && earlier.organ !== null && earlier.organ === later.organ
  );
}

function counts(cell: Cell, amount: Decimal): boolean {
  const own = amountOf(cell);
  return own !== null && compare(own, amount) === 0;
}

function editsFor(figures: readonly (readonly [Cell, Decimal])[]): TextEdit[] {
  return figures.map(([cell, figure]) => figureEdit(cell, figure)).sort((a, b) => a.range.start - b.range.start);
}
