import type { SectionId } from '../edition/schema.ts';
import { oncePer } from '../once.ts';
import type { TextLine } from '../parse/lines.ts';
import type { Report } from '../report/report.ts';
import { CompactText } from './compact-text.ts';
import { matchesOf } from './matches.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

/** A stretch of a paragraph, by the characters of its compact text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Nobody writes a longer sentence; it is a table or a page whose marks were lost, and is not read. */
export const LONGEST_SENTENCE = 3000;

/** A sentence with the mark that ends it, which the last one of a paragraph may lack. */
export class Sentence implements Span {
  readonly text: string;
  private counted: readonly Quantity[] | undefined;

  constructor(
    readonly paragraph: Paragraph,
    readonly start: number,
    readonly end: number,
  ) {
    this.text = paragraph.text.slice(start, end);
  }

  /** The numbers in it that count something. */
  get quantities(): readonly Quantity[] {
    this.counted ??= this.end - this.start > LONGEST_SENTENCE ? [] : quantitiesOf(this.paragraph.text, this);
    return this.counted;
  }
}

/** A paragraph of prose: a line, or lines that the text of a PDF breaks in the middle of a sentence. */
export interface Paragraph {
  readonly section: SectionId | null;
  /** What is read; spans count its characters. */
  readonly compact: CompactText;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Whether it heads what follows: （二）依申请公开. */
  readonly isHeading: boolean;
}

/** The prose of a report: what is neither in a table nor its title nor the heading of a section. Read once a report. */
export const proseOf = oncePer((report: Report): readonly Paragraph[] =>
  [...proseLines(report)].map(({ section, lines }) => readParagraph(report, section, lines)),
);

/** The sentences of a report's prose that hold a word. */
export function* sentencesWith(word: string, report: Report): Generator<Sentence> {
  for (const { text, sentences } of proseOf(report)) {
    if (text.includes(word)) for (const sentence of sentences) if (sentence.text.includes(word)) yield sentence;
  }
}

/** Nobody writes such a line; it is a text without line ends, and no sentence of it is worth the time. */
const LONGEST_LINE = 20_000;
const LONGEST_PARAGRAPH = 40_000;
/** Shorter lines are not broken by a page's edge. */
const SHORTEST_BROKEN_LINE = 24;
const ENDS_SENTENCE = /[。！？；：!?;:>]$/;
const BEGINS_ANEW =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[-*#•·●○■□<])/;
const HAS_WORDS = /[一-鿿]/;

interface Lines {
  readonly section: SectionId | null;
  readonly lines: TextLine[];
}

function* proseLines(report: Report): Generator<Lines> {
  const { text } = report.source;
  const spoken = [...report.tables.map(({ range }) => range), ...report.sections.map(({ heading }) => heading.range)];
  if (report.title) spoken.push(report.title.range);
  spoken.sort((a, b) => a.start - b.start);
  let next = 0;
  let section = -1;
  let current: Lines | null = null;
  for (const line of report.lines) {
    while (section + 1 < report.sections.length && report.sections[section + 1]!.range.start <= line.start) section++;
    while (next < spoken.length && spoken[next]!.end <= line.start) next++;
    const isSpoken = next < spoken.length && spoken[next]!.start < line.end;
    if (isSpoken || !isProse(text, line)) {
      if (current) yield current;
      current = null;
      continue;
    }
    const previous = current?.lines.at(-1);
    const id = report.sections[section]?.id ?? null;
    if (current && previous && current.section === id && goesOn(text, previous, line, current.lines[0]!.start)) {
      current.lines.push(line);
      continue;
    }
    if (current) yield current;
    current = { section: id, lines: [line] };
  }
  if (current) yield current;
}

function isProse(text: string, line: TextLine): boolean {
  if (line.parting === 'bars' || line.end - line.start > LONGEST_LINE) return false;
  const written = text.slice(line.start, line.end);
  // A tab before or behind a line is white space; one inside it parts what is no prose.
  return (line.parting !== 'tabs' || !written.includes('\t')) && HAS_WORDS.test(written);
}

/** Whether a line goes on with the sentence of the one before it, as the lines of a PDF do. */
function goesOn(text: string, previous: TextLine, line: TextLine, start: number): boolean {
  if (!/^(?:\r\n|\n|\r)$/.test(text.slice(previous.fullEnd, line.fullStart))) return false;
  if (previous.end - previous.start < SHORTEST_BROKEN_LINE) return false;
  if (line.end - start > LONGEST_PARAGRAPH) return false;
  return !ENDS_SENTENCE.test(text[previous.end - 1]!) && !BEGINS_ANEW.test(text.slice(line.start, line.start + 8));
}

const SENTENCE_END = /[。！？\n]/g;
const LONGEST_HEADING = 30;

function readParagraph(report: Report, section: SectionId | null, lines: readonly TextLine[]): Paragraph {
  const compact = new CompactText(report.source, lines);
  const { text } = compact;
  const sentences: Sentence[] = [];
  const isHeading = text.length <= LONGEST_HEADING && !/[。！？；，]/.test(text);
  const paragraph: Paragraph = { section, compact, text, sentences, isHeading };
  let start = 0;
  for (const { index } of matchesOf(SENTENCE_END, text)) {
    if (index > start) sentences.push(new Sentence(paragraph, start, index + 1));
    start = index + 1;
  }
  if (start < text.length) sentences.push(new Sentence(paragraph, start, text.length));
  return paragraph;
}
