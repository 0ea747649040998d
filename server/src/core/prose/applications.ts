import type { Quantity } from './quantities.ts';
import { Vocabulary, withoutFillers } from './vocabulary.ts';

/** The groups of outcomes of table 3, beside its rows. */
export type OutcomeGroup = 'refused' | 'unavailable' | 'unprocessed' | 'other-handling';

/** What a number of applications is a number of. */
export type ApplicationSubject =
  | { readonly kind: 'received' }
  /** 办理, which may mean received or done. */
  | { readonly kind: 'handled' }
  /** 答复, 办结. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'carried-in' }
  | { readonly kind: 'carried-out' }
  /** The rows and groups that it sums up, and, where a reason is named, the rows that may be meant instead. */
  | { readonly kind: 'outcome'; readonly of: readonly string[]; readonly or: readonly string[] }
  | { readonly kind: 'applicant'; readonly columns: readonly string[] };

const OUTCOMES = new Vocabulary<string>({
  granted: ['予以公开', '同意公开'],
  partial: ['部分公开', '部分予以公开'],
  refused: ['不予公开', '不予以公开'],
  unavailable: ['无法提供', '不能提供'],
  unprocessed: ['不予处理'],
  'other-handling': ['其他处理', '其它处理'],
  'refused-state-secret': ['属于国家秘密', '国家秘密'],
  'refused-law': ['法律行政法规禁止公开', '法律、行政法规禁止公开', '法律法规禁止公开'],
  'refused-safety-stability': ['三安全一稳定', '三安全一稳定”'],
  'refused-third-party': ['保护第三方合法权益', '第三方合法权益'],
  'refused-internal': ['三类内部事务信息', '内部事务信息'],
  'refused-process': ['四类过程性信息', '过程性信息'],
  'refused-enforcement-file': ['行政执法案卷', '行政执法案卷信息'],
  'refused-query': ['行政查询事项'],
  'unavailable-not-held': ['本机关不掌握相关政府信息', '本机关不掌握', '不掌握相关政府信息', '不掌握相关信息'],
  'unavailable-creation': ['没有现成信息需要另行制作', '没有现成信息', '需要另行制作', '需另行制作'],
  'unavailable-unclear': ['补正后申请内容仍不明确', '补正后内容仍不明确', '补正后仍不明确'],
  'unprocessed-petition': ['信访举报投诉类申请', '信访举报投诉类', '信访、举报、投诉类申请'],
  'unprocessed-duplicate': ['重复申请'],
  'unprocessed-publication': ['要求提供公开出版物', '公开出版物'],
  'unprocessed-excessive': ['无正当理由大量反复申请', '大量反复申请'],
  'unprocessed-confirmation': ['要求行政机关确认或重新出具已获取信息', '确认或重新出具已获取信息'],
});

const GROUP_NAMES = new Set<string>(['granted', 'partial', 'refused', 'unavailable', 'unprocessed', 'other-handling']);

const ORGANISATIONS = ['business', 'research', 'public-interest', 'legal-service', 'other'];
const APPLICANTS = new Vocabulary<string>({
  'natural-person': ['自然人'],
  business: ['商业企业'],
  research: ['科研机构'],
  'public-interest': ['社会公益组织'],
  'legal-service': ['法律服务机构'],
  organisations: [
    '法人或其他组织',
    '法人和其他组织',
    '法人及其他组织',
    '法人或者其他组织',
    '法人、其他组织',
    '法人以及其他组织',
  ],
});

/** What is said of a number by the words around it, in a text that speaks of applications; null where nothing is. */
export function readApplications(quantity: Quantity, year: number | null, isOwn: OwnName): ApplicationSubject | null {
  return (
    readCarried(quantity, year) ?? readOutcome(quantity) ?? readApplicant(quantity) ?? readReceived(quantity, isOwn)
  );
}

const CARRIED = /结转|顺延|转入/;
/** Leads to a number that stands before what it counts: 另有72件顺延到下年度. */
const LEAD = /^[、“]?(?:申请中|其中|另外?|[还尚]?有|包?含|包括|的|共|对|以?及|和)*$/;

/** 上年结转, 2023年结转; 结转下年度, 顺延到2025年. */
const FROM = /(?:上一?年|去年|往年|(\d{4})年)[^，]{0,12}?(?:结转|转入|顺延)/;
const INTO = /(?:结转|顺延|转入)[^，]{0,4}?(?:下一?年|次年|明年|下个年|翌年|(\d{4})年)度?/;

