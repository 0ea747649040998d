import { matchesOf } from './matches.ts';
import type { Quantity } from './quantities.ts';
import { Vocabulary } from './vocabulary.ts';

export type DisputeKind = 'review' | 'litigation' | 'litigation-direct' | 'litigation-after-review';
export type DisputeResult = 'upheld' | 'corrected' | 'other' | 'pending';

/** What a number is a number of: 行政复议, 行政诉讼, both together, or a result of those named before. */
export interface DisputeSubject {
  readonly kind: 'dispute';
  readonly of: readonly DisputeKind[];
  /** Null for all of them. */
  readonly result: DisputeResult | null;
}

const KINDS = new Vocabulary<DisputeKind>({
  review: ['行政复议', '复议'],
  litigation: ['行政诉讼', '诉讼', '行政应诉'],
  'litigation-direct': ['未经复议直接起诉', '直接起诉', '未经复议直接提起行政诉讼'],
  'litigation-after-review': ['复议后起诉', '复议后提起行政诉讼', '复议后提起诉讼'],
});

const RESULTS = new Vocabulary<DisputeResult>({
  upheld: ['结果维持', '维持'],
  corrected: ['结果纠正', '纠正'],
  other: ['其他结果'],
  pending: ['尚未审结', '未审结'],
});

/** What is said of a number in a text that speaks of disputes. `before` is what its sentence says before it. */
export function readDisputes({ label }: Quantity, before: string, sentence: string): DisputeSubject | null {
  // An organ that decides reviews counts those of others: 办理行政复议案件300件.
  if (/办理|审理|审结|代理|出庭|败诉|胜诉/.test(label) && !sentence.includes('信息公开')) return null;
  if (/自然人|法人|企业/.test(label)) return null;
  const kinds = KINDS.endOf(label);
  if (kinds) return { kind: 'dispute', of: kinds.names, result: null };
  const result = RESULTS.endOf(label);
  if (!result || result.names.length > 1) return null;
  const named = disputesIn(before);
  return named.length > 0 ? { kind: 'dispute', of: named, result: result.names[0]! } : null;
}

const MENTION = /未经复议直接|复议后|行政?复议|复议|行政诉讼|诉讼|起诉/g;

/** The disputes that a text names, each once. */
export function disputesIn(text: string): DisputeKind[] {
  const kinds = [...matchesOf(MENTION, text)].map(([word]): DisputeKind => {
    if (word === '未经复议直接') return 'litigation-direct';
    if (word === '复议后') return 'litigation-after-review';
    return word.includes('复议') ? 'review' : 'litigation';
  });
  const found = new Set(kinds);
  // 复议后起诉 is a litigation of its own kind, and 起诉 in it no other.
  if (found.has('litigation-direct') || found.has('litigation-after-review')) found.delete('litigation');
  return [...found];
}
