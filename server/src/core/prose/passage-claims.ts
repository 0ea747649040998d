import { type ClaimPattern, claimPatterns, type Says } from './claim-patterns.ts';
import { indexOf, Lexicon, type Token, type WordIndex } from './lexicon.ts';
import {
  countMeanings,
  type DisputeKind,
  type DisputeResult,
  disclosureMeanings,
  disputeMeaning,
  type Meaning,
  ofApplicants,
  outcomeMeaning,
} from './meanings.ts';
import type { OwnNames } from './own-names.ts';
import { LONGEST_SENTENCE, type Passage, type Sentence } from './passage.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './span.ts';
import { isOfYear, isPlain, type Stretch, stretchesOf } from './times.ts';
import { type Topic, type TopicAt, topicsOf } from './topics.ts';
import type { TokenKind } from './vocabulary/entry.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

/** A number that the prose gives to cells of the tables, and which cells may be meant. */
export interface PassageClaim {
  readonly says: Says;
  /** The rows, columns or kinds that its words name. */
  readonly names: readonly string[];
  /** What it says that there are. */
  readonly value: number;
  /** The number as it is written; null where the words say it: 未收到申请, 均为自然人. */
  readonly quantity: Quantity | null;
  /** The number, or the words that say it. */
  readonly span: Span;
  readonly sentence: Sentence;
  /** The sums of cells that may be meant, the likeliest first. Empty where nothing can be held against it. */
  readonly means: readonly Meaning[];
  /** The applicants' claims that divide one number count it in one way. */
  readonly whole: Whole | null;
}

/** A number that others divide. */
export interface Whole {
  readonly value: number;
  readonly claim: PassageClaim | null;
}

/** What the prose claims depends on, besides its words. */
export interface ClaimContext {
  readonly year: number | null;
  readonly lexicon: Lexicon;
  /** What is spoken of where the passage itself does not say: its heading's or its section's topic. */
  readonly topic: Topic | null;
}

const GENERAL_WORDS = indexOf(vocabulary);

/** The words of a report of a year and an organ. Without a year every year that is named is another. */
export function lexiconFor(year: number | null, names: OwnNames, words: WordIndex = GENERAL_WORDS): Lexicon {
  return new Lexicon(
    [indexOf(names.words), words],
    [
      ...names.written,
      { begins: '12', pattern: /(\d{4})年(?:度|末|底)?/y, read: written => yearOf(Number(written.slice(0, 4)), year) },
      {
        begins: '0123456789至-—~～以',
        pattern: /\d{1,2}月(?:\d{1,2}日)?(?:底|末)?|[至\-—~～]|以来/y,
        read: () => 'filler',
      },
      {
        begins: '通经当以',
        pattern:
          /(?:通过|经由|当面|[以经])[^，；。]{1,40}?等(?:各种|各类|多种|多个|不同)?(?:渠道|方式|途径|形式|平台)/y,
        read: () => 'filler',
      },
      { begins: '正', pattern: /正在[^，；。、\d]{0,6}(?:办理|处理|答复|审核|调查)中?/y, read: () => 'pending' },
      {
        begins: '网信邮电现线书',
        pattern:
          /(?:网[上络]|信函|邮[件寄]|电子邮件|现场|线[上下]|书面)[^，；。\d]{0,30}?等(?:各种|各类|多种)?(?:渠道|方式|途径|形式)/y,
        read: () => 'filler',
      },
      {
        begins: '按依严',
        pattern: /(?:严格)?(?:按照?|依照?)[^，；。、\d第》]{1,14}?(?:规定|要求|程序|时限|期限|流程)(?:要求|程序)?/y,
        read: () => 'filler',
      },
      {
        begins: '依根按',
        pattern:
          /(?:依据|根据|按照?|依照)[^，；。]{0,20}?第[一二三四五六七八九十百\d]{1,4}条(?:第?[（一二三四五六七八九十\d）]{1,4}[款项])?(?:之?规定)?/y,
        read: () => 'article',
      },
      // Why applications were carried over: 因申请时间较晚结转下年度.
      { begins: '因', pattern: /因[^，；。\d]{1,20}?(?=结转|顺延|转入)/y, read: () => 'filler' },
    ],
    word => (names.isShortForm(word) ? 'own' : OTHER_ORGAN.test(word) ? 'level' : null),
  );
}

