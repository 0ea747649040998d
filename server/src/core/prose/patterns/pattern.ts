import type { Count } from '../meanings.ts';
import type { TokenKind } from '../vocabulary/entry.ts';

/** A kind of word that may stand in a pattern; a stranger is one that no vocabulary knows. */
export type Kind = TokenKind | 'stranger';

/** What a phrase claims. */
export type Says =
  | Count
  | 'outcome'
  | 'withdrawn'
  | 'applicant'
  /** 未收到申请, 未发生行政复议. */
  | 'no applications'
  | 'no disputes'
  | 'dispute'
  | 'result'
  | 'issued'
  | 'opened'
  | 'repealed'
  | 'in-force'
  | 'decisions';

/**
 * A way to claim something: which kinds of words stand in a phrase, in any order. A phrase is a number with the words
 * before it up to a mark and those behind it (收到政府信息公开申请12件), or a clause without a number (未收到申请).
 */
export interface ClaimPattern {
  readonly says: Says;
  /** The kinds that stand in it; of kinds parted by | one. */
  readonly needs: readonly string[];
  /** The kinds that may stand in it too. Those that change nothing (filler, own, total) always may. */
  readonly may?: readonly Kind[];
  /** Whether words that no vocabulary knows may lead to it: 因征求第三方意见结转下年度. */
  readonly strangersLead?: boolean;
  /** The kinds that may not, of those that otherwise change nothing. */
  readonly never?: readonly Kind[];
  /** The kinds of which one is the nearest to the number, as in 因不掌握等原因无法提供2件. */
  readonly nearest?: readonly Kind[];
  /** Whether there is no number: 未收到, which claims 0, or 均为自然人, which claims all of those before. */
  readonly without?: 'none' | 'all';
  /** What the same sentence must have claimed before; of those parted by | one. */
  readonly after?: readonly string[];
  /** What the same sentence must not have claimed before. */
  readonly unless?: readonly Says[];
  /** Whether what it needs stands in that order: 申请总量（含结转）45件, but not 其中结转申请5件. */
  readonly inOrder?: boolean;
  /** What stands in the sentence too, so that it speaks of nothing else. */
  readonly beside?: RegExp;
  /** A sentence that claims it so. */
  readonly shows: string;
}
