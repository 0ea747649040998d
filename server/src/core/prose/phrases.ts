import {
  asideAt,
  CLAUSE_MARKS,
  fatesBehind,
  leadOf,
  leadsToOutcome,
  lengthToShare,
  shareIn,
  wordsOfRemark,
} from './leads.ts';
import type { Lexicon, Token } from './lexicon.ts';
import type { Sentence } from './passage.ts';
import type { Quantity } from './quantities.ts';
import { headsOfEach } from './respectively.ts';
import type { Span } from './span.ts';
import { hasKind } from './tokens.ts';

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
  /** The words of each clause behind it that has no number and may tell what becomes of what is counted: 有2件，将结转下年度. */
  readonly next: readonly (readonly Token[])[];
  /** Whether a ； parts it from what was read before. */
  readonly beginsPart: boolean;
}

/** What a clause without a number must hold to claim something. */
const TELLING =
  /[未无没不零均都皆全各悉]|一律|维持|纠[正错]|[胜败]诉|审理|结果|本[级身部]|[所下直厅局委市县区省]属|自行|[省市县区]直/;
const ALL = /^(?:均|全|都|皆|悉数|一律)/;
/** 其余14件为无法提供、不予处理 tells of one number to the end of its clause. */
const TELLS_ALL = /^(?:[均全都皆]?[为系是]|分别|均|全部)/;
const AMONG = /^[^，、\d]{0,12}?(?:申请|办件|复议|诉讼|案件)(?:当中|之中|中|里面?)/;
const LONGEST_TITLE = 30;
const GIVES_REASON = /^(?:其中)?(?:因|由于|鉴于|基于|考虑到)/;

/** The phrases of a sentence in its order. */
export function phrasesOf(sentence: Sentence, lexicon: Lexicon): Phrase[] {
  return new PhraseReader(sentence, lexicon).read();
}

/** The words behind a number that only names disputes, with the results that are told of all that are listed with it. */
function sharing(words: Token[], results: readonly Token[]): Token[] {
  const namesOnly = words.length > 0 && words.every(({ kind }) => kind === 'dispute' || kind === 'filler');
  return namesOnly ? [...words, ...results] : words;
}

class PhraseReader {
  private readonly phrases: Phrase[] = [];
  private readonly text: string;
  /** The number that comes next. */
  private next = 0;
  private beginsPart = false;
  /** What the clause before leads on with, and whether it is part of what the next one counts. */
  private title: readonly Token[] = [];
  private isPart = false;

  constructor(
    private readonly sentence: Sentence,
    private readonly lexicon: Lexicon,
  ) {
    this.text = sentence.text;
  }

  read(): Phrase[] {
    const { text } = this;
    for (let start = 0; start < text.length; ) {
      let end = start;
      while (end < text.length && !CLAUSE_MARKS.includes(text.charAt(end))) end++;
      const aside = asideAt(text, end);
      const first = this.next;
      this.readNumbers(start, end);
      const isCounting = this.next > first;
      if (!isCounting && aside === '' && end > start && TELLING.test(text.slice(start, end)))
        this.add(null, start, end, { before: this.words(start, end) });
      if (text.charAt(end) === '；') this.beginsPart = true;
      start = this.leadOn(start, end, isCounting, aside);
    }
    return this.phrases;
  }

