import type { Count } from './meanings.ts';
import type { TokenKind } from './vocabulary/entry.ts';

type Kind = TokenKind | 'stranger';

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
  /** The kinds of which one is the nearest to the number, as in 因不掌握等原因无法提供2件. */
  readonly nearest?: readonly Kind[];
  /** Whether there is no number: 未收到, which claims 0, or 均为自然人, which claims all of those before. */
  readonly without?: 'none' | 'all';
  /** What the same sentence must have claimed before; of those parted by | one. */
  readonly after?: readonly string[];
  /** Words of which one stands in the sentence too, so that it speaks of nothing else. */
  readonly beside?: readonly string[];
  /** A sentence that claims it so. */
  readonly shows: string;
}

const APPLIED: readonly Kind[] = ['application', 'matter', 'case', 'everyone', 'citizen'];

/** How counts of applications are told, the more special before the more general. */
const applicationPatterns: readonly ClaimPattern[] = [
  {
    says: 'carried-in',
    needs: ['last-year', 'carried|pending'],
    strangersLead: true,
    may: [...APPLIED, 'part', 'rest', 'receive', 'handle', 'pending'],
    shows: '另有上年结转3件。',
  },
  {
    says: 'carried-out',
    needs: ['carried', 'next-year'],
    strangersLead: true,
    may: [...APPLIED, 'part', 'rest', 'remaining', 'others', 'handle', 'answer', 'pending', 'all', 'occur'],
    shows: '答复申请21件，结转下年度继续办理2件。',
  },
  {
    says: 'carried-out',
    needs: ['pending|rest|remaining', 'next-year'],
    may: [...APPLIED, 'part', 'rest', 'remaining', 'handle', 'answer', 'pending', 'all'],
    shows: '答复申请21件，其余2件下年度答复。',
  },
  {
    says: 'carried-out',
    needs: ['rest|remaining|others', 'pending'],
    may: [...APPLIED, 'all', 'occur', 'handle', 'answer'],
    shows: '申请答复中，其余2件正在办理。',
  },
  {
    says: 'carried-out',
    needs: ['pending|remaining'],
    may: [...APPLIED, 'part', 'rest', 'all', 'occur', 'carried'],
    after: ['received|new|incoming|handled|answered|outcome'],
    shows: '收到政府信息公开申请12件，正在办理2件。',
  },
  {
    says: 'carried-out',
    needs: ['pending', 'application'],
    may: ['matter', 'case', 'all', 'rest', 'part', 'occur'],
    shows: '尚在办理中的申请2件，已办结21件。',
  },
  {
    says: 'carried',
    needs: ['carried'],
    may: [...APPLIED, 'part', 'rest', 'handle'],
    shows: '收到申请12件，结转2件。',
  },
  {
    says: 'withdrawn',
    needs: ['withdrawn'],
    may: [...APPLIED, 'part', 'rest'],
    shows: '收到申请12件，申请人主动撤回2件。',
  },
  {
    says: 'outcome',
    needs: ['outcome'],
    may: [
      ...APPLIED,
      'part',
      'rest',
      'reason',
      'answer',
      'handle',
      'occur',
      'stranger',
      'decide',
      'open',
      'all',
      'court',
      'etc',
    ],
    nearest: ['outcome'],
    shows: '答复申请21件，其中予以公开8件。',
  },
  {
    says: 'outcome',
    needs: ['reason'],
    may: [...APPLIED, 'part', 'rest', 'outcome', 'answer', 'handle', 'occur', 'stranger', 'all', 'etc'],
    nearest: ['reason'],
    shows: '答复申请21件，其中重复申请1件。',
  },
  {
    says: 'outcome',
    needs: ['open'],
    may: ['application', 'part'],
    after: ['received|new|handled|answered'],
    shows: '收到依申请公开20件，公开8件，不予公开5件。',
  },
  {
    says: 'outcome',
    needs: ['open'],
    may: ['application', 'matter', 'part'],
    beside: ['部分公开', '无法提供'],
    shows: '公开8件，部分公开2件，不予公开5件。',
  },
  {
    says: 'outcome',
    needs: ['answer', 'open'],
    may: ['application', 'part'],
    shows: '申请依法答复公开8件，不予公开5件。',
  },
  {
    says: 'applicant',
    needs: ['applicant'],
    strangersLead: true,
    may: [...APPLIED, 'part', 'rest', 'receive', 'handle', 'answer', 'all', 'occur', 'applicant'],
    shows: '收到申请20件，其中自然人14件。',
  },
  {
    says: 'applicant',
    needs: ['citizen'],
    may: ['application', 'matter', 'part', 'all'],
    after: ['received|new|incoming|handled|answered|carried-in|carried-out|applicant'],
    shows: '收到申请20件，其中公民14件。',
  },
  {
    says: 'applicant',
    needs: ['others'],
    may: ['application', 'matter', 'part'],
    after: ['applicant'],
    shows: '收到申请20件，其中自然人14件，其他6件。',
  },
  {
    says: 'applicant',
    needs: ['all', 'applicant'],
    may: [...APPLIED, 'handle', 'receive'],
    without: 'all',
    shows: '收到申请20件，均为自然人。',
  },
  {
    says: 'outcome',
    needs: ['all', 'outcome'],
    may: [...APPLIED, 'handle', 'answer'],
    without: 'all',
    after: ['received|new|incoming|handled|answered'],
    shows: '收到申请20件，均予以公开。',
  },
  { says: 'new', needs: ['new'], may: [...APPLIED, 'part'], shows: '新收政府信息公开申请20件。' },
  {
    says: 'handled',
    needs: ['receive|new', 'handle|answer'],
    may: [...APPLIED, 'all'],
    shows: '收到和处理政府信息公开申请20件。',
  },
  { says: 'received', needs: ['receive'], may: [...APPLIED], shows: '收到政府信息公开申请20件。' },
  {
    says: 'answered',
    needs: ['answer'],
    may: [...APPLIED, 'part', 'handle', 'all', 'decide', 'occur'],
    shows: '申请已办结21件。',
  },
  { says: 'handled', needs: ['handle'], may: [...APPLIED], shows: '办理依申请公开20件。' },
  {
    says: 'incoming',
    needs: ['total'],
    may: [...APPLIED, 'handle'],
    after: ['received|new', 'carried-in|carried'],
    shows: '新收申请20件，上年结转3件，共计23件。',
  },
  {
    says: 'received',
    needs: ['application'],
    may: ['matter', 'case', 'everyone'],
    shows: '2024年，我局依申请公开20件。',
  },
  {
    says: 'carried-in',
    needs: ['no', 'last-year', 'carried'],
    may: [...APPLIED, 'handle', 'receive', 'occur'],
    without: 'none',
    shows: '收到申请20件，上年无结转。',
  },
  {
    says: 'carried-out',
    needs: ['no', 'carried', 'next-year'],
    may: [...APPLIED, 'handle', 'occur', 'pending'],
    without: 'none',
    shows: '收到申请20件，无结转下年度。',
  },
  {
    says: 'no applications',
    needs: ['no', 'application'],
    may: [...APPLIED, 'receive', 'new', 'handle', 'occur', 'part'],
    without: 'none',
    shows: '本年度未收到政府信息公开申请。',
  },
];