function readCarried({ label, tail }: Quantity, year: number | null): ApplicationSubject | null {
  const written = CARRIED.test(label) ? label : LEAD.test(label) && CARRIED.test(tail) ? tail : null;
  if (written === null) return null;
  const from = inYear(FROM.exec(written), year && year - 1);
  if (from) return endsThere(written, from, tail) ? { kind: 'carried-in' } : null;
  const into = inYear(INTO.exec(written), year && year + 1);
  return into && endsThere(written, into, tail) ? { kind: 'carried-out' } : null;
}

/** What was found, where it names no year or that one. */
function inYear(found: RegExpExecArray | null, year: number | null): RegExpExecArray | null {
  return found && (found[1] === undefined || Number(found[1]) === year) ? found : null;
}

/** Whether the number is of what was found, and not of what follows: 含上年结转申请在内共办结20件. */
function endsThere(written: string, found: RegExpExecArray, tail: string): boolean {
  return written === tail || withoutFillers(written.slice(found.index + found[0].length)) === '';
}

function readOutcome({ label, tail }: Quantity): ApplicationSubject | null {
  const end = OUTCOMES.endOf(label) ?? (LEAD.test(label) ? OUTCOMES.endOf(tail.replace(/^[、]/, '')) : null);
  if (!end || /主动|拟|应当|不得|自然人|法人|企业|机构/.test(end.before)) return null;
  // 因本机关不掌握等原因无法提供 is the group; without 等 either the group or the reason may be meant.
  const reason = end.before.includes('等') ? null : OUTCOMES.endOf(end.before.replace(/(?:原因|而|的|，)+$/, ''));
  return { kind: 'outcome', of: end.names, or: reason?.names.filter(name => !GROUP_NAMES.has(name)) ?? [] };
}

function readApplicant({ label, tail }: Quantity): ApplicationSubject | null {
  const behind = /^(?:申请)?(?:为|系|是|由|来自|属于?)(.+)$/.exec(tail);
  const end = APPLICANTS.endOf(label) ?? (LEAD.test(label) && behind ? APPLICANTS.endOf(behind[1]!) : null);
  // 公民、法人和其他组织 are all there are.
  if (!end || end.before.endsWith('公民、')) return null;
  return { kind: 'applicant', columns: end.names.flatMap(name => (name === 'organisations' ? ORGANISATIONS : [name])) };
}

/** Whether a name in a sentence is the reporting organ's own, or one that says no less: 我局, 区财政局. */
export type OwnName = (name: string) => boolean;

const RECEIVES = /收到|受理|接收|接到|新收/;
const ANSWERS = /答复|办结|办复/;
const HANDLES = /办理|处理/;
/** What may stand in a sentence that counts all applications; anything more counts some of them, or others'. */
const PLAIN_WORDS =
  /公民、法人(?:和|或|或者|及|以及)其他组织|\d{4}年度?|1月(?:1日)?起?[至到\-—~～](?:\d{4}年)?12月(?:31日)?|截[至止](?:\d{4}年)?(?:12月31日|12月?底|年底)|本年度?|今年|全年度?|年内|(?:本?报告)?期[间内]?|新收到?|收到|受理|接收|接到|办理|处理|办结|答复|办复|总共|共计|合计|一共|总计|共|计|已经|已|均|全部|依法|依规|按时|按期|及时|按规定|规范|实际|新|并|为|是|有|的|了|到|各类|各种|有效|件数|数量|总量|总数|总|量|数|政府信息公开|政务信息公开|信息公开|政务公开|依法?申请公开|申请公开|公开政府信息|要求|公开|政府信息|信息|申请人|申请书|申请表|申请件|申请|事项|请求|件|人民群众|社会公众|公众|群众|提出|提交|递交|[、“”]/g;

function readReceived({ label, tail }: Quantity, isOwn: OwnName): ApplicationSubject | null {
  const received = RECEIVES.test(label);
  const answered = ANSWERS.test(label);
  if (!received && !answered && !HANDLES.test(label)) return null;
  if (/其中|不|未/.test(label) || !isOwn(withoutPlainWords(label))) return null;
  if (tail.includes('申请') && withoutPlainWords(tail) !== '') return null;
  if (received) return { kind: answered || HANDLES.test(label.replace(RECEIVES, '')) ? 'handled' : 'received' };
  return { kind: answered ? 'answered' : 'handled' };
}

/** A text without the words that say of all applications that they came in or were done. */
export function withoutPlainWords(text: string): string {
  return text.replace(PLAIN_WORDS, '');
}