/** 县司法局, 市政府, 局属单位: not the organ that reports. */
const OTHER_ORGAN = /(?:[局委办厅院镇乡省市县区]|政府|办公室|部门|单位|街道|公司)$/;

function yearOf(named: number, year: number | null): TokenKind | null {
  if (year === null) return null;
  if (named === year) return 'filler';
  return named === year - 1 ? 'last-year' : named === year + 1 ? 'next-year' : null;
}

const SPEAKS = /申请|复议|诉讼|公开|规范性文件|规章|行政/;
const DENIES = /[未无没零]|不存在|不涉及/;
const ABOUT_INFORMATION = /主动公开|发布|(?<!经)审[核查]|报送|上报|采用|稿件/;
/** 主动公开120份、依申请公开15份、不予公开50份: what documents are, not what became of applications. */
const ATTRIBUTES = /主动公开(?:类|的|文件|公文|件)?\d/;
const CASE_UNITS = new Set([
  '件',
  '条',
  '份',
  '宗',
  '项',
  '个',
  '起',
  '例',
  '次',
  '件次',
  '笔',
  '单',
  '封',
  '篇',
  '部',
  '',
]);

/** What a passage claims in the report's year. */
export function readClaims(passage: Passage, context: ClaimContext): readonly PassageClaim[] {
  if (context.topic === null && !SPEAKS.test(passage.text)) return [];
  const telling = passage.sentences.filter(
    ({ text, quantities }) => text.length <= LONGEST_SENTENCE && (quantities.length > 0 || DENIES.test(text)),
  );
  return telling.length === 0 ? [] : new ClaimReader(passage, context).read(telling);
}

const VERBS = new Set<Token['kind']>(['receive', 'new', 'handle', 'answer', 'carried']);
/** How a reason begins that says what an information is not: 非本机关公开范围. */
const BEGINS_REASON = /^(?:非|(?:不属于?|属于?|涉及|不在)[^于])/;
const NEAR_BEHIND = 12;
const ABOUT_OTHERS = /^[，（]?(?:其中)?(?:[均都]?[为是系]|全部|主要|涉及)(?![^，。]*(?:维持|纠正|审理|胜诉|结果|申请))/;
const INTAKE = 'received|new|incoming|handled';
const UNCHANGING = new Set<Token['kind']>(['filler', 'own', 'total', 'article']);
/** What the words of a dispute that others decide are, and of one about the organ's own answers may be too. */
const OF_COURTS = new Set<Token['kind']>(['court', 'handle', 'answer']);

class ClaimReader {
  private readonly claims: PassageClaim[] = [];
  private readonly stretches: readonly Stretch[];
  private readonly topicAt: TopicAt;
  private disputes: readonly DisputeKind[] = [];
  private state = new SentenceState();
  private sentence!: Sentence;

  constructor(
    passage: Passage,
    private readonly context: ClaimContext,
  ) {
    this.stretches = stretchesOf(passage, context.year);
    this.topicAt = topicsOf(passage.text, context.topic);
  }

  read(sentences: readonly Sentence[]): readonly PassageClaim[] {
    for (const sentence of sentences) {
      this.sentence = sentence;
      this.state = this.state.next(sentence.text.startsWith('其中'));
      for (const phrase of phrasesOf(sentence, this.context.lexicon)) {
        if (phrase.quantity) this.readNumber(phrase, phrase.quantity);
        else this.readClause(phrase);
      }
    }
    return this.claims;
  }

  private readNumber(phrase: Phrase, quantity: Quantity): void {
    const { state } = this;
    const topic = this.topicAt(quantity.span.start);
    if (phrase.beginsPart) state.beginPart();
    if (!CASE_UNITS.has(quantity.unit)) return;
    const { title, before, after } = phrase;
    const isCounted =
      !quantity.approximate &&
      isOfYear(this.stretches, quantity.span.start) &&
      isPlain(quantity, this.context.year, this.sentence.text.slice(0, quantity.span.start - this.sentence.start));
    const claim = isCounted
      ? (this.claimOf(quantity, title, before, after, topic) ?? this.fateOf(quantity, phrase, topic))
      : null;
    if (claim) this.claims.push(claim);
    state.count(quantity, claim, [...title, ...before, ...after], topic === 'applications');
  }

