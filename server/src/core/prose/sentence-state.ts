import type { PassageClaim, Whole } from './claim.ts';
import type { Token } from './lexicon.ts';
import type { DisputeKind } from './meanings.ts';
import type { Says } from './patterns/pattern.ts';
import type { Quantity } from './quantities.ts';
import { hasKind, rowIn } from './tokens.ts';

/** What a sentence has told so far. */
export class SentenceState {
  /** In how many brackets it speaks of somebody else or of a part; −1 where it speaks of the organ itself. */
  private foreignDepth = -1;
  /** Whether that was only said beside: 各科室密切配合，2024年收到申请12件. */
  isForeignBeside = false;
  /** The row of table 2 that it has named. */
  row: string | null = null;
  /** The applicants, outcomes and results that it has named. */
  readonly applicants = new Set<string>();
  readonly outcomes = new Set<string>();
  readonly results = new Set<string>();
  private readonly claimed = new Set<Says>();
  /** Whether it has counted what no vocabulary knows: 民事诉讼3件、行政诉讼2件. */
  hasCountedStrangers = false;
  /** Whether the decisions that it counts are not those that were made: 公示行政许可决定23件、行政处罚决定17件. */
  countsOtherDecisions = false;
  /** The last number at each depth of brackets that is no applicant's. */
  private wholes: (Whole | undefined)[] = [];
  /** The number that is being divided, and how much of it the parts make up so far. */
  private part: { readonly of: Whole | null; readonly sum: number; readonly last: number } | null = null;

  /** `spokenOf` are the kinds of disputes that the paragraph spoke of last. */
  constructor(private spokenOf: readonly DisputeKind[] = []) {}

  /** The state of the sentence that follows; 其中 goes on with the numbers of the one before. */
  next(goesOn: boolean): SentenceState {
    const state = new SentenceState(this.spokenOf);
    if (goesOn) {
      state.wholes = this.wholes.slice(0, 1);
      state.foreignDepth = this.foreignDepth;
      for (const says of this.claimed) state.claimed.add(says);
      for (const name of this.applicants) state.applicants.add(name);
    }
    return state;
  }

  /** The kinds of disputes that results are told of. */
  get disputes(): readonly DisputeKind[] {
    return this.spokenOf;
  }

  /** Notes the kinds of disputes that are spoken of, besides those before or instead of them. */
  nameDisputes(named: readonly DisputeKind[], isAnew: boolean): void {
    this.spokenOf = isAnew ? named : [...new Set([...this.spokenOf, ...named])];
  }

  /** Whether it speaks of somebody else or of a part. */
  get isForeign(): boolean {
    return this.foreignDepth >= 0;
  }

  /** Notes that it speaks of others, within as many brackets, up to their end or until the organ itself is named. */
  speakOfOthers(depth: number): void {
    if (!this.isForeign) this.foreignDepth = depth;
  }

  /** Notes that it speaks of the organ itself again. */
  speakOfItself(): void {
    this.foreignDepth = -1;
  }

  /**
   * Goes on at a depth of brackets: in 自然人申请31件（县住建局转办1件），法人申请9件 what is within them speaks of others, and its
   * number is none that those behind it divide.
   */
  goOnAt(depth: number): void {
    this.wholes.length = Math.min(this.wholes.length, depth + 1);
    if (depth < this.foreignDepth) this.speakOfItself();
  }

  /** What follows a ； divides no number before it. */
  beginPart(): void {
    this.part = null;
  }

  /** Whether the sentence has claimed one of these things, parted by |. */
  hasClaimed(says: string): boolean {
    return says.split('|').some(one => this.claimed.has(one as Says));
  }

  /** Whether a phrase says something more of the row that was named: 废止2件, 现行有效文件57件. */
  goesOnWith(tokens: readonly Token[]): boolean {
    return (
      this.row !== null &&
      !hasKind(tokens, 'application') &&
      tokens.some(({ kind }) => kind === 'made' || kind === 'new' || kind === 'repealed' || kind === 'in-force')
    );
  }

  /** The last number that others may divide; null where there is none. */
  lastWhole(): Whole | null {
    return this.wholes.findLast(whole => whole !== undefined) ?? null;
  }

  /** Whether a number may be one of a part before it: 其中涉及征地的9件，答复3件. */
  isPart(value: number): boolean {
    return this.part !== null && value <= this.part.last;
  }

  /** Notes a number, what it claims and the words that it stands among. */
  count(quantity: Quantity, claim: PassageClaim | null, tokens: readonly Token[], isOfApplications: boolean): void {
    const { value, depth } = quantity;
    if (claim) this.claimed.add(claim.says);
    if (claim?.says === 'applicant') for (const name of claim.names) this.applicants.add(name);
    if (claim?.says === 'outcome') for (const name of claim.names) this.outcomes.add(name);
    const row = rowIn(tokens);
    if (row) this.row = row;
    if (hasKind(tokens, 'stranger')) this.hasCountedStrangers = true;
    if (hasKind(tokens, 'decision')) this.countsOtherDecisions = claim === null;
    const whole = this.lastWhole();
    const divides = claim
      ? claim.says === 'applicant'
      : isOfApplications && (hasKind(tokens, 'stranger') || hasKind(tokens, 'level'));
    if (claim?.says !== 'applicant') this.wholes[depth] = { value, claim };
    if (!divides) return;
    const of = this.part?.of ?? whole;
    const sum = (this.part?.sum ?? 0) + value;
    this.part = { of, sum, last: value };
    if (sum !== of?.value) return;
    // 其中市直部门收到17件，各县收到23件 are all of 40: what follows is the whole's again.
    this.speakOfItself();
    this.wholes[depth] = of;
    this.part = null;
  }
}
