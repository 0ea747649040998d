import type { TableId } from '../form/schema.ts';

/** Cells whose sum a number of the prose may be: rows or groups of rows, in each of the columns. */
export interface Meaning {
  readonly table: TableId;
  readonly rows: readonly string[];
  /** Rows that are taken off: 七 without 二 is what was answered of this year's. */
  readonly less?: readonly string[];
  readonly columns: readonly string[];
  /** Its name where that of its rows does not tell enough: 一 + 二. */
  readonly name?: string;
  /** Whether a number may mean it and yet nobody would offer it: it is not named where nothing fits. */
  readonly isUnusual?: boolean;
}

const applications = (...rows: string[]): Meaning => ({ table: 'applications', rows, columns: ['total'] });
const RECEIVED = applications('received');
const INCOMING: Meaning = { ...applications('received', 'carried-in'), name: '一 + 二' };
const DONE = applications('outcome-total');

/** What the counts of applications may mean, the likeliest first. */
export const countMeanings = {
  received: [RECEIVED, INCOMING],
  new: [RECEIVED],
  incoming: [INCOMING],
  handled: [RECEIVED, INCOMING, DONE],
  // People also count as answered what is done without what was carried in, or without what was only closed.
  answered: [
    DONE,
    ...[['carried-in'], ['other-handling'], ['unprocessed'], ['unprocessed', 'other-handling']].map(less => ({
      ...DONE,
      less,
      isUnusual: true,
    })),
  ],
  'carried-in': [applications('carried-in')],
  'carried-out': [applications('carried-out')],
  carried: [applications('carried-in'), applications('carried-out')],
} as const satisfies Record<string, readonly Meaning[]>;

export type Count = keyof typeof countMeanings;

/** A sum of outcomes of table 3. */
export function outcomeMeaning(rows: readonly string[]): Meaning {
  return applications(...rows);
}

/** What a number means where it counts only those of some applicants. */
export function ofApplicants(meaning: Meaning, columns: readonly string[]): Meaning {
  return { ...meaning, columns };
}

/** Documents or decisions of table 2, by the columns of either edition that may be meant. */
export function disclosureMeanings(row: string, columns: readonly string[]): Meaning[] {
  return columns.map(column => ({ table: 'disclosure', rows: [row], columns: [column] }));
}

export type DisputeKind = 'review' | 'litigation' | 'litigation-direct' | 'litigation-after-review';
export type DisputeResult = 'upheld' | 'corrected' | 'other' | 'pending';

export const DISPUTE_NAMES: Readonly<Record<DisputeKind, string>> = {
  review: '行政复议',
  litigation: '行政诉讼',
  'litigation-direct': '未经复议直接起诉',
  'litigation-after-review': '复议后起诉',
};

/** Disputes of these kinds, or one result of them. 诉讼 that names no kind is both together. */
export function disputeMeaning(kinds: readonly DisputeKind[], results: readonly DisputeResult[]): Meaning {
  return {
    table: 'disputes',
    rows: kinds.flatMap(kind => (kind === 'litigation' ? ['litigation-direct', 'litigation-after-review'] : [kind])),
    columns: results.length > 0 ? results : ['total'],
    name: kinds.map(kind => DISPUTE_NAMES[kind]).join('、'),
  };
}
