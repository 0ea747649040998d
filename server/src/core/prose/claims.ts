import { oncePer } from '../once.ts';
import { guessOrganFacts } from '../report/organ.ts';
import type { Report } from '../report/report.ts';
import { type ApplicationSubject, readApplications, withoutPlainWords } from './applications.ts';
import { type Denial, denialsOf } from './denials.ts';
import { type DisclosureSubject, readDisclosure } from './disclosure.ts';
import { type DisputeSubject, readDisputes } from './disputes.ts';
import { matchesOf } from './matches.ts';
import { type Paragraph, proseOf, type Sentence } from './prose.ts';
import type { Quantity } from './quantities.ts';
import { isOfYear, isPlain, stretchesOf } from './times.ts';

export type Subject = ApplicationSubject | DisputeSubject | DisclosureSubject;

/** A number of the prose that counts what the tables count, in the report's year, exactly. */
export interface Claim<S extends Subject = Subject> {
  readonly subject: S;
  readonly quantity: Quantity;
  readonly sentence: Sentence;
}

/** What the prose of a report claims about its figures. */
export interface Claims {
  readonly counted: readonly Claim[];
  readonly denied: readonly Denial[];
}

/** The claims of a report's prose. Read once a report, for all rules. */
export const claimsOf = oncePer((report: Report): Claims => new ClaimReader(report).read());

/** The claims of a kind. */
export function claimsAbout<K extends Subject['kind']>(
  report: Report,
  ...kinds: readonly K[]
): Claim<Extract<Subject, { kind: K }>>[] {
  return claimsOf(report).counted.filter(({ subject }) => (kinds as readonly string[]).includes(subject.kind)) as Claim<
    Extract<Subject, { kind: K }>
  >[];
}

/** What a stretch of text is about; numbers of another matter (留言33条) are never compared. */
type Topic = 'applications' | 'disputes' | 'other';

const TOPIC =
  /行政复议|复议|诉讼|起诉|(?:许可|登记|审批|救助|补贴|补助|认定|资助|贷款|备案)申请|申请|12345|留言|信箱|热线|工单|建议|提案|议案|咨询|来电/g;
const SPEAKS = /申请|复议|诉讼|公开|规范性文件|规章|行政/;
/** How far back in a sentence what is named still tells what a number is of. */
const LONGEST_CONTEXT = 300;
const ABOUT_INFORMATION = /主动公开|发布|审核|审查|报送|上报|采用|稿件/;
const CASE_UNITS = new Set(['件', '条', '份', '宗', '项', '个', '起', '例', '次', '件次', '笔', '单', '']);

class ClaimReader {
  private readonly counted: Claim[] = [];
  private readonly denied: Denial[] = [];
  private readonly report: Report;
  private readonly isOwn: (name: string) => boolean;
  /** What the heading before the paragraph says it is about. */
  private heading: Topic | null = null;
  private section: Paragraph['section'] = null;

  constructor(report: Report) {
    this.report = report;
    this.isOwn = ownNames(report.organ);
  }

  read(): Claims {
    for (const paragraph of proseOf(this.report)) this.readParagraph(paragraph);
    return { counted: this.counted, denied: this.denied };
  }

  private readParagraph(paragraph: Paragraph): void {
    if (paragraph.section !== this.section) this.heading = null;
    this.section = paragraph.section;
    if (paragraph.isHeading) {
      this.heading = lastTopic(paragraph.text);
      return;
    }
    const topic = this.heading ?? (paragraph.section === 'applications' ? 'applications' : null);
    if (topic === null && !SPEAKS.test(paragraph.text)) return;
    // Most paragraphs have neither numbers nor denials, and nobody asks.
    const stretches = lazily(() => stretchesOf(paragraph, this.report.year));
    const topics = lazily(() => topicsOf(paragraph.text, topic));
    for (const sentence of paragraph.sentences) {
      for (const denial of denialsOf(sentence)) if (isOfYear(stretches(), denial.start)) this.denied.push(denial);
      if (sentence.quantities.length > 0) this.readSentence(sentence, topics(), at => isOfYear(stretches(), at));
    }
  }

  private readSentence(sentence: Sentence, topics: TopicAt, inYear: (at: number) => boolean): void {
    const { text } = sentence.paragraph;
    let read = sentence.start;
    let row: string | null = null;
    let scope = new Scope();
    for (const quantity of sentence.quantities) {
      const { span, label } = quantity;
      const passed = text.slice(read, span.start);
      if (passed.includes('；')) scope = new Scope();
      const topic = topics(span.start);
      read = quantity.unitEnd;
      if (
        quantity.approximate ||
        !CASE_UNITS.has(quantity.unit) ||
        !inYear(span.start) ||
        !isPlain(quantity, this.report.year)
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
    const disclosure = readDisclosure(quantity, row, this.isOwn);
    if (disclosure || topic === 'other') return disclosure;
    const tellsApplications = topic === 'applications' || quantity.tail.includes('申请');
    const subject = readApplications(quantity, this.report.year, this.isOwn);
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

function lastTopic(text: string): Topic | null {
  return topicsOf(text, null)(text.length);
}

function topicOf(word: string): Topic {
  if (/复议|诉讼|起诉/.test(word)) return 'disputes';
  return word === '申请' ? 'applications' : 'other';
}

/** A value that is computed when it is asked for, once. */
function lazily<T>(compute: () => T): () => T {
  let computed: { value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

/** Tells the reporting organ's own names: 我局, 本机关, 区财政局 of 青禾市云岭区财政局. */
function ownNames(organ: string | null): (name: string) => boolean {
  const full = lazily(() => withoutPlainWords((organ ?? '').replace('人民政府', '政府')));
  return name => {
    const written = name.replace('人民政府', '政府').replace(/^在/, '');
    if (written === '' || OWN.test(written)) return true;
    // 全县 is what a government reports of, and more than a department does.
    if (OWN_AREA.test(written)) return guessOrganFacts(organ).isGovernment !== false;
    return written.length >= 2 && full().endsWith(written);
  };
}

const OWN =
  /^(?:我|本)(?:单位|机关|行政机关|办公?室?|办公厅|街道|办事处|管委会|中心|[局委厅部院署镇乡处会队所站]|政府)$/;
const OWN_AREA = /^(?:我|本|全)(?:省|市|县|区|旗|州|自治州)$/;
