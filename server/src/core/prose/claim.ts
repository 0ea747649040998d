import type { Meaning } from './meanings.ts';
import type { Sentence } from './passage.ts';
import type { Says } from './patterns/pattern.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './span.ts';

/** A number that the prose gives to cells of the tables, and which cells may be meant. */
export interface PassageClaim {
  readonly says: Says;
  /** The rows, columns or kinds that its words name. */
  readonly names: readonly string[];
  /** What it says that there are. */
  readonly value: number;
  /** The number as it is written; null where the words say it: 未收到申请, 均为自然人. */
  readonly quantity: Quantity | null;
  /** The number, or the words that say it. */
  readonly span: Span;
  readonly sentence: Sentence;
  /** The sums of cells that may be meant, the likeliest first. Empty where nothing can be held against it. */
  readonly means: readonly Meaning[];
  /** The applicants' claims that divide one number count it in one way. */
  readonly whole: Whole | null;
}

/** A number that others divide. */
export interface Whole {
  readonly value: number;
  readonly claim: PassageClaim | null;
}
