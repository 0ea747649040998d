import type { Lexicon, Token } from './lexicon.ts';
import type { Sentence } from './passage.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './span.ts';

/** A number of a sentence with its words, or a clause of it without one. */
export interface Phrase extends Span {
  /** Null in a clause without a number: 均为自然人, 未收到申请. */
  readonly quantity: Quantity | null;
  /** The words of a clause that a ： or a remark leads over from: 行政规范性文件：制发6件, 自然人（公民）14件. */
  readonly title: readonly Token[];
  /** The words before the number; all of a clause without one. */
  readonly before: readonly Token[];
  /** The words behind the number up to the next mark, where no other number follows them. */
  readonly after: readonly Token[];
  /** The words of a clause behind it that has no number and tells what becomes of what is counted: 有2件，将结转下年度. */
  readonly next: readonly Token[];
  /** Whether a ； parts it from what was read before. */
  readonly beginsPart: boolean;
}

const MARKS = '，；：（）。！？\n';
/** What a clause without a number must hold to claim something. */
const TELLING = /[未无没不零均都皆全各悉]|一律|维持|纠[正错]|[胜败]诉|审理|结果|本[级身部]|[所下直]属|[省市县区]直/;

/** The phrases of a sentence in its order. */
export function phrasesOf(sentence: Sentence, lexicon: Lexicon): Phrase[] {
  const { quantities, text, start: offset } = sentence;
  const phrases: Phrase[] = [];
  const read = (from: number, to: number) => (from < to ? lexicon.read(text.slice(from, to)) : []);
  let next = 0;
  let beginsPart = false;
  let title: Token[] = [];
  let isRemark = false;
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !MARKS.includes(text.charAt(end))) end++;
    const isCounting = next < quantities.length && quantities[next]!.span.start - offset < end;
    if (!isCounting && end > start && TELLING.test(text.slice(start, end))) {
      const span = { start: start + offset, end: end + offset };
      phrases.push({ quantity: null, title: [], before: read(start, end), after: [], next: [], beginsPart, ...span });
      beginsPart = false;
    }
    for (let from = start; next < quantities.length; next++) {
      const quantity = quantities[next]!;
      const at = quantity.span.start - offset;
      if (at >= end) break;
      const behind = quantity.unitEnd - offset;
      const following = quantities[next + 1];
      const until = following ? Math.min(end, following.span.start - offset) : end;
      const pause = text.indexOf('、', behind);
      const isOwn = until === end || (pause >= 0 && pause < until);
      const close = pause >= 0 && pause < until ? pause : until;
      phrases.push({
        quantity,
        title: from === start ? title : [],
        before: from === start && isRemark ? [...title, ...read(from, at)] : read(from, at),
        after: isOwn ? read(behind, close) : [],
        next: until === end && !following ? fateBehind(text, end, read) : [],
        beginsPart,
        start: from + offset,
        end: (isOwn ? close : behind) + offset,
      });
      beginsPart = false;
      from = isOwn ? close : behind;
      // 9件均为自然人 counts them, and says who they are.
      if (isOwn && ALL.test(text.slice(behind, close))) {
        const span = { start: behind + offset, end: close + offset };
        phrases.push({
          quantity: null,
          title: [],
          before: read(behind, close),
          after: [],
          next: [],
          beginsPart,
          ...span,
        });
      }
    }
    if (text.charAt(end) === '；') beginsPart = true;
    const mark = text.charAt(end);
    const isReason = mark === '，' && REASON.test(text.slice(start, end));
    const leadsOn = LEADS_ON.includes(mark) || isReason || (mark === '，' && introduces(text, start, end));
    // 予以公开的占34.1%，共14件: a share counts nothing.
    const share = isCounting && leadsOn && mark === '，' ? shareIn(quantities, next, start + offset) : -1;
    const close = share >= 0 ? share - offset : end;
    const told =
      (isCounting && share < 0) || !leadsOn
        ? []
        : withoutChannels(mark, read(Math.max(start, close - LONGEST_TITLE), close));
    const aside = told.length > 0 && mark === '（' ? (ASIDE.exec(text.slice(end, end + LONGEST_ASIDE))?.[0] ?? '') : '';
    // 自然人（公民）14件: a remark is part of what stands before it; and a reason of what it leads to: 逾期不补正，不再处理的1件.
    isRemark = told.length > 0 && (isReason || aside !== '' || (mark === '）' && title.length > 0));
    title = isRemark ? [...title, ...told] : told;
    start = end + (aside.length || 1);
  }
  return phrases;
}

