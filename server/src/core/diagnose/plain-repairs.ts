import { type Changes, type EquationSystem, gapAfter, staysCount } from './equations.ts';
import { moved } from './moved-figures.ts';

/**
 * Repairs of a table in which too much is wrong to find the fewest cells: the figures of two columns or rows that stand
 * next to each other changed places, or all slipped by one; and at last the totals computed anew. Only what makes every
 * equation hold.
 */
export function plainRepairs(system: EquationSystem): Changes[] {
  const candidates = [...movedLines(system), recomputedTotals(system)];
  return candidates.filter(
    changes =>
      changes !== null &&
      system.equations.every(equation => gapAfter(equation, changes) === 0n) &&
      [...changes].every(([cell, change]) => staysCount(system, cell, change)),
  ) as Changes[];
}

/** Every move of whole columns or rows, as the changes that undo it; null where a figure would come out of nowhere. */
function* movedLines(system: EquationSystem): Generator<Changes | null> {
  const rows = [...new Set(system.cells.map(cell => cell.row))];
  const [height, width] = [rows.length, rows[0]?.cells.length ?? 0];
  const cells = rows.flatMap(row => row.cells);
  for (const source of movesOf(width)) yield moved(system, cells, at => cells[at - (at % width) + source(at % width)]);
  for (const source of movesOf(height))
    yield moved(system, cells, at => cells[source(Math.floor(at / width)) * width + (at % width)]);
}

/** Where the figure of each of `count` places in a line now stands: slipped back, slipped on, changed with the next one. */
function* movesOf(count: number): Generator<(place: number) => number> {
  yield place => (place + 1) % count;
  yield place => (place + count - 1) % count;
  for (let first = 0; first + 1 < count; first++)
    yield place => (place === first ? first + 1 : place === first + 1 ? first : place);
}

/** Every result as its terms make it, what is left over (四) too; null where they contradict each other. */
function recomputedTotals({ equations, results }: EquationSystem): Changes | null {
  const changes = new Map<number, bigint>();
  // Totals of totals settle in the second round, and nothing is left to do in the third.
  for (let round = 0; round < 4; round++) {
    let settled = true;
    for (const [index, equation] of equations.entries()) {
      const gap = gapAfter(equation, changes);
      if (gap === 0n) continue;
      settled = false;
      changes.set(results[index]!, (changes.get(results[index]!) ?? 0n) + gap);
    }
    if (settled) return new Map([...changes].filter(([, change]) => change !== 0n));
  }
  return null;
}
