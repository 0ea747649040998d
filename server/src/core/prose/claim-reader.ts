import type { PassageClaim } from './claim.ts';
import type { Lexicon, Token } from './lexicon.ts';
import { matches, partsOfDenial, readingsOf } from './matching.ts';
import { cellsNamed, disputeKinds } from './named-cells.ts';
import { LONGEST_SENTENCE, type Passage, type Sentence } from './passage.ts';
import { INTAKE } from './patterns/applications.ts';
import type { ClaimPattern } from './patterns/pattern.ts';
import { claimPatterns, type Group } from './patterns/patterns.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { Quantity } from './quantities.ts';
import { SentenceState } from './sentence-state.ts';
import type { Span } from './span.ts';
import { isComparison, isOfYear, isPlain, type Stretch, stretchesOf } from './times.ts';
import { hasKind, isLead, namesOfKind, rowsIn } from './tokens.ts';
import { type Topic, type TopicAt, topicsOf } from './topics.ts';

/** What the prose claims depends on, besides its words. */
export interface ClaimContext {
  readonly year: number | null;
  readonly lexicon: Lexicon;
  /** What is spoken of where the passage itself does not say: its heading's or its section's topic. */
  readonly topic: Topic | null;
}

const SPEAKS = /申请|复议|诉讼|公开|规范性文件|规章|行政/;
const DENIES = /[未无没零]|不存在|不涉及/;

/** What a passage claims in the report's year. */
export function readClaims(passage: Passage, context: ClaimContext): readonly PassageClaim[] {
  if (context.topic === null && !SPEAKS.test(passage.text)) return [];
  const telling = passage.sentences.filter(
    ({ text, quantities }) => text.length <= LONGEST_SENTENCE && (quantities.length > 0 || DENIES.test(text)),
  );
  return telling.length === 0 ? [] : new ClaimReader(passage, context).read(telling);
}

const ABOUT_INFORMATION = /主动公开|主动向|公开(?:政府)?信息\d|发布|(?<!经)审[核查]|报送|上报|采用|稿件/;
/** 主动公开120份、依申请公开15份、不予公开50份: what documents are, not what became of applications. */
const ATTRIBUTES =
  /(?<!已)主动公开(?:政府)?(?:信息)?(?:类|的|文件|公文|件)?(?:数量?|条数)?[为共达]?\d+(件|条|份|篇|项)/;
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

const VERBS = new Set<Token['kind']>(['receive', 'new', 'handle', 'answer', 'carried']);
/** 依据…规定，不予公开3件 may be some of them. */
const BY_PROVISION = /(?:对照|依据|根据|依照)[^，。；]{2,30}规定，$/;
const ABOUT_OWN = /信息公开|依申请/;
const BEGINS_WITH_TIME = /^(?:\d{4}年|全年|本年|今年|年内|报告期)/;
const CHANNEL = /网[上络]|信函|邮[寄件箱]|快递|当面|现场|传真|窗口|平台|来信|书面|线[上下]|网站|系统|信箱/;
/** 全部分发到责任科室办理 says who works on the organ's own. */
const HANDS_ON = /分发|分派|分办|转交|交办|转送|流转|批转/;
const SAYS_ALL = /^(?:[为是系]|结果)/;
const PERMITS = /许可|审批|备案/;
const LETTERS = /(?<!公开)(?:信件|来信|函件)[^申]{0,4}$/;
/** 发布信息23条，其中发布规范性文件5件 counts what was put on a website. */
const OF_NEWS = /信息\d+[条篇][，：（]{0,2}其中/;
/** 公示公告31条，行政许可30条. */
const LISTS_NEWS = /\d条/;
const ENDED = /部分公开|不予公开|无法提供/;
/** How a reason begins that says what an information is not: 非本机关公开范围. */
const BEGINS_REASON = /^(?:非|(?:不属于?|属于?|涉及|不在)[^于])/;
/** 因具体行政行为被提起行政诉讼9件 are of all that an organ does. */
const BY_ACTS = /因(?:其他|作出的?)?(?:具体)?行政行为/;
/** 全年收到213件，不计入本报告. */
const NOT_COUNTED = /^[，（]?[均都]?[不未](?:计入|纳入|列入|包含在|含在|在)/;
const NEAR_BEHIND = 12;
const ABOUT_OTHERS = /^[，（]?(?:其中)?(?:[均都]?[为是系]|全部|主要|涉及)(?![^，。]*(?:维持|纠正|审理|胜诉|结果|申请))/;
/** What the words of a dispute that others decide are, and of one about the organ's own answers may be too. */
const OF_COURTS = new Set<Token['kind']>(['court', 'handle', 'answer', 'decide']);

