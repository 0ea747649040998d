import { TableId } from '../form/schema.ts';
import type { ReportSummary } from '../report/summary.ts';
import { addWeighted, compare, type Decimal, ZERO } from '../text/decimal.ts';
import { cellsOfTable, counts, type SummaryCell } from './summary-cells.ts';

/** A part's figure, and what is to be known of the report that it stands in. */
export interface PartFigure {
  readonly cell: SummaryCell;
  readonly report: Pick<ReportSummary, 'organ' | 'file'>;
}

/** What one cell of all parts comes to. */
export interface Sum {
  amount: Decimal;
  /** In how many reports the cell could be read. */
  reports: number;
  /** The parts with the largest figures, the largest first. */
  readonly largest: PartFigure[];
  /** Of money: every figure that was rounded to some places. */
  readonly parts: Pick<SummaryCell, 'amount'>[];
}

/** As many parts as a person looks at one by one. */
const MOST_NAMED = 12;

/** Adds up every cell of the parts' reports, looking at each report once. */
export function sumsOfParts(parts: Iterable<ReportSummary>): {
  of(cell: SummaryCell): Sum | undefined;
  reports: number;
} {
  const sums = new Map<string, Sum>();
  let reports = 0;
  for (const report of parts) {
    reports++;
    for (const table of TableId.options)
      for (const cell of cellsOfTable(report, table)) if (counts(cell)) add(sums, { cell, report });
  }
  return { of: cell => sums.get(keyOf(cell)), reports };
}

function add(sums: Map<string, Sum>, { cell, report: { organ, file } }: PartFigure): void {
  const key = keyOf(cell);
  const sum = sums.get(key) ?? { amount: ZERO, reports: 0, largest: [], parts: [] };
  sums.set(key, sum);
  sum.amount = addWeighted(sum.amount, cell.amount);
  sum.reports++;
  if (cell.amount.scale > 0) sum.parts.push({ amount: cell.amount });
  if (compare(cell.amount, ZERO) === 0) return;
  sum.largest.push({ cell, report: { organ, file } });
  sum.largest.sort((a, b) => compare(b.cell.amount, a.cell.amount));
  sum.largest.length = Math.min(sum.largest.length, MOST_NAMED);
}

/** The editions' cells of one name count the same, but for those with another unit. */
function keyOf({ table, row, column, definition }: SummaryCell): string {
  return `${table} ${row.id} ${column} ${definition.unit ?? ''}`;
}

/**
 * Whether a whole is the sum of its parts: counts exactly, money as far as it was rounded. 5949.09 may be 5949.088667;
 * parts with fewer places than the whole may be half a unit of their last place off, each.
 */
export function agrees(whole: SummaryCell, { amount, parts }: Pick<Sum, 'amount' | 'parts'>): boolean {
  const difference = addWeighted(whole.amount, amount, -1);
  if (whole.definition.kind !== 'money') return difference.unscaled === 0n;
  const scale = whole.amount.scale;
  let allowed = scale < amount.scale ? halfOf(scale) : ZERO;
  for (const part of parts) if (part.amount.scale < scale) allowed = addWeighted(allowed, halfOf(part.amount.scale));
  const distance = { ...difference, unscaled: difference.unscaled < 0n ? -difference.unscaled : difference.unscaled };
  return compare(distance, allowed) <= 0;
}

/** Half a unit of the last of so many places: of two, 0.005. */
function halfOf(scale: number): Decimal {
  return { unscaled: 5n, scale: scale + 1 };
}
