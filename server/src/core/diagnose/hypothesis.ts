import type { Bilingual } from '../text/bilingual.ts';
import type { Changes } from './equations.ts';

/** Something that may have gone wrong in a table, and the figures that were meant. */
export interface Hypothesis {
  /** A sentence to go with the finding of each sum that it mends. */
  readonly message: Bilingual;
  readonly changes: Changes;
  /** How many sums it has to mend to be more than chance. */
  readonly fewest: number;
}
