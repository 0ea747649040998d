import type { Token } from './lexicon.ts';
import type { Quantity } from './quantities.ts';

/** The marks that part the clauses of a sentence. */
export const CLAUSE_MARKS = '，；：（）。！？\n';
/** The marks behind which a clause goes on with what it was about. */
const LEADS_ON = '：（）';
/** How far words that lead to something may reach. */
const LONGEST_LEAD = 12;

/** What a clause does to the number behind it. */
export type Lead =
  /** Nothing: another matter begins. */
  | 'none'
  /** It may say what is counted: 行政规范性文件：制发6件. */
  | 'title'
  /** It belongs to what is counted: 逾期不补正，不再处理的1件. */
  | 'part';

/** A clause that belongs to the number behind it: a reason, or 信息不存在的，答复5件. */
const ADDS = /^(?:加[上之]|连同|含|包括|除|算上)/;
const REASON = /^(?:因|由于)?(?:申请人)?(?:无正当理由)?逾期[不未]补正$|[^\d]的$/;
/** Who most of those counted are: 申请主体以自然人为主，共14件. */
const MOSTLY = /^申请(?:人|主体)[^，]{0,4}以[^，]{2,12}为主$/;
const BARE = /^[共有为达计]{0,2}\d/;
/** What a clause that only says what the next one counts ends with: 行政复议方面，引发11件. */
const INTRODUCES = /(?:方面|情况|结果|申请中|结果中|案件中|来看|统计|划分|复议中|诉讼中|复议案中|诉讼案中)$/;
/** A number that names nothing itself is of what the clause before tells: …，共11件. */
const BARE_TOTAL = /^(?:总共|共计|合计|总计|共有?|[计为达即]|(?:数量|件数)[为是]?)\d/;
const GOES_ON_WITH_DOCUMENTS =
  /^(?:其中|[本全]年度?|年内|截至年底)?(?:宣布)?(?:废止|失效|继续有效|现行有效|保留|修改|制发|新制定)|^(?:[全本当]年度?|年内|累计|共|[我本][局委厅镇县市区]){0,3}(?:印发|制定|出台|新增|发布)[共了]?\d/;

/** What a clause, which ends at the mark at `end`, does to the number behind it. */
export function leadOf(text: string, start: number, end: number): Lead {
  const mark = text.charAt(end);
  if (LEADS_ON.includes(mark)) return 'title';
  if (mark !== '，') return 'none';
  const clause = text.slice(start, end);
  const next = text.slice(end + 1, end + 1 + LONGEST_LEAD);
  // “该信息属过程性信息，不予公开”的3件: what is quoted goes on.
  if (clause.lastIndexOf('“') > clause.lastIndexOf('”')) return 'part';
  if ((REASON.test(clause) && !ADDS.test(clause)) || (MOSTLY.test(clause) && BARE.test(next))) return 'part';
  const introduces =
    INTRODUCES.test(clause) ||
    BARE_TOTAL.test(next) ||
    (clause.includes('规范性文件') && GOES_ON_WITH_DOCUMENTS.test(text.slice(end + 1)));
  return introduces ? 'title' : 'none';
}

const LEADS_TO_OUTCOME = /^[^，；：（）。\d]{0,12}(?:公开|提供|处理|放弃|终止|撤回|办理)[^，；：（）。\d]{0,8}\d/;
const LONGEST_OUTCOME = 24;

/** Whether the clause behind the mark at `end` counts how applications ended: 依法不予公开2件. */
export function leadsToOutcome(text: string, end: number): boolean {
  return LEADS_TO_OUTCOME.test(text.slice(end + 1, end + 1 + LONGEST_OUTCOME));
}

const LONGEST_ASIDE = 60;
/** A remark within the name of what is counted: 部分公开（区分处理的，只计这一情形）6件. */
const ASIDE = /^（[^（）\d]{1,50}）(?=[的为共有]{0,2}\d)/;

/** The remark that stands at `at` between a name and its number; '' where none does. */
export function asideAt(text: string, at: number): string {
  return text.charAt(at) === '（' ? (ASIDE.exec(text.slice(at, at + LONGEST_ASIDE))?.[0] ?? '') : '';
}

const SAYING_NOTHING = new Set<Token['kind']>(['filler', 'part', 'matter', 'etc', 'occur', 'among', 'level']);

/**
 * The words of a remark that count: one that tells only of channels (含网络、信函) says nothing of what is counted, and of
 * one that names what is counted too (含撤回、驳回) those that are known count.
 */
export function wordsOfRemark(tokens: readonly Token[]): Token[] {
  if (tokens.every(({ kind }) => kind === 'stranger' || SAYING_NOTHING.has(kind)))
    return tokens.filter(({ kind }) => kind === 'filler');
  return tokens[0]?.kind === 'part' ? tokens.filter(({ kind }) => kind !== 'stranger') : [...tokens];
}

const FATE =
  /^(?:[将需已现拟均目前]|依[规法]|按(?:规定|程序|要求)){0,4}(?:结转|顺延|转[入至到]|延[至续]|留待|正在|[尚仍]在|尚未|继续)|公开|提供|处理/;

/** How many clauses behind a number may come before the last one that says of its fate. */
const REASONS_BETWEEN = 2;

/**
 * The clauses behind a number, from the mark at `end` on, that may say of its fate: 有2件，将结转下年度; 有2件未及办结，结转次年;
 * 其余3件申请，作其他处理.
 */
export function fatesBehind(text: string, end: number): string[] {
  const fates: string[] = [];
  for (let between = 0; between <= REASONS_BETWEEN && text.charAt(end) === '，'; between++) {
    let close = end + 1;
    while (close < text.length && !CLAUSE_MARKS.includes(text.charAt(close))) close++;
    const clause = text.slice(end + 1, close);
    if (/\d/.test(clause.replace(/\d{4}年/g, ''))) return fates;
    if (FATE.test(clause)) fates.push(clause);
    end = close;
  }
  return fates;
}

/** How much of a clause tells what is counted, before it compares: 申请量 of 申请量较上年略有上升. */
export function lengthToShare(clause: string): number {
  const at = clause.search(/占(?!比最高的|[用地])|较[上去]|比[上去]|同比|[与和][上去]年/);
  return at > 0 ? at : clause.length;
}

/** Where the only number of a clause, which ends before the number `next`, stands if it is a percentage; otherwise −1. */
export function shareIn(quantities: readonly Quantity[], next: number, start: number): number {
  const last = quantities[next - 1];
  const isAlone = last?.unit === '%' && (quantities[next - 2]?.span.start ?? -1) < start;
  return isAlone ? last.span.start : -1;
}