  private claimOf(
    quantity: Quantity,
    title: readonly Token[],
    before: readonly Token[],
    after: readonly Token[],
    topic: Topic | null,
  ): PassageClaim | null {
    const { state } = this;
    if (hasKind(before, 'level')) state.isForeign = true;
    for (const tokens of readingsOf(title, before, after)) {
      const group = this.groupOf(tokens, topic);
      const pattern = group && this.patternOf(group, tokens, undefined);
      if (!pattern) continue;
      if (hasKind(tokens, 'level') || (group === 'disputes' && this.isAboutOthers(quantity))) return null;
      if (group === 'applications' && !this.admits(pattern, quantity, before, topic)) return null;
      if (state.isForeign && !hasKind(tokens, 'own')) return null;
      state.isForeign = false;
      return this.claim(pattern, tokens, quantity.value, quantity);
    }
    if (topic === 'applications' && isForeign(before)) state.isForeign = true;
    return null;
  }

  /** Whether a reason that no row has stands before an outcome, of which it counts some: 因涉及商业秘密不予公开3件. */
  private hasUnknownReason(before: readonly Token[], { span }: Quantity): boolean {
    const end = before.at(-1)?.end ?? 0;
    const at = span.start - this.sentence.start - end;
    return before.some(({ kind, start, end: close }, index) => {
      if (kind !== 'stranger') return false;
      return (
        before[index - 1]?.kind === 'occur' || BEGINS_REASON.test(this.sentence.text.slice(at + start, at + close))
      );
    });
  }

  /** Whether disputes are said to be about something else: 行政诉讼9件，均为不动产登记类. */
  private isAboutOthers({ unitEnd }: Quantity): boolean {
    const { text, start } = this.sentence;
    if (text.includes('信息公开')) return false;
    return (
      this.state.hasCountedStrangers || ABOUT_OTHERS.test(text.slice(unitEnd - start, unitEnd - start + NEAR_BEHIND))
    );
  }

  /** What the clause behind a number says became of it: 有2件申请需征求第三方意见，结转下年度. */
  private fateOf(quantity: Quantity, { before, after, next }: Phrase, topic: Topic | null): PassageClaim | null {
    if (next.length === 0 || topic !== 'applications' || this.state.isForeign) return null;
    for (const tokens of [[...before, ...after, ...next], ...(isLead(before) ? [[...before, ...next]] : [])]) {
      const pattern = this.patternOf('applications', tokens, undefined);
      if (pattern?.says === 'carried-out') return this.claim(pattern, tokens, quantity.value, quantity);
    }
    return null;
  }

  /** A clause without a number: that there were none, or what all of them were. */
  private readClause(phrase: Phrase): void {
    const { state } = this;
    if (phrase.beginsPart) state.beginPart();
    const tokens = phrase.before;
    if (hasKind(tokens, 'level')) state.isForeign = true;
    if (state.isForeign || !isOfYear(this.stretches, phrase.start)) return;
    const topic = this.topicAt(phrase.start);
    for (const part of partsOfDenial(tokens)) {
      const denies = hasKind(part, 'no');
      const group = denies || hasKind(part, 'dispute') ? groupOfClause(part) : this.groupOf(part, topic);
      const pattern = group && this.patternOf(group, part, denies ? 'none' : 'all');
      if (!pattern) continue;
      const whole = denies ? null : state.lastWhole();
      if (!denies && !whole?.claim) continue;
      const start = part.find(({ kind }) => kind === 'no' || kind === 'all')?.start ?? part[0]!.start;
      const span = { start: phrase.start + start, end: phrase.start + part.at(-1)!.end };
      // 未发生行政复议、行政诉讼 denies each.
      const kinds = pattern.says === 'no disputes' ? disputeKinds(namesOfKind(part, 'dispute')) : [null];
      for (const kind of kinds) {
        const told = kind ? part.filter(token => token.kind !== 'dispute' || token.names[0] === kind) : part;
        const claim = this.claim(pattern, told, whole?.value ?? 0, null, span);
        if (claim) this.claims.push(claim);
      }
    }
  }

