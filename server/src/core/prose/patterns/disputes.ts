import type { ClaimPattern, Kind } from './pattern.ts';

const ABOUT_DISPUTES: readonly Kind[] = [
  'etc',
  'withdrawn',
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
export const disputePatterns: readonly ClaimPattern[] = [
  {
    says: 'no disputes',
    needs: ['no', 'dispute'],
    may: [...ABOUT_DISPUTES, 'complaint', 'handle', 'answer', 'both'],
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
    after: ['dispute|result'],
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
    needs: ['withdrawn|pending'],
    may: ['case', 'matter', 'part', 'everyone', 'occur', 'all', 'rest'],
    after: ['dispute'],
    shows: '行政复议5件，其中由申请人撤回1件。',
  },
  {
    says: 'dispute',
    needs: ['course'],
    may: ['case', 'matter', 'part'],
    after: ['dispute'],
    shows: '政府信息公开行政诉讼5件，其中未经复议的2件。',
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