/** What the clause behind a number, from the mark at `end` on, says of its fate. */
function fateBehind(text: string, end: number, read: (from: number, to: number) => readonly Token[]): readonly Token[] {
  if (text.charAt(end) !== '，' || !FATE.test(text.slice(end + 1, end + LONGEST_LEAD))) return [];
  let close = end + 1;
  while (close < text.length && !MARKS.includes(text.charAt(close))) close++;
  return /\d/.test(text.slice(end + 1, close).replace(/\d{4}年/g, '')) ? [] : read(end + 1, close);
}

const LONGEST_LEAD = 12;
const FATE = /^(?:将|需|已|现|按规定|依法|按程序)*(?:结转|顺延|转[入至到]|延[至续]|留待|正在|[尚仍]在|尚未|继续)/;
/** A clause that belongs to the number behind it: a reason, or who most of those counted are. */
const REASON =
  /^(?:因|由于)?(?:申请人)?(?:无正当理由)?逾期[不未]补正(?:的)?$|^申请(?:人|主体)[^，]{0,4}以[^，]{2,12}为主$/;
/** What a clause that only says what the next one counts ends with: 行政复议方面，引发11件. */
const INTRODUCES = /(?:方面|情况|结果|申请中|结果中|案件中|来看|统计|划分)$/;
/** A number that names nothing itself is of what the clause before tells: …，共11件. */
const BARE_TOTAL = /^(?:总共|共计|合计|总计|共有?)\d/;

const GOES_ON_WITH_DOCUMENTS = /^(?:其中)?(?:宣布)?(?:废止|失效|继续有效|现行有效|保留|修改|制发|新制定)/;

/** Whether a clause up to a comma says what the number behind the comma counts. */
function introduces(text: string, start: number, comma: number): boolean {
  if (text.slice(start, comma).includes('规范性文件') && GOES_ON_WITH_DOCUMENTS.test(text.slice(comma + 1)))
    return true;
  return INTRODUCES.test(text.slice(start, comma)) || BARE_TOTAL.test(text.slice(comma + 1, comma + 1 + LONGEST_LEAD));
}

/** Where the only number of a clause, which ends before the number `next`, stands if it is a percentage; otherwise −1. */
function shareIn(quantities: readonly Quantity[], next: number, start: number): number {
  const last = quantities[next - 1];
  const isAlone = last?.unit === '%' && (quantities[next - 2]?.span.start ?? -1) < start;
  return isAlone ? last.span.start : -1;
}

/** The words of a remark; one that tells only of channels (含网络、信函) says nothing of what is counted. */
function withoutChannels(mark: string, tokens: readonly Token[]): Token[] {
  const isOfChannels = mark === '）' && tokens.every(({ kind }) => kind === 'stranger' || SAYING_NOTHING.has(kind));
  return isOfChannels ? tokens.filter(({ kind }) => kind === 'filler') : [...tokens];
}

const SAYING_NOTHING = new Set<Token['kind']>(['filler', 'part', 'matter', 'etc', 'occur']);

/** A remark of several clauses within the name of what is counted: 部分公开（区分处理的，只计这一情形）6件. */
const ASIDE = /^（[^（）\d]*[，；：][^（）\d]*）(?=[的为共有]{0,2}\d)/;
const LONGEST_ASIDE = 60;
const LONGEST_TITLE = 30;
/** The marks behind which a clause goes on with what it was about. */
const LEADS_ON = '：（）';
const ALL = /^(?:，)?(?:均|全|都|皆|悉数|一律)/;