  private groupOf(tokens: readonly Token[], topic: Topic | null): keyof typeof claimPatterns | null {
    if (hasKind(tokens, 'dispute')) return 'disputes';
    if (hasKind(tokens, 'document') || hasKind(tokens, 'decision') || this.state.goesOnWith(tokens))
      return 'disclosure';
    if (topic === 'disputes') return 'disputes';
    return topic === 'other' && !hasKind(tokens, 'application') ? null : 'applications';
  }

  private patternOf(
    group: keyof typeof claimPatterns,
    tokens: readonly Token[],
    without: ClaimPattern['without'],
  ): ClaimPattern | null {
    const telling = tokens.filter(
      ({ kind }) => !(group === 'disputes' && OF_COURTS.has(kind) && this.sentence.text.includes('信息公开')),
    );
    const kinds = new Set(telling.map(({ kind }) => kind));
    // 开展警示教育引发行政复议3件 is about something else.
    const isOfOthers =
      kinds.has('stranger') ||
      (kinds.has('receive') && kinds.has('dispute') && !kinds.has('no') && this.context.topic === null);
    if (
      group === 'disputes' &&
      (isOfOthers || this.sentence.text.includes('应诉')) &&
      !/信息公开|依申请/.test(this.sentence.text)
    )
      return null;
    if (group === 'disclosure' && this.state.row && !kinds.has('document') && !kinds.has('decision'))
      kinds.add('document');
    return (
      claimPatterns[group].find(
        pattern => pattern.without === without && matches(pattern, kinds, telling, this.state, this.sentence.text),
      ) ?? null
    );
  }

  /** Whether a number of applications is one of those that the tables count. */
  private admits(
    { says, needs }: ClaimPattern,
    quantity: Quantity,
    before: readonly Token[],
    topic: Topic | null,
  ): boolean {
    const { text } = this.sentence;
    const isBare = says === 'outcome' || (says === 'received' && needs[0] === 'application');
    if (isBare && ATTRIBUTES.test(text)) return false;
    // 收到申请20件，其中信函申请6件 counts some of them.
    if (says === 'received' && needs[0] === 'application' && (hasKind(before, 'part') || this.state.hasClaimed(INTAKE)))
      return false;
    if (says !== 'applicant' && this.state.isPart(quantity.value)) return false;
    if (says === 'outcome') {
      if (hasKind(before, 'article') || this.hasUnknownReason(before, quantity)) return false;
      const read = text.slice(0, quantity.span.start - this.sentence.start);
      if (ABOUT_INFORMATION.test(read) && !text.includes('申请')) return false;
    }
    if (topic === 'applications' || quantity.tail.includes('申请')) return true;
    // Without a word of applications only what is said of nothing else counts: 部分公开3件, but not 收到3件.
    if (says === 'answered') return quantity.label.endsWith('答复');
    return (
      says === 'outcome' &&
      quantity.unit !== '条' &&
      before.some(({ kind, names }) => kind === 'outcome' && names[0] !== 'granted')
    );
  }

  private claim(
    { says }: ClaimPattern,
    tokens: readonly Token[],
    value: number,
    quantity: Quantity | null,
    span: Span = quantity!.span,
  ): PassageClaim | null {
    const whole = says === 'applicant' ? this.state.lastWhole() : null;
    const named = this.namesOf(says, tokens);
    if (!named) return null;
    return { says, ...named, value, quantity, span, sentence: this.sentence, whole };
  }

