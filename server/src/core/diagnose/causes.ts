import type { RelationInstance } from '../figures/relations.ts';
import { brokenRelations } from '../figures/what-if.ts';
import { oncePer } from '../once.ts';
import type { Table } from '../report/report.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { type Changes, effectOf, equationsOf } from './equations.ts';
import { hypothesesOf } from './hypotheses.ts';

/** What evidently went wrong where sums do not hold, and the changes that would mend all of it. */
export interface Cause {
  /** A sentence to go with each finding that it explains. */
  readonly message: Bilingual;
  readonly changes: Changes;
}

/** The cause of a broken sum, or undefined where none is evident. */
export function causeOf(sum: RelationInstance): Cause | undefined {
  return causesIn(sum.result.row.table).get(sum);
}

/** Takes the likeliest causes first; each sum is explained once, and a cause that would break others is none. */
const causesIn = oncePer((table: Table): ReadonlyMap<RelationInstance, Cause> => {
  const causes = new Map<RelationInstance, Cause>();
  if (brokenRelations(table).length === 0) return causes;
  const system = equationsOf(table);
  for (const { message, changes, fewest } of hypothesesOf(table)) {
    const { mends, breaks } = effectOf(system, changes);
    if (breaks.length > 0 || mends.length < fewest || mends.some(sum => causes.has(sum))) continue;
    for (const sum of mends) causes.set(sum, { message, changes });
  }
  return causes;
});
