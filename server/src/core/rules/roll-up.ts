import { cellsOfTable, counts, dataOfCell, figureOf, nameOfCell, type SummaryCell } from '../figures/summary-cells.ts';
import { agrees, type PartFigure, type Sum, sumsOfParts } from '../figures/sums-of-parts.ts';
import { TableId } from '../form/schema.ts';
import type { ReportSummary } from '../report/summary.ts';
import { bilingual } from '../text/bilingual.ts';
import { addWeighted, compare, formatDecimal } from '../text/decimal.ts';
import type { SetFinding, SetRule } from './set-rule.ts';

/**
 * A government's own report is the sum of its organs' where `gouji.json` says that all are there (条例 art. 49, 50: each
 * reports on itself, and the government on all). Where some are missing, a part that exceeds the whole is wrong. Marked
 * in the whole; related are the parts that make the figure.
 */
export const rollUp: SetRule = {
  id: 'roll-up',
  category: 'between',
  title: bilingual('汇总数与各机关报告之和不符', 'The sum is not that of the organs’ own reports'),
  severity: 'warning',
  *checkBetween(report, { parts, missingParts }) {
    if (!report.whole) return;
    const sums = sumsOfParts(parts);
    const isComplete = report.whole.complete && missingParts.length === 0;
    for (const table of TableId.options) {
      for (const cell of cellsOfTable(report, table)) {
        const sum = sums.of(cell);
        if (!sum || !counts(cell) || cell.kind === 'blank') continue;
        if (isComplete && sum.reports === sums.reports && !agrees(cell, sum)) yield notTheSum(cell, sum);
        else if (!isComplete) yield* exceeded(cell, sum);
      }
    }
  },
};

function notTheSum(cell: SummaryCell, sum: Sum): SetFinding {
  const [name, stated, expected] = [nameOfCell(cell), formatDecimal(cell.amount), formatDecimal(sum.amount)];
  const difference = addWeighted(cell.amount, sum.amount, -1);
  const distance = formatDecimal({
    ...difference,
    unscaled: difference.unscaled < 0n ? -difference.unscaled : difference.unscaled,
  });
  const way = difference.unscaled < 0n ? bilingual('少', 'less') : bilingual('多', 'more');
  const alone = sum.largest.find(({ cell: part }) => formatDecimal(part.amount) === distance);
  const cause = alone
    ? bilingual(`，正好是${nameOf(alone.report)}的数`, `, which is just the figure of ${nameOf(alone.report)}`)
    : bilingual('', '');
  return {
    message: bilingual(
      `${name} ${stated}，而 ${sum.reports} 个机关的报告合计 ${expected}，${way.zh} ${distance}${cause.zh}。`,
      `${name} is ${stated}, but the reports of ${sum.reports} organs add up to ${expected}: ${distance} ${way.en}${cause.en}.`,
    ),
    range: cell.range,
    data: { ...dataOfCell(cell), expected: figureOf(cell, sum.amount) },
    related: sum.largest.map(related),
  };
}

function* exceeded(cell: SummaryCell, { largest }: Sum): Generator<SetFinding> {
  // What is added or gone may be more in a part than in the whole.
  if (cell.definition.kind === 'change') return;
  const larger = largest.filter(
    ({ cell: part }) => compare(part.amount, cell.amount) > 0 && !agrees(cell, { amount: part.amount, parts: [part] }),
  );
  const [most] = larger;
  if (!most) return;
  const [name, stated, part] = [nameOfCell(cell), formatDecimal(cell.amount), formatDecimal(most.cell.amount)];
  yield {
    message: bilingual(
      `${name} ${stated}，比其中${nameOf(most.report)}的 ${part} 还少。`,
      `${name} is ${stated}, less than the ${part} of ${nameOf(most.report)} alone.`,
    ),
    range: cell.range,
    data: dataOfCell(cell),
    related: larger.map(related),
  };
}

function related({ cell, report }: PartFigure): NonNullable<SetFinding['related']>[number] {
  const figure = `${nameOf(report)} ${formatDecimal(cell.amount)}`;
  return { file: report.file, range: cell.range, message: bilingual(figure, figure) };
}

function nameOf({ organ, file }: Pick<ReportSummary, 'organ' | 'file'>): string {
  return organ ?? file;
}