  private namesOf(says: Says, tokens: readonly Token[]): Pick<PassageClaim, 'names' | 'means'> | null {
    switch (says) {
      case 'outcome':
        return outcomesIn(tokens);
      case 'withdrawn':
        return { names: [], means: [outcomeMeaning(['other-handling'])] };
      case 'applicant':
        return this.applicantsIn(tokens);
      case 'dispute':
      case 'no disputes':
      case 'result':
        return this.disputesIn(says, tokens);
      case 'no applications':
        return { names: [], means: [countMeanings.received[0]] };
      case 'issued':
      case 'opened':
      case 'repealed':
      case 'in-force':
      case 'decisions': {
        const row = rowIn(tokens) ?? this.state.row;
        return row ? { names: [row], means: disclosureMeanings(row, COLUMNS[says]) } : null;
      }
      default:
        return { names: [], means: countMeanings[says] };
    }
  }

  private applicantsIn(tokens: readonly Token[]): Pick<PassageClaim, 'names' | 'means'> {
    const columns = [...new Set(namesOfKind(tokens, 'applicant'))];
    const isOthers = columns.length === 0 && hasKind(tokens, 'others');
    const names = columns.length > 0 ? columns : isOthers ? ['others'] : ['natural-person'];
    const whole = this.state.lastWhole();
    const divided = whole ? (whole.claim?.means ?? []) : UNNAMED_WHOLE;
    const isDivisible = !whole?.claim || DIVISIBLE.has(whole.claim.says);
    if (!isDivisible) return { names, means: [] };
    // 其他 is whoever was not named before, or the column of that name.
    const unnamed = APPLICANTS.filter(column => !this.state.applicants.has(column));
    const ways = isOthers ? [unnamed, ['other']] : [names];
    return { names, means: ways.flatMap(way => divided.map(meaning => ofApplicants(meaning, way))) };
  }

  private disputesIn(says: Says, tokens: readonly Token[]): Pick<PassageClaim, 'names' | 'means'> | null {
    const named = disputeKinds(namesOfKind(tokens, 'dispute'));
    if (named.length > 0)
      this.disputes =
        says === 'dispute' && !this.state.hasClaimed('dispute') ? named : [...new Set([...this.disputes, ...named])];
    const kinds = named.length > 0 ? named : this.disputes;
    if (kinds.length === 0) return null;
    const results = says === 'result' ? ([...new Set(namesOfKind(tokens, 'result'))] as DisputeResult[]) : [];
    if (says === 'result' && results.length === 0) {
      // 其他 is 其他结果, or whatever was not named before.
      const unnamed = RESULTS.filter(result => !this.state.results.has(result));
      return { names: [...kinds, 'others'], means: [disputeMeaning(kinds, ['other']), disputeMeaning(kinds, unnamed)] };
    }
    for (const result of results) this.state.results.add(result);
    // A result that is told after two of them may be of either or of both.
    const apart = says === 'result' && named.length === 0 && kinds.length > 1 ? kinds.map(kind => [kind]) : [];
    return { names: [...kinds, ...results], means: [kinds, ...apart].map(of => disputeMeaning(of, results)) };
  }
}

/** What a sentence has told so far. */
class SentenceState {
  /** Whether it speaks of somebody else or of a part, up to its end or until the organ itself is named. */
  isForeign = false;
  /** The row of table 2 that it has named. */
  row: string | null = null;
  /** The applicants and the results that it has named. */
  readonly applicants = new Set<string>();
  readonly results = new Set<string>();
  private readonly claimed = new Set<Says>();
  /** Whether it has counted what no vocabulary knows: 民事诉讼3件、行政诉讼2件. */
  hasCountedStrangers = false;
  /** The last number at each depth of brackets that is no applicant's. */
  private wholes: (Whole | undefined)[] = [];
  /** The number that is being divided, and how much of it the parts make up so far. */
  private part: { readonly whole: number; readonly sum: number; readonly last: number } | null = null;

  /** The state of the sentence that follows; 其中 goes on with the numbers of the one before. */
  next(goesOn: boolean): SentenceState {
    const state = new SentenceState();
    if (goesOn) {
      state.wholes = this.wholes.slice(0, 1);
      state.isForeign = this.isForeign;
      for (const says of this.claimed) state.claimed.add(says);
      for (const name of this.applicants) state.applicants.add(name);
    }
    return state;
  }

  /** What follows a ； divides no number before it. */
  beginPart(): void {
    this.part = null;
  }

  hasClaimed(says: string): boolean {
    return says.split('|').some(one => this.claimed.has(one as Says));
  }

