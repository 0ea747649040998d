import { oncePer } from '../once.ts';
import { type ApplicationSubject, type OwnName, readApplications } from './applications.ts';
import { type Denial, denialsOf } from './denials.ts';
import { type DisclosureSubject, readDisclosure } from './disclosure.ts';
import { type DisputeSubject, readDisputes } from './disputes.ts';
import { matchesOf } from './matches.ts';
import type { Passage, Sentence } from './passage.ts';
import type { Quantity } from './quantities.ts';
import { isOfYear, isPlain, type Stretch, stretchesOf } from './times.ts';

export type Subject = ApplicationSubject | DisputeSubject | DisclosureSubject;

/** What a stretch of text is about; numbers of another matter (留言33条) are never compared. */
export type Topic = 'applications' | 'disputes' | 'other';

const TOPIC =
  /行政复议|复议|诉讼|起诉|(?:许可|登记|审批|救助|补贴|补助|认定|资助|贷款|备案)申请|申请|12345|留言|信箱|热线|工单|建议|提案|议案|咨询|来电/g;
const SPEAKS = /申请|复议|诉讼|公开|规范性文件|规章|行政/;
/** How far back in a sentence what is named still tells what a number is of. */
const LONGEST_CONTEXT = 300;
const ABOUT_INFORMATION = /主动公开|发布|审核|审查|报送|上报|采用|稿件/;
const CASE_UNITS = new Set(['件', '条', '份', '宗', '项', '个', '起', '例', '次', '件次', '笔', '单', '']);

/** What the prose claims depends on, besides its words. */
export interface ClaimContext {
  /** Names the context: the same for the same year, names and topic. */
  readonly name: string;
  readonly year: number | null;
  readonly isOwn: OwnName;
  /** What is spoken of where the passage itself does not say: its heading's or its section's topic. */
  readonly topic: Topic | null;
}

/** A number of a passage that counts what the tables count, in the report's year, exactly. */
export interface PassageClaim {
  readonly subject: Subject;
  readonly quantity: Quantity;
  readonly sentence: Sentence;
}

/** What a passage claims, in the report's year. */
export interface PassageClaims {
  readonly counted: readonly PassageClaim[];
  readonly denied: readonly Denial[];
}

const NOTHING: PassageClaims = { counted: [], denied: [] };

/** What a passage claims in a context, by the name of the context. */
export interface KnownClaims {
  readonly context: string;
  readonly claims: PassageClaims;
}

/** What a passage claims; read once, as long as the context stays the same. */
export function claimsIn(passage: Passage, context: ClaimContext): PassageClaims {
  if (passage.claims?.context !== context.name)
    passage.claims = { context: context.name, claims: readClaims(passage, context) };
  return passage.claims.claims;
}

function readClaims(passage: Passage, context: ClaimContext): PassageClaims {
  if (context.topic === null && !SPEAKS.test(passage.text)) return NOTHING;
  const counting = passage.sentences.filter(({ quantities }) => quantities.length > 0);
  const denials = passage.sentences.flatMap(denialsOf);
  // Most passages have neither numbers nor denials.
  if (counting.length === 0 && denials.length === 0) return NOTHING;
  return new ClaimReader(passage, context).read(counting, denials);
}

/** What was named last in a heading, which what stands below it is about; null where it names nothing. */
export const topicOfHeading = oncePer(({ text }: Passage): Topic | null => topicsOf(text, null)(text.length));

class ClaimReader {
  private readonly counted: PassageClaim[] = [];
  private readonly stretches: readonly Stretch[];
  private readonly topicAt: TopicAt;

  constructor(
    private readonly passage: Passage,
    private readonly context: ClaimContext,
  ) {
    this.stretches = stretchesOf(passage, context.year);
    this.topicAt = topicsOf(passage.text, context.topic);
  }

  read(counting: readonly Sentence[], denials: readonly Denial[]): PassageClaims {
    for (const sentence of counting) this.readSentence(sentence);
    return { counted: this.counted, denied: denials.filter(({ start }) => isOfYear(this.stretches, start)) };
  }

  private readSentence(sentence: Sentence): void {
    const { text } = this.passage;
    let read = sentence.start;
    let row: string | null = null;
    let scope = new Scope();
    for (const quantity of sentence.quantities) {
      const { span, label } = quantity;
      const passed = text.slice(read, span.start);
      if (passed.includes('；')) scope = new Scope();
      const topic = this.topicAt(span.start);
      read = quantity.unitEnd;
      if (
        quantity.approximate ||
        !CASE_UNITS.has(quantity.unit) ||
        !isOfYear(this.stretches, span.start) ||
        !isPlain(quantity, this.context.year)
      )
        continue;
      const subject = this.subjectOf(
        quantity,
        topic,
        row,
        text.slice(Math.max(sentence.start, span.start - LONGEST_CONTEXT), span.start),
        sentence,
      );
      if (subject?.kind === 'disclosure') row = subject.row;
      else if (label !== '' && !/^[、]?(?:制发|制定|废止|现行有效)/.test(label)) row = null;
      if (subject && scope.admits(subject, quantity)) this.counted.push({ subject, quantity, sentence });
    }
  }

  private subjectOf(
    quantity: Quantity,
    topic: Topic | null,
    row: string | null,
    before: string,
    sentence: Sentence,
  ): Subject | null {
    if (topic === 'disputes') return readDisputes(quantity, before, sentence.text);
    const disclosure = readDisclosure(quantity, row, this.context.isOwn);
    if (disclosure || topic === 'other') return disclosure;
    const tellsApplications = topic === 'applications' || quantity.tail.includes('申请');
    const subject = readApplications(quantity, this.context.year, this.context.isOwn);
    // 审核信息1200条，不予公开5条 tells what became of information, not of applications.
    if (subject?.kind === 'outcome' && ABOUT_INFORMATION.test(before) && !sentence.text.includes('申请')) return null;
    if (tellsApplications || !subject) return subject;
    // Without a word of applications only what is said of nothing else counts: 部分公开3件, but not 收到3件.
    if (subject.kind === 'answered') return quantity.label.endsWith('答复') ? subject : null;
    if (subject.kind !== 'outcome' || quantity.unit === '条') return null;
    return subject.of.some(name => name !== 'granted') ? subject : null;
  }
}

/** What one part of a sentence has counted so far: parts of a part are compared with nothing. */
class Scope {
  private depth = 0;
  private kind: 'outcome' | 'applicant' | null = null;

  admits({ kind }: Subject, { depth }: Quantity): boolean {
    if (kind !== 'outcome' && kind !== 'applicant') return true;
    // 自然人30件（其中予以公开10件）: the outcomes of some applicants.
    if (this.kind !== null && this.kind !== kind && depth >= this.depth) return false;
    this.kind = kind;
    this.depth = depth;
    return true;
  }
}

/** What a paragraph is about at a place of it: the last thing named before. Asked in the order of the text. */
type TopicAt = (at: number) => Topic | null;

function topicsOf(text: string, first: Topic | null): TopicAt {
  const named = matchesOf(TOPIC, text);
  let topic = first;
  let next = 0;
  return at => {
    for (; next < named.length && named[next]!.index < at; next++) topic = topicOf(named[next]![0]);
    return topic;
  };
}

function topicOf(word: string): Topic {
  if (/复议|诉讼|起诉/.test(word)) return 'disputes';
  return word === '申请' ? 'applications' : 'other';
}
