import type { RelationInstance } from '../figures/relations.ts';
import type { Figures } from '../figures/what-if.ts';
import { causeOf } from './causes.ts';
import { type Changes, effectOf, equationsOf, figuresAfter } from './equations.ts';

/** Figures that make a sum hold, and what else they do. */
export interface Mend {
  /** By cell; the first one is that which the sum is about. */
  readonly figures: Figures;
  /** The other sums that hold with them and do not now. */
  readonly mends: readonly RelationInstance[];
  /** The sums that hold now and do not with them. */
  readonly breaks: readonly RelationInstance[];
}

/**
 * What would mend a sum that does not hold: its result as the terms make it, and what its cause suggests. One cell comes
 * before several, then what breaks the least, and of those what mends the most. Counts stay 0 or more.
 */
export function mendsOf(sum: RelationInstance): Mend[] {
  const system = equationsOf(sum.result.row.table);
  const index = system.sums.indexOf(sum);
  const result = system.results[index]!;
  const cause = causeOf(sum)?.changes;
  const own: Changes = new Map([[result, system.equations[index]!.gap]]);
  const isOwn = cause?.size === 1 && cause.has(result);
  return [...(isOwn ? [] : [own]), ...(cause ? [cause] : [])]
    .filter(changes => [...changes].every(([cell, change]) => system.amounts[cell]! + change >= 0n))
    .map((changes): Mend => {
      const { mends, breaks } = effectOf(system, changes);
      return { figures: figuresAfter(system, changes), mends: mends.filter(other => other !== sum), breaks };
    })
    .sort(compareMends);
}

function compareMends(a: Mend, b: Mend): number {
  const isOfSeveral = ({ figures }: Mend) => Number(figures.size > 1);
  return isOfSeveral(a) - isOfSeveral(b) || a.breaks.length - b.breaks.length || b.mends.length - a.mends.length;
}