const ABOUT_DISPUTES: readonly Kind[] = [
  'etc',
  'application',
  'matter',
  'case',
  'everyone',
  'citizen',
  'occur',
  'part',
  'rest',
  'receive',
  'new',
  'all',
];

/** How disputes are told. */
const disputePatterns: readonly ClaimPattern[] = [
  {
    says: 'no disputes',
    needs: ['no', 'dispute'],
    may: [...ABOUT_DISPUTES, 'complaint', 'handle', 'answer'],
    without: 'none',
    shows: '未发生行政复议、行政诉讼。',
  },
  {
    says: 'dispute',
    needs: ['dispute'],
    strangersLead: true,
    may: ABOUT_DISPUTES,
    shows: '因政府信息公开引发行政复议5件。',
  },
  {
    says: 'dispute',
    needs: ['total'],
    after: ['dispute'],
    shows: '未经复议直接起诉2件，复议后起诉3件，合计5件。',
  },
  {
    says: 'result',
    needs: ['result'],
    strangersLead: true,
    may: [...ABOUT_DISPUTES, 'dispute', 'decide', 'total'],
    nearest: ['result'],
    shows: '行政复议5件，其中维持3件。',
  },
  {
    says: 'result',
    needs: ['others'],
    may: ['case', 'matter', 'part'],
    after: ['result'],
    shows: '行政复议5件，维持3件，纠正1件，其他1件。',
  },
  {
    says: 'result',
    needs: ['result'],
    may: ['occur', 'case', 'matter', 'total'],
    without: 'all',
    after: ['dispute'],
    shows: '未经复议直接起诉1件，为其他结果。',
  },
  {
    says: 'result',
    needs: ['no', 'dispute', 'result'],
    may: ['occur', 'case', 'matter', 'application'],
    without: 'none',
    shows: '未发生行政诉讼败诉案件。',
  },
];

/** How documents and decisions are told. */
const disclosurePatterns: readonly ClaimPattern[] = [
  {
    says: 'in-force',
    needs: ['in-force', 'document'],
    may: ['made', 'open', 'published', 'file', 'part', 'all'],
    shows: '现行有效规范性文件31件。',
  },
  {
    says: 'repealed',
    needs: ['repealed', 'document'],
    may: ['file', 'part'],
    shows: '废止行政规范性文件2件。',
  },
  {
    says: 'issued',
    needs: ['made|new', 'document'],
    may: ['open', 'published', 'file', 'part'],
    shows: '制发行政规范性文件6件。',
  },
  { says: 'opened', needs: ['open|published', 'document'], may: ['file'], shows: '公开规范性文件6件。' },
  {
    says: 'decisions',
    needs: ['decision', 'decide|handle|answer'],
    may: ['decide', 'handle', 'answer', 'case', 'matter'],
    shows: '作出行政许可决定120件。',
  },
  { says: 'decisions', needs: ['decision'], may: ['case'], shows: '本年度行政处罚数量为33件。' },
  {
    says: 'issued',
    needs: ['no', 'made', 'document'],
    may: ['open', 'published', 'case'],
    without: 'none',
    shows: '本年未制发规范性文件。',
  },
  {
    says: 'repealed',
    needs: ['no', 'repealed', 'document'],
    without: 'none',
    shows: '本年无废止规范性文件。',
  },
  {
    says: 'decisions',
    needs: ['no', 'decision'],
    may: ['decide', 'handle', 'case', 'occur'],
    without: 'none',
    shows: '本年未作出行政强制决定。',
  },
];

/** The patterns by what is spoken of. */
export const claimPatterns = {
  applications: applicationPatterns,
  disputes: disputePatterns,
  disclosure: disclosurePatterns,
} as const;
