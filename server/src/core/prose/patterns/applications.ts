import type { ClaimPattern, Kind, Says } from './pattern.ts';

const APPLIED: readonly Kind[] = ['application', 'matter', 'case', 'everyone', 'citizen'];

/** The claims that tell how many applications there were. */
export const INTAKE: readonly Says[] = ['received', 'new', 'incoming', 'handled'];

/** Where organisations are counted for themselves, 公民 is nobody but natural persons. */
const COUNTS_ORGANISATIONS = /(?:法人|企业|组织)(?:提出|提交|递交|申请|的|各?类){0,3}\d/;

/** What an outcome or a reason stands among. */
const AROUND_OUTCOMES: readonly Kind[] = [
  ...APPLIED,
  'part',
  'rest',
  'outcome',
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
];

/** How counts of applications are told, the more special before the more general. */
export const applicationPatterns: readonly ClaimPattern[] = [
  {
    says: 'incoming',
    needs: ['receive|handle|application', 'part', 'carried'],
    inOrder: true,
    never: ['among'],
    may: [...APPLIED, 'last-year', 'receive', 'handle'],
    shows: '政府信息公开申请总量（含结转）23件。',
  },
  {
    says: 'carried-in',
    needs: ['last-year', 'carried|pending|remaining'],
    strangersLead: true,
    may: [...APPLIED, 'part', 'rest', 'remaining', 'receive', 'handle', 'pending'],
    shows: '另有上年结转3件。',
  },
  {
    says: 'carried-out',
    needs: ['carried', 'next-year'],
    strangersLead: true,
    may: [...APPLIED, 'part', 'rest', 'remaining', 'others', 'receive', 'handle', 'answer', 'pending', 'all', 'occur'],
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
    may: ['receive', 'matter', 'case', 'all', 'rest', 'part', 'occur'],
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
    may: AROUND_OUTCOMES,
    nearest: ['outcome'],
    shows: '答复申请21件，其中予以公开8件。',
  },
  {
    says: 'outcome',
    needs: ['reason'],
    may: AROUND_OUTCOMES,
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
    beside: /部分公开|无法提供/,
    shows: '公开8件，部分公开2件，不予公开5件。',
  },
  {
    says: 'outcome',
    needs: ['answer|decide', 'open'],
    may: ['application', 'matter', 'part'],
    shows: '申请依法答复公开8件，不予公开5件。',
  },
  {
    says: 'outcome',
    needs: ['others'],
    may: ['application', 'matter', 'part', 'handle'],
    after: ['outcome'],
    shows: '答复申请21件，予以公开8件，不予公开2件，其他1件。',
  },
  {
    says: 'outcome',
    needs: ['both', 'total'],
    after: ['outcome'],
    shows: '答复申请21件，予以公开8件，部分公开2件，两者合计10件。',
  },
  {
    says: 'applicant',
    needs: ['applicant'],
    strangersLead: true,
    may: [...APPLIED, 'part', 'rest', 'receive', 'new', 'handle', 'answer', 'all', 'occur', 'etc'],
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
    needs: ['citizen'],
    may: ['application', 'matter', 'receive', 'new', 'handle', 'answer', 'part', 'occur'],
    beside: COUNTS_ORGANISATIONS,
    shows: '收到公民申请14件、法人和其他组织申请6件。',
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
  { says: 'new', needs: ['new'], may: [...APPLIED, 'part'], never: ['among'], shows: '新收政府信息公开申请20件。' },
  {
    says: 'handled',
    needs: ['receive|new', 'handle|answer'],
    may: [...APPLIED, 'all'],
    shows: '收到和处理政府信息公开申请20件。',
  },
  { says: 'received', needs: ['receive'], may: [...APPLIED], never: ['among'], shows: '收到政府信息公开申请20件。' },
  {
    says: 'answered',
    needs: ['answer'],
    may: [...APPLIED, 'part', 'handle', 'all', 'decide', 'occur'],
    shows: '申请已办结21件。',
  },
  { says: 'handled', needs: ['handle'], may: [...APPLIED], never: ['among'], shows: '办理依申请公开20件。' },
  {
    says: 'incoming',
    needs: ['total'],
    may: [...APPLIED, 'handle'],
    after: ['received|new', 'carried-in|carried'],
    shows: '新收申请20件，上年结转3件，共计23件。',
  },
  {
    says: 'handled',
    needs: ['total'],
    may: ['application', 'matter'],
    after: ['applicant'],
    unless: INTAKE,
    shows: '自然人申请14件、法人申请6件，合计20件。',
  },
  {
    says: 'received',
    needs: ['application'],
    may: ['matter', 'case', 'everyone'],
    never: ['among'],
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