  /** Whether a phrase says something more of the row that was named: 废止2件, 现行有效文件57件. */
  goesOnWith(tokens: readonly Token[]): boolean {
    return (
      this.row !== null &&
      !hasKind(tokens, 'application') &&
      tokens.some(({ kind }) => kind === 'made' || kind === 'new' || kind === 'repealed' || kind === 'in-force')
    );
  }

  lastWhole(): Whole | null {
    return this.wholes.findLast(whole => whole !== undefined) ?? null;
  }

  /** Whether a number may be one of a part before it: 其中涉及征地的9件，答复3件. */
  isPart(value: number): boolean {
    return this.part !== null && value <= this.part.last;
  }

  count(quantity: Quantity, claim: PassageClaim | null, tokens: readonly Token[], isOfApplications: boolean): void {
    const { value, depth } = quantity;
    this.wholes.length = Math.min(this.wholes.length, depth + 1);
    if (claim) this.claimed.add(claim.says);
    if (claim?.says === 'applicant') for (const name of claim.names) this.applicants.add(name);
    const row = rowIn(tokens);
    if (row) this.row = row;
    if (hasKind(tokens, 'stranger')) this.hasCountedStrangers = true;
    const divides = claim ? claim.says === 'applicant' : isOfApplications && hasKind(tokens, 'stranger');
    if (divides) {
      const whole = this.part?.whole ?? this.lastWhole()?.value ?? Number.POSITIVE_INFINITY;
      const sum = (this.part?.sum ?? 0) + value;
      this.part = sum === whole ? null : { whole, sum, last: value };
    }
    if (claim?.says !== 'applicant') this.wholes[depth] = { value, claim };
  }
}

const COLUMNS = {
  issued: ['issued', 'made', 'opened'],
  opened: ['issued', 'made', 'opened', 'in-force', 'open-total'],
  repealed: ['repealed'],
  'in-force': ['in-force', 'open-total'],
  decisions: ['decisions'],
} as const;

const APPLICANTS = ['natural-person', 'business', 'research', 'public-interest', 'legal-service', 'other'];
const RESULTS: readonly DisputeResult[] = ['upheld', 'corrected', 'other', 'pending'];

/** The numbers of which table 3 tells who applied, with the rows that are asked. */
const DIVISIBLE = new Set<Says>(['received', 'new', 'incoming', 'handled', 'answered', 'carried-in', 'carried-out']);
const UNNAMED_WHOLE: readonly Meaning[] = countMeanings.handled;

/** How a number's words are read: those before it with those behind it; or those before it alone; or with their title. */
function* readingsOf(
  title: readonly Token[],
  before: readonly Token[],
  after: readonly Token[],
): Generator<readonly Token[]> {
  if (after.length > 0) yield [...before, ...after];
  // 收到12件征地申请 counts some; what else follows tells what became of all: 收到申请12件均按期办结.
  const isSome = hasKind(after, 'application') && hasKind(after, 'stranger');
  if (after.length === 0 || !(isSome || isLead(before))) yield before;
  if (title.length > 0) yield [...title, ...before];
}

/** Whether words only lead to a number, which those behind it tell of: 另有72件顺延到下年度. */
function isLead(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ kind }) => UNCHANGING.has(kind) || kind === 'part' || kind === 'rest' || kind === 'others' || kind === 'all',
  );
}

function isForeign(before: readonly Token[]): boolean {
  return (hasKind(before, 'stranger') || hasKind(before, 'level')) && before.some(({ kind }) => VERBS.has(kind));
}

function hasKind(tokens: readonly Token[], wanted: Token['kind']): boolean {
  return tokens.some(({ kind }) => kind === wanted);
}

