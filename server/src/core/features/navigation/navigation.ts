import type { Analysis } from '../../analysis.ts';
import { type Sum, sumsOf } from '../../figures/relations.ts';
import type { Cell, Report } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';
import { placeAt } from '../place.ts';
import { claimedCells } from './claimed-cells.ts';

/** Where something leads, from the stretch of the text that stands for it. */
export interface Ways {
  readonly from: TextRange;
  readonly to: readonly TextRange[];
}

/**
 * From a figure that states a result to the cells that make it up, and from a figure of the prose to the cells that it
 * tells of; each in the order of the text. Null where the figure is made up of nothing.
 */
export function definitionOf(analysis: Analysis, offset: number): Ways | null {
  const report = analysis.reportAt(offset);
  const cell = cellAt(report, offset);
  if (cell)
    return ways(
      cell.range,
      sumsAround(cell)
        .filter(({ result }) => result === cell)
        .flatMap(cellsOfTerms),
    );
  const claim = claimedCells(report).find(({ range }) => offset >= range.start && offset <= range.end);
  return claim ? ways(claim.range, claim.cells) : null;
}

/** The results that a figure counts in, and the figures of the prose that tell of it, in the order of the text. */
export function referencesOf(analysis: Analysis, offset: number): TextRange[] {
  const report = analysis.reportAt(offset);
  const cell = cellAt(report, offset);
  if (!cell) return [];
  const results = sumsAround(cell).filter(({ result }) => result !== cell);
  const claims = claimedCells(report).filter(({ cells }) => cells.includes(cell));
  return inOrder([...results.map(({ result }) => result.range), ...claims.map(({ range }) => range)]);
}

function cellAt(report: Report, offset: number): Cell | null {
  const place = placeAt(report, offset);
  return place?.kind === 'cell' ? place.cell : null;
}

function sumsAround(cell: Cell): Sum[] {
  return sumsOf(cell.row.table).filter(
    ({ result, terms }) => result === cell || terms.some(term => term.cell === cell),
  );
}

function cellsOfTerms({ terms }: Sum): Cell[] {
  return terms.map(({ cell }) => cell);
}

function ways(from: TextRange, cells: readonly Cell[]): Ways | null {
  return cells.length > 0 ? { from, to: inOrder(cells.map(({ range }) => range)) } : null;
}

/** Without those that come twice: the total of totals is one of a row and of a column. */
function inOrder(ranges: readonly TextRange[]): TextRange[] {
  return [...new Set(ranges)].sort((a, b) => a.start - b.start);
}
