import { nameOf, shortLabel } from '../figures/cell.ts';
import type { Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import { type EquationSystem, equationsOf, figuresAfter, staysCount } from './equations.ts';
import type { Hypothesis } from './hypothesis.ts';
import { movedFigures } from './moved-figures.ts';
import { hasSwappedDigits } from './slips.ts';

/** What may have gone wrong in a table whose sums do not all hold, the likeliest first. */
export function* hypothesesOf(table: Table): Generator<Hypothesis> {
  const system = equationsOf(table);
  yield* unfilledLines(system);
  yield* movedFigures(system, table);
  yield* wrongCells(system);
  yield* swappedDigits(system);
}

/** A whole line of results that says 0: （七）总计 or 总计 was never filled in. */
function* unfilledLines({ equations, sums, results, amounts }: EquationSystem): Generator<Hypothesis> {
  for (const relation of new Set(sums.map(sum => sum.relation))) {
    if (relation.rule === 'balance') continue;
    const line = [...sums.keys()].filter(index => sums[index]!.relation === relation);
    const wrong = line.filter(index => equations[index]!.gap !== 0n);
    if (line.length < 2 || wrong.length === 0 || line.some(index => amounts[results[index]!] !== 0n)) continue;
    const { row, column } = sums[wrong[0]!]!.result;
    const name = relation.over === 'rows' ? shortLabel(row.definition.label) : column!.label;
    yield {
      message: bilingual(`${name}各格都是 0，像是没有填。`, `All of ${name} is 0, as if it was not filled in.`),
      changes: new Map(wrong.map(index => [results[index]!, equations[index]!.gap])),
      fewest: 1,
    };
  }
}

/** One cell with another figure would mend several sums, and no other cell would mend them all. */
function* wrongCells(system: EquationSystem): Generator<Hypothesis> {
  const candidates = [...singleChanges(system)].filter(({ mends }) => mends.length > 1);
  for (const { cell, change, mends } of candidates.sort((a, b) => b.mends.length - a.mends.length)) {
    if (candidates.some(other => other.cell !== cell && mends.every(sum => other.mends.includes(sum)))) continue;
    const written = system.cells[cell]!;
    const [from, to] = [figureOf(system, cell, 0n), figureOf(system, cell, change)];
    const swapped = hasSwappedDigits(from, to);
    yield {
      message: bilingual(
        `${swapped ? '像是数字写颠倒了：' : ''}${nameOf(written)}由 ${from} 改为 ${to}，这 ${mends.length} 处就都相等。`,
        `${swapped ? 'Digits seem to be swapped: ' : ''}with ${to} instead of ${from} at ${nameOf(written)}, all ${mends.length} would hold.`,
      ),
      changes: new Map([[cell, change]]),
      fewest: 2,
    };
  }
}

interface SingleChange {
  readonly cell: number;
  readonly change: bigint;
  /** The indices of the sums that hold with it: all in which the cell takes part. */
  readonly mends: readonly number[];
}

/** Every cell all of whose sums are wrong by the same difference, with the change that mends them. */
function* singleChanges(system: EquationSystem): Generator<SingleChange> {
  for (const cell of system.cells.keys()) {
    const sums = [...system.equations.keys()].filter(index => system.equations[index]!.coefficients[cell] !== 0);
    const [change, ...others] = sums.map(index => {
      const { gap, coefficients } = system.equations[index]!;
      return gap * BigInt(coefficients[cell]!);
    });
    if (!change || others.some(other => other !== change) || !staysCount(system, cell, change)) continue;
    yield { cell, change, mends: sums };
  }
}

/** A result with two digits exchanged: 132 for 123. */
function* swappedDigits(system: EquationSystem): Generator<Hypothesis> {
  for (const [index, { gap }] of system.equations.entries()) {
    if (gap === 0n) continue;
    const cell = system.results[index]!;
    const [from, to] = [figureOf(system, cell, 0n), figureOf(system, cell, gap)];
    if (!hasSwappedDigits(from, to)) continue;
    yield {
      message: bilingual(`像是数字写颠倒了：${to} 写成了 ${from}。`, `Digits seem to be swapped: ${from} for ${to}.`),
      changes: new Map([[cell, gap]]),
      fewest: 1,
    };
  }
}

function figureOf(system: EquationSystem, cell: number, change: bigint): string {
  const [figure] = figuresAfter(system, new Map([[cell, change]])).values();
  return formatDecimal(figure!);
}