function matches(
  { needs, may = [], nearest, after = [], beside, strangersLead = false }: ClaimPattern,
  kinds: ReadonlySet<Token['kind']>,
  tokens: readonly Token[],
  state: SentenceState,
  sentence: string,
): boolean {
  const wanted = needs.flatMap(need => need.split('|'));
  if (!needs.every(need => need.split('|').some(kind => kinds.has(kind as Token['kind'])))) return false;
  for (const kind of kinds) {
    if (UNCHANGING.has(kind) || wanted.includes(kind) || may.includes(kind)) continue;
    if (kind !== 'stranger' || !strangersLead || !isLedByStrangers(tokens, wanted)) return false;
  }
  if (!after.every(says => state.hasClaimed(says))) return false;
  if (beside && !beside.some(word => sentence.includes(word))) return false;
  if (!nearest) return true;
  const last = tokens.findLast(
    ({ kind }) => kind === 'stranger' || nearest.includes(kind) || wanted.includes(kind) || NAMING.has(kind),
  );
  return last !== undefined && nearest.includes(last.kind);
}

/** Whether all strangers stand before the first of the words that are wanted. */
function isLedByStrangers(tokens: readonly Token[], wanted: readonly string[]): boolean {
  const first = tokens.findIndex(({ kind }) => wanted.includes(kind));
  return tokens.findLastIndex(({ kind }) => kind === 'stranger') < first;
}

const NAMING = new Set<Token['kind']>(['outcome', 'reason', 'applicant', 'result', 'dispute']);

/** The parts of a clause that each deny something: 未收到申请、未发生行政复议. */
function partsOfDenial(tokens: readonly Token[]): (readonly Token[])[] {
  const starts = tokens.flatMap(({ kind }, index) => (kind === 'no' ? [index] : []));
  if (starts.length < 2) return [tokens];
  return starts.map((start, index) => tokens.slice(index === 0 ? 0 : start, starts[index + 1]));
}

function groupOfClause(tokens: readonly Token[]): keyof typeof claimPatterns {
  if (hasKind(tokens, 'dispute') || hasKind(tokens, 'result')) return 'disputes';
  return hasKind(tokens, 'document') || hasKind(tokens, 'decision') ? 'disclosure' : 'applications';
}

function namesOfKind(tokens: readonly Token[], wanted: Token['kind']): string[] {
  return tokens.flatMap(({ kind, names }) => (kind === wanted ? names : []));
}

function rowIn(tokens: readonly Token[]): string | null {
  const rows = [...namesOfKind(tokens, 'document'), ...namesOfKind(tokens, 'decision')];
  return new Set(rows).size === 1 ? rows[0]! : null;
}

/** 复议后起诉 is a litigation of its own kind, and 起诉 in it no other. */
function disputeKinds(named: readonly string[]): DisputeKind[] {
  const kinds = new Set(named as readonly DisputeKind[]);
  if (kinds.has('litigation-direct') || kinds.has('litigation-after-review')) kinds.delete('litigation');
  return [...kinds];
}

/**
 * The outcomes that stand nearest to the number: 予以公开及部分公开 are two. Of a reason and its group (因本机关不掌握无法提供)
 * either may be meant; with 等 between them the group is. 予以公开（含部分公开） are two or the last of them.
 */
function outcomesIn(tokens: readonly Token[]): Pick<PassageClaim, 'names' | 'means'> {
  const at = tokens.findLastIndex(({ kind }) => kind === 'outcome' || kind === 'reason');
  // 公开 alone is 予以公开, with or without 部分公开.
  if (at < 0) return { names: ['granted'], means: [['granted'], ['granted', 'partial']].map(outcomeMeaning) };
  const names: string[] = [];
  let read = at;
  for (; read >= 0; read--) {
    const token = tokens[read]!;
    if (token.kind === tokens[at]!.kind) names.unshift(...token.names);
    else if (token.kind !== 'filler') break;
  }
  const other: string[] = [];
  for (; read >= 0; read--) {
    const token = tokens[read]!;
    if (token.kind === 'outcome' || token.kind === 'reason') other.unshift(...token.names);
    else if (!BETWEEN_OUTCOMES.has(token.kind)) break;
  }
  const ways = [unique(names)];
  if (other.length > 0)
    ways.push(unique(tokens.slice(0, at).some(({ kind }) => kind === 'part') ? [...other, ...names] : other));
  return { names: ways[0]!, means: ways.map(outcomeMeaning) };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

const BETWEEN_OUTCOMES = new Set<Token['kind']>(['filler', 'occur', 'matter', 'part', 'own']);