/** Reads the sentences of a passage in turn, and keeps what they have told. */
class ClaimReader {
  private readonly claims: PassageClaim[] = [];
  private readonly stretches: readonly Stretch[];
  private readonly topicAt: TopicAt;
  private state = new SentenceState();
  private sentence!: Sentence;

  constructor(
    passage: Passage,
    private readonly context: ClaimContext,
  ) {
    this.stretches = stretchesOf(passage, context.year);
    this.topicAt = topicsOf(passage.text, context.topic);
  }

  /** What the sentences claim, in their order. */
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
    state.goOnAt(quantity.depth);
    if (!CASE_UNITS.has(quantity.unit)) return;
    const { title, before, after } = phrase;
    const isCounted =
      !quantity.approximate &&
      isOfYear(this.stretches, quantity.span.start) &&
      isPlain(quantity, this.context.year, this.textBefore(quantity));
    const claim = isCounted
      ? ((isBare(before, after) ? this.fateOf(quantity, phrase, topic) : null) ??
        this.claimOf(quantity, title, before, after, topic) ??
        this.fateOf(quantity, phrase, topic))
      : null;
    if (claim) this.claims.push(claim);
    // 较上年增加4件 is no number that others divide.
    if (isComparison(quantity)) return;
    const words = [...title, ...before, ...after];
    state.count(quantity, claim, words, topic === 'applications' && !hasKind(words, 'published'));
  }

  private claimOf(
    quantity: Quantity,
    title: readonly Token[],
    before: readonly Token[],
    after: readonly Token[],
    topic: Topic | null,
  ): PassageClaim | null {
    const { state } = this;
    if (state.isForeignBeside && BEGINS_WITH_TIME.test(quantity.label)) state.speakOfItself();
    if (hasKind(before, 'level')) state.speakOfOthers(quantity.depth);
    if (NOT_COUNTED.test(this.sentence.text.slice(quantity.unitEnd - this.sentence.start).slice(0, NEAR_BEHIND)))
      return null;
    // Of 办理10件人大建议和28件政协提案 the words behind the first number are its, too.
    const behind = after.length > 0 ? after : this.context.lexicon.read(quantity.tail);
    if (isOfSomethingElse([...title, ...before], behind)) return null;
    for (const tokens of readingsOf(title, before, after)) {
      const group = this.groupOf(tokens, topic);
      const pattern = group && this.patternOf(group, tokens, undefined);
      if (!pattern) continue;
      if (hasKind(tokens, 'level') || (group === 'disputes' && this.isAboutOthers(quantity))) return null;
      if (pattern.says === 'dispute' && isClosed(before)) return null;
      if (pattern.says === 'decisions' && goesOnWithDecisions(before) && this.listsOthers(quantity)) return null;
      // 行政许可共11个事项 may be decided.
      if (pattern.says === 'decisions' && hasKind(after, 'matter')) return null;
      if (pattern.says === 'opened' && OF_NEWS.test(this.sentence.text)) return null;
      if (group === 'applications' && !this.admits(pattern, quantity, before, topic)) return null;
      if (state.isForeign && !hasKind(tokens, 'own')) return null;
      const claim = this.claim(pattern, tokens, quantity.value, quantity);
      if (!claim) continue;
      state.speakOfItself();
      return claim;
    }
    // 收到网上申请24件、邮寄16件 are the organ's own.
    if (isForeign(before) && !CHANNEL.test(quantity.label)) state.speakOfOthers(quantity.depth);
    return null;
  }

  /** Whether a number counts what is listed, and that was published or is news rather than what was decided. */
  private listsOthers(quantity: Quantity): boolean {
    const isNews = quantity.unit === '条' && LISTS_NEWS.test(this.textBefore(quantity));
    return this.state.countsOtherDecisions || (isNews && !this.state.hasClaimed('decisions'));
  }

  /** What the sentence says before a number. */
  private textBefore({ span }: Quantity): string {
    return this.sentence.text.slice(0, span.start - this.sentence.start);
  }

  /** Whether a reason that no row has stands before an outcome, of which it counts some: 因涉及商业秘密不予公开3件. */
  private hasUnknownReason(before: readonly Token[], { span }: Quantity): boolean {
    const end = before.at(-1)?.end ?? 0;
    const at = span.start - this.sentence.start - end;
    // 因含个人隐私等部分公开 names one of several.
    if (hasKind(before, 'etc') || before.findLast(({ kind }) => kind === 'outcome')?.names[0] === 'partial')
      return false;
    // 因涉及商业秘密，保护第三方合法权益不予公开3件 gives the reason that has a row.
    const known = before.findLastIndex(({ kind }) => kind === 'reason');
    return before.some(({ kind, start, end: close }, index) => {
      if (kind === 'secret') return index > known;
      if (kind !== 'stranger' || index < known) return false;
      return (
        before[index - 1]?.kind === 'occur' || BEGINS_REASON.test(this.sentence.text.slice(at + start, at + close))
      );
    });
  }

  /** Whether disputes are said to be about something else: 行政诉讼9件，均为不动产登记类. */
  private isAboutOthers({ unitEnd }: Quantity): boolean {
    const { text, start } = this.sentence;
    if (ABOUT_OWN.test(text)) return false;
    return (
      this.state.hasCountedStrangers || ABOUT_OTHERS.test(text.slice(unitEnd - start, unitEnd - start + NEAR_BEHIND))
    );
  }

  /** What the clause behind a number says became of it: 有2件申请需征求第三方意见，结转下年度. */
  private fateOf(quantity: Quantity, { before, after, next }: Phrase, topic: Topic | null): PassageClaim | null {
    if (next.length === 0 || this.state.isForeign) return null;
    if (topic !== 'applications' && !hasKind(after, 'application')) return null;
    // 有4件因收到时间临近年末，结转至2025年: the reason between them says nothing more.
    const reason = after.findIndex(({ kind }) => kind === 'occur');
    const plain = reason < 0 ? after : after.slice(0, reason);
    for (const fate of next) {
      for (const tokens of [[...before, ...plain, ...fate], ...(isLead(before) ? [[...before, ...fate]] : [])]) {
        const pattern = this.patternOf('applications', tokens, undefined);
        if (pattern?.says === 'carried-out') return this.claim(pattern, tokens, quantity.value, quantity);
        // 其余3件申请，作其他处理: what no word is unknown of.
        const isTold = pattern?.says === 'outcome' && !hasKind(tokens, 'stranger') && hasKind(tokens, 'application');
        if (isTold && !this.state.isPart(quantity.value)) return this.claim(pattern, tokens, quantity.value, quantity);
      }
    }
    return null;
  }

  /** A clause without a number: that there were none, or what all of them were. */
  private readClause(phrase: Phrase): void {
    const { state } = this;
    if (phrase.beginsPart) state.beginPart();
    const tokens = phrase.before;
    // 全市（含各县区） is all of it.
    const isIncluded =
      tokens[0]?.kind === 'part' && this.sentence.text.charAt(phrase.start - this.sentence.start - 1) === '（';
    if (hasKind(tokens, 'level') && !isIncluded && !HANDS_ON.test(this.clauseText(phrase))) {
      state.speakOfOthers(0);
      state.isForeignBeside =
        tokens[0]?.kind === 'level' && this.sentence.text.charAt(phrase.start - this.sentence.start) === '各';
    }
    if (state.isForeign || !isOfYear(this.stretches, phrase.start)) return;
    const topic = this.topicAt(phrase.start);
    for (const part of partsOfDenial(tokens)) {
      const denies = hasKind(part, 'no');
      const group = denies || hasKind(part, 'dispute') ? groupOfClause(part) : this.groupOf(part, topic);
      const pattern = group && this.patternOf(group, part, denies ? 'none' : 'all');
      if (!pattern) continue;
      // 目前案件正在审理中 may be said of some.
      const isPending = pattern.says === 'result' && namesOfKind(part, 'result').includes('pending');
      if (isPending && !denies && !hasKind(part, 'all') && !SAYS_ALL.test(this.clauseText(phrase))) continue;
      const whole = denies ? null : state.lastWhole();
      if (!denies && !whole?.claim) continue;
      // 重复申请1件，均不予处理 tells a group of what was counted by reasons.
      if (!denies && pattern.says === 'outcome' && whole?.claim?.says === 'outcome') continue;
      const start = part.find(({ kind }) => kind === 'no' || kind === 'all')?.start ?? part[0]!.start;
      const span = { start: phrase.start + start, end: phrase.start + part.at(-1)!.end };
      // 未发生行政复议、行政诉讼 denies each, and so does 未制发规章、规范性文件.
      const kinds = pattern.says === 'no disputes' ? disputeKinds(part) : denies ? rowsIn(part) : [];
      for (const kind of kinds.length > 0 ? kinds : [null]) {
        const told = kind ? part.filter(token => !DENIED_EACH.has(token.kind) || token.names[0] === kind) : part;
        const claim = this.claim(pattern, told, whole?.value ?? 0, null, span);
        if (claim) this.claims.push(claim);
      }
    }
  }

  private clauseText({ start, end }: Phrase): string {
    return this.sentence.text.slice(start - this.sentence.start, end - this.sentence.start);
  }

  /** Whether the sentence has told how many applications there were. */
  private countsApplications(): boolean {
    return INTAKE.some(says => this.state.hasClaimed(says));
  }

  private groupOf(tokens: readonly Token[], topic: Topic | null): Group | null {
    if (hasKind(tokens, 'dispute') || (hasKind(tokens, 'result') && this.state.hasClaimed('dispute')))
      return 'disputes';
    if (hasKind(tokens, 'document') || hasKind(tokens, 'decision') || this.state.goesOnWith(tokens))
      return 'disclosure';
    if (topic === 'disputes') return 'disputes';
    // 收到申请40件，其中县长信箱收到4件；予以公开14件 goes on with the applications.
    const goesOn = hasKind(tokens, 'outcome') && this.countsApplications();
    return topic === 'other' && !goesOn && !hasKind(tokens, 'application') ? null : 'applications';
  }

  private patternOf(group: Group, tokens: readonly Token[], without: ClaimPattern['without']): ClaimPattern | null {
    const telling = tokens.filter(
      ({ kind }) => !(group === 'disputes' && OF_COURTS.has(kind) && ABOUT_OWN.test(this.sentence.text)),
    );
    const kinds = new Set(telling.map(({ kind }) => kind));
    // 开展警示教育引发行政复议3件 is about something else.
    const isOfOthers =
      kinds.has('stranger') ||
      (kinds.has('receive') && kinds.has('dispute') && !kinds.has('no') && this.context.topic === null);
    if (
      group === 'disputes' &&
      (isOfOthers || this.sentence.text.includes('应诉') || BY_ACTS.test(this.sentence.text)) &&
      !ABOUT_OWN.test(this.sentence.text)
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
    // 电子化率98%，新增77条 are of whatever.
    if (says === 'new' && !text.includes('申请') && quantity.unit === '条') return false;
    const isBare = says === 'outcome' || (says === 'received' && needs[0] === 'application');
    if (isBare && ATTRIBUTES.exec(text)?.[1] === quantity.unit) return false;
    // 行政许可事项为1项，全年申请量23件 are of permits.
    if (says === 'received' && PERMITS.test(this.textBefore(quantity)) && !text.includes('公开')) return false;
    if (says === 'received' && LETTERS.test(quantity.label) && !quantity.label.includes('申请')) return false;
    // 申请公开14件，部分公开6件 tells how they ended.
    if (says === 'received' && needs[0] === 'application' && quantity.label.endsWith('申请公开') && ENDED.test(text))
      return false;
    // 收到申请20件，其中信函申请6件 counts some of them.
    if (says === 'received' && needs[0] === 'application') {
      if (hasKind(before, 'part') || this.countsApplications()) return false;
    }
    if (says !== 'applicant' && this.state.isPart(quantity.value)) return false;
    if (says === 'outcome') {
      if (hasKind(before, 'article') || this.hasUnknownReason(before, quantity)) return false;
      const read = this.textBefore(quantity);
      if (BY_PROVISION.test(read.slice(0, read.length - quantity.label.length))) return false;
      if (ABOUT_INFORMATION.test(read) && !text.includes('申请') && !this.countsApplications()) return false;
    }
    if (says === 'new' && topic === null && text.includes('申请')) return true;
    if (topic === 'applications' || quantity.tail.includes('申请')) return true;
    // Without a word of applications only what is said of nothing else counts: 部分公开3件, but not 收到3件.
    if (says === 'answered') return quantity.label.endsWith('答复') || this.state.hasClaimed('outcome');
    return (
      says === 'outcome' &&
      quantity.unit !== '条' &&
      before.some(({ kind, names }) => kind === 'outcome' && (names[0] !== 'granted' || ENDED.test(text)))
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
    const named = cellsNamed(says, tokens, this.state);
    if (!named) return null;
    return { says, ...named, value, quantity, span, sentence: this.sentence, whole };
  }
}

/** Whether a number counts disputes that were closed, which may be some of them: 行政复议已办结9件. */
function isClosed(before: readonly Token[]): boolean {
  const dispute = before.findLastIndex(({ kind }) => kind === 'dispute');
  return dispute >= 0 && before.slice(dispute).some(({ kind }) => kind === 'answer');
}

/** Whether a number goes on with a list of decisions, and says nothing anew of what was done with them: 行政处罚决定17件. */
function goesOnWithDecisions(before: readonly Token[]): boolean {
  return before.find(({ kind }) => kind !== 'filler')?.kind === 'decision';
}

/** Whether a number counts applications of which only what follows may tell: 有3件申请，依法不予处理. */
function isBare(before: readonly Token[], after: readonly Token[]): boolean {
  return isLead(before) && after.every(({ kind }) => kind === 'application' || kind === 'matter' || kind === 'filler');
}

/** Whether the words behind a number name what it counts, and that is no application: 收到12条网民留言, 办理3件信访件. */
function isOfSomethingElse(before: readonly Token[], after: readonly Token[]): boolean {
  const named = after.find(({ kind }) => kind !== 'filler' && kind !== 'everyone');
  return (
    named !== undefined &&
    OF_SOMETHING_ELSE.has(named.kind) &&
    before.some(({ kind }) => TAKES.has(kind)) &&
    ![...before, ...after].some(({ kind }) => NAMES_COUNTED.has(kind))
  );
}

const OF_SOMETHING_ELSE = new Set<Token['kind']>(['stranger', 'complaint', 'planned']);
/** What is done with applications and with much else. */
const TAKES = new Set<Token['kind']>(['receive', 'new', 'handle', 'answer', 'made', 'open', 'published']);
const NAMES_COUNTED = new Set<Token['kind']>(['application', 'dispute', 'document', 'decision']);

/** What a denial may list, and denies each of. */
const DENIED_EACH = new Set<Token['kind']>(['dispute', 'document', 'decision']);

function isForeign(before: readonly Token[]): boolean {
  return (hasKind(before, 'stranger') || hasKind(before, 'level')) && before.some(({ kind }) => VERBS.has(kind));
}

function groupOfClause(tokens: readonly Token[]): Group {
  if (hasKind(tokens, 'dispute') || hasKind(tokens, 'result')) return 'disputes';
  return hasKind(tokens, 'document') || hasKind(tokens, 'decision') ? 'disclosure' : 'applications';
}
