import { disputesIn } from './disputes.ts';
import { matchesOf } from './matches.ts';
import { LONGEST_SENTENCE, type Sentence, type Span } from './passage.ts';

/** A claim that there was nothing: 未收到政府信息公开申请; 未发生行政复议、行政诉讼. */
export interface Denial extends Span {
  readonly of: readonly ('applications' | 'review' | 'litigation')[];
}

const MATTERS = /申请|复议|诉讼/;
const NEGATION =
  /(?<!有)(?:(?:未曾|从未|尚未|未|没有)(?:再|曾)?(?:收到|接到|接收|受理|发生|产生|出现|涉及|引发|引起|被|有|因)|没有(?=.{0,12}(?:申请|行政复议|行政诉讼))|无(?=因|政府信息公开|信息公开|依申请|行政复议|行政诉讼|申请政府信息|提起|被申请|任何|公民))/g;
const APPLICATIONS =
  /(?:信息公开|依申请|公开(?:政府)?信息).{0,16}申请|依申请公开|申请.{0,8}公开|^(?:过|到|任何|相关|有关|此类|的)*申请$/;
/** What makes the claim one of some applications only, or of something about them. */
const SOME_APPLICATIONS =
  /网上|网络|信函|信件|邮|当面|现场|传真|收费|费用|减免|投诉|举报|异议|更正|撤|补正|延期|超期|逾期|自然人|企业|涉及|关于|不予|重复|引起|引发|导致|结转|顺延|办结|争议|纠纷|违|误|其他(?!组织)|其它|拒|虚假|恶意|告知|许可|资料|回复|答复|满意/;
/** 未发生因公开不当引起的行政复议 speaks of the fault, 未发生败诉 of the result. */
const SOME_DISPUTES =
  /败诉|胜诉|纠正|纠错|撤销|确认违法|责令|超期|逾期|审结|不当|不到位|不及时|不规范|不服|不满|违法|违规|错误|差错|失误|失当|泄密|拒不|其他|其它|群体|集体|败/;
const OTHERS = /各|下属|所属|部分单位|村|社区/;

/** The claims of a sentence that there was nothing. */
export function denialsOf(sentence: Sentence): Denial[] {
  const { text } = sentence;
  const denials: Denial[] = [];
  if (text.length > LONGEST_SENTENCE || !MATTERS.test(text)) return denials;
  for (const match of matchesOf(NEGATION, text)) {
    const start = match.index;
    const from = start + match[0].length;
    const rest = text.slice(from, from + LONGEST_CLAUSE);
    const claimed = rest.slice(0, rest.search(CLAUSE_END));
    const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
    if (OTHERS.test(before.slice(before.search(LAST_CLAUSE)))) continue;
    const of = deniedIn(claimed);
    if (of.length === 0) continue;
    const at = sentence.start + start;
    denials.push({ of, start: at, end: at + match[0].length + claimed.length });
  }
  return denials;
}

const LONGEST_CLAUSE = 80;
const LAST_CLAUSE = /[^，；：]*$/;
const CLAUSE_END = /[，；：（）。！？\n]|$/;

function deniedIn(claimed: string): Denial['of'] {
  const disputes = disputesIn(claimed);
  if (disputes.length > 0) {
    if (SOME_DISPUTES.test(claimed)) return [];
    return disputes.filter(kind => kind === 'review' || kind === 'litigation');
  }
  const plain = claimed.replace(/公民、法人(?:和|或|或者|及|以及)其他组织/, '');
  return APPLICATIONS.test(plain) && !SOME_APPLICATIONS.test(plain) ? ['applications'] : [];
}
