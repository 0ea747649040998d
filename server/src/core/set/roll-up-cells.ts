import { cellsOfTable, counts, nameOfCell, type SummaryCell } from '../figures/summary-cells.ts';
import { agrees, sumsOfParts } from '../figures/sums-of-parts.ts';
import { TableId } from '../form/schema.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { Neighbours } from '../rules/set-rule.ts';
import { addWeighted, compare, formatDecimal, ZERO } from '../text/decimal.ts';

/** A cell of a whole, and what makes it. */
export interface RollUpCell {
  readonly table: TableId;
  /** 一、本年新收政府信息公开申请数量·自然人 */
  readonly name: string;
  readonly stated: string;
  readonly sum: string;
  /** What the whole says more than its parts; negative for less. */
  readonly difference: string;
  /**
   * Whether it is their sum, as far as money was rounded. Where not all parts are known to be there, or some cannot be
   * read: false where a part alone is more than the whole, else null.
   */
  readonly isRight: boolean | null;
  /** The parts' figures but for zeros, the largest first: the part by its place in the list, and its figure. */
  readonly parts: readonly { readonly part: number; readonly figure: string }[];
}

/** A government's report beside those that it adds up. */
export interface RollUpOfReport {
  readonly parts: readonly { readonly file: string; readonly organ: string | null }[];
  /** Organs that `gouji.json` names as parts and whose reports are not there. */
  readonly missing: readonly string[];
  readonly cells: readonly RollUpCell[];
}

/** Every cell of a whole that some part has too, with the parts' figures. */
export function rollUpOf(report: ReportSummary, { parts, missingParts }: Neighbours): RollUpOfReport {
  const summaries = [...parts];
  const sums = sumsOfParts(summaries);
  const isComplete = report.whole?.complete === true && missingParts.length === 0;
  const figures = new Map<string, { part: number; cell: SummaryCell }[]>();
  summaries.forEach((summary, part) => {
    for (const table of TableId.options)
      for (const cell of cellsOfTable(summary, table)) {
        if (!counts(cell) || compare(cell.amount, ZERO) === 0) continue;
        const key = keyOf(cell);
        const known = figures.get(key);
        if (known) known.push({ part, cell });
        else figures.set(key, [{ part, cell }]);
      }
  });
  const cells: RollUpCell[] = [];
  for (const table of TableId.options) {
    for (const cell of cellsOfTable(report, table)) {
      const sum = sums.of(cell);
      if (!sum || !counts(cell) || cell.kind === 'blank') continue;
      const own = (figures.get(keyOf(cell)) ?? []).sort((a, b) => compare(b.cell.amount, a.cell.amount));
      cells.push({
        table,
        name: nameOfCell(cell),
        stated: formatDecimal(cell.amount),
        sum: formatDecimal(sum.amount),
        difference: formatDecimal(addWeighted(cell.amount, sum.amount, -1)),
        isRight: isComplete && sum.reports === sums.reports ? agrees(cell, sum) : exceeds(cell, own) ? false : null,
        parts: own.map(({ part, cell: { amount } }) => ({ part, figure: formatDecimal(amount) })),
      });
    }
  }
  return { parts: summaries.map(({ file, organ }) => ({ file, organ })), missing: missingParts, cells };
}

/** Whether one part alone says more than the whole; what is added or gone may. */
function exceeds(cell: SummaryCell, [largest]: readonly { cell: SummaryCell }[]): boolean {
  if (!largest || cell.definition.kind === 'change' || compare(largest.cell.amount, cell.amount) <= 0) return false;
  return !agrees(cell, { amount: largest.cell.amount, parts: [largest.cell] });
}

function keyOf({ table, row, column, definition }: SummaryCell): string {
  return `${table} ${row.id} ${column} ${definition.unit ?? ''}`;
}