  /** Reads the numbers of the clause from `start` to `end`, each with its words. */
  private readNumbers(start: number, end: number): void {
    const { text, sentence } = this;
    const { quantities, start: offset } = sentence;
    const here = quantities.slice(this.next).filter(({ span }) => span.start - offset < end);
    if (here.length === 0) return;
    const lastBehind = here.at(-1)!.unitEnd - offset;
    // 6件行政复议、5件行政诉讼获维持: what is told of the last is told of each.
    const results = here.length > 1 ? this.words(lastBehind, end).filter(({ kind }) => kind === 'result') : [];
    const heads = headsOfEach(this.words(start, here[0]!.span.start - offset), text.slice(start, end), here.length);
    let from = start;
    for (const [index, quantity] of here.entries()) {
      const at = quantity.span.start - offset;
      const behind = quantity.unitEnd - offset;
      const until = index + 1 < here.length ? here[index + 1]!.span.start - offset : end;
      const pause = TELLS_ALL.test(text.slice(behind, until)) && until === end ? -1 : text.indexOf('、', behind);
      // 40件新收申请中自然人31件: up to 中 the words are of the first.
      const among = until === end ? 0 : (AMONG.exec(text.slice(behind, until))?.[0].length ?? 0);
      const isOwn = until === end || among > 0 || (pause >= 0 && pause < until);
      const close = among > 0 ? behind + among : pause >= 0 && pause < until ? pause : until;
      const before = heads?.[index] ?? this.words(from, at);
      const isFirst = from === start;
      const isLast = until === end && this.next + 1 === quantities.length;
      const fates =
        isLast || (until === end && quantities[this.next + 1]!.span.start - offset > end) ? fatesBehind(text, end) : [];
      this.add(quantity, from, isOwn ? close : behind, {
        title: isFirst ? this.title : [],
        before: isFirst && this.isPart ? [...this.title, ...before] : before,
        after: isOwn && !heads ? sharing(this.words(behind, close), until === end ? [] : results) : [],
        next: fates.map(fate => this.lexicon.read(fate)),
      });
      this.next++;
      from = isOwn ? close : behind;
      // 9件均为自然人 counts them, and says who they are.
      if (isOwn && !heads && ALL.test(text.slice(behind, close)))
        this.add(null, behind, close, { before: this.words(behind, close) });
    }
  }

  /** Keeps what the clause from `start` to `end` leads on with, and says where the next one begins. */
  private leadOn(start: number, end: number, isCounting: boolean, aside: string): number {
    const { text, sentence } = this;
    const lead = !isCounting && this.isReason(start, end) ? 'part' : leadOf(text, start, end);
    // 予以公开的占34.1%，共14件: a share counts nothing.
    const share =
      isCounting && lead !== 'none' && text.charAt(end) === '，'
        ? shareIn(sentence.quantities, this.next, start + sentence.start)
        : -1;
    const told = share >= 0 ? share - sentence.start : end;
    const close = start + lengthToShare(text.slice(start, told));
    const isTold = lead !== 'none' && (!isCounting || share >= 0);
    const words = isTold ? this.words(Math.max(start, close - LONGEST_TITLE), close) : [];
    // A remark of several clauses explains.
    const isExplained = /[，；：]/.test(aside);
    const remark = isTold && !isExplained ? wordsOfRemark(this.words(end + 1, end + aside.length - 1)) : [];
    // 公民（自然人）申请14件: what a bracket closes belongs to what stands before it.
    const closes = text.charAt(end) === '）' && this.title.length > 0;
    const goesOn = closes || (this.isPart && lead === 'part');
    this.isPart = words.length > 0 && (lead === 'part' || aside !== '' || closes);
    this.title = [...(goesOn && this.isPart ? this.title : []), ...(closes ? wordsOfRemark(words) : words), ...remark];
    return end + (isTold && aside !== '' ? aside.length : 1);
  }

  /** Whether the clause from `start` to `end` says why the number behind it came about: 由于信息不存在，无法提供2件. */
  private isReason(start: number, end: number): boolean {
    const { text } = this;
    if (text.charAt(end) !== '，' || !leadsToOutcome(text, end)) return false;
    const words = this.words(Math.max(start, end - LONGEST_TITLE), end);
    return hasKind(words, 'reason') || hasKind(words, 'complaint') || GIVES_REASON.test(text.slice(start, end));
  }

  private words(from: number, to: number): Token[] {
    return from < to ? this.lexicon.read(this.text.slice(from, to)) : [];
  }

  private add(
    quantity: Quantity | null,
    start: number,
    end: number,
    { title = [], before = [], after = [], next = [] }: Partial<Pick<Phrase, 'title' | 'before' | 'after' | 'next'>>,
  ): void {
    const { beginsPart, sentence } = this;
    this.beginsPart = false;
    const [from, to] = [start + sentence.start, end + sentence.start];
    this.phrases.push({ quantity, title, before, after, next, beginsPart, start: from, end: to });
  }
}
