import { oncePer } from '../once.ts';
import type { Table } from '../report/report.ts';
import { equationsOf } from './equations.ts';
import { plainRepairs } from './plain-repairs.ts';
import { type Candidate, candidateOf, comparePlaces, compareWorth, type RepairedCell } from './ranking.ts';
import { smallestChanges } from './smallest-changes.ts';

export type { RepairedCell } from './ranking.ts';

/** Figures with which every assessable relation of the table holds. */
export interface Repair {
  /** In the order of the table. */
  readonly cells: readonly RepairedCell[];
  /** Whether another repair, offered or not, is as good, so that nothing but the records can tell which one is right. */
  readonly tied: boolean;
  /** Whether no repair changes fewer cells. Where too much is wrong to find that out, a plain one is offered. */
  readonly smallest: boolean;
}

/** More are no help to choose from. */
const MOST_REPAIRS = 3;

/** After so many equations too much is wrong to say where. Five wrong cells take a hundred or so, hardly ever thousands. */
const MOST_STEPS = 6_000;

/**
 * Up to three repairs of a table whose sums disagree, the best first; none where all hold, none can be assessed, or
 * nothing is found. Each changes as few cells as can be. Among those it is better to change totals than what they sum up,
 * and then to change figures that look like slips; a count of 0 that nothing speaks against is not touched without need. What ranks the same stands in the order of the table and is `tied`.
 * Computed once a table.
 */
export const repairTable: (table: Table) => readonly Repair[] = oncePer(findRepairs);

function findRepairs(table: Table): Repair[] {
  const system = equationsOf(table);
  const { found, complete } = smallestChanges(system, MOST_STEPS);
  if (found.length === 0) {
    const plain = complete ? [] : plainRepairs(system);
    return plain.slice(0, MOST_REPAIRS).map(changes => {
      const { cells } = candidateOf(system, changes);
      return { cells, tied: false, smallest: false };
    });
  }
  const candidates = withoutGuesses(found.map(changes => candidateOf(system, changes)));
  candidates.sort((a, b) => compareWorth(a, b) || comparePlaces(a, b));
  return candidates.slice(0, MOST_REPAIRS).map((candidate, index) => {
    const rivals = [candidates[index - 1], candidates[index + 1]];
    // Where not all were looked at, one as good may have been missed.
    const tied = !complete || rivals.some(rival => rival && compareWorth(rival, candidate) === 0);
    return { cells: candidate.cells, tied, smallest: true };
  });
}

/** Without the repairs that guess more than others do. */
function withoutGuesses(candidates: readonly Candidate[]): Candidate[] {
  const fewest = candidates.reduce((least, { guesses }) => Math.min(least, guesses), Number.POSITIVE_INFINITY);
  return candidates.filter(({ guesses }) => guesses === fewest);
}
