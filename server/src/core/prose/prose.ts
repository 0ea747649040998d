import type { SectionId } from '../form/schema.ts';
import { oncePer } from '../once.ts';
import { Remembered } from '../remembered.ts';
import type { Report, TextLine } from '../report/report.ts';
import { movedRange, type TextRange } from '../text/range.ts';
import { KnownProse, type ReadProse } from './known-prose.ts';
import { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** A paragraph of prose: a line, or lines that the text of a PDF breaks in the middle of a sentence. */
export class Paragraph {
  constructor(
    readonly section: SectionId | null,
    /** Where it begins in the report. */
    readonly start: number,
    readonly passage: Passage,
  ) {}

  /** Where a span of the passage stands in the report. */
  rangeOf(span: Span): TextRange {
    return movedRange(this.passage.rangeOf(span), this.start);
  }
}

const rememberedPassages = () => new Remembered<Passage>();
/** The prose of the text before, most of whose passages stand where they stood or have only moved. */
const lastProse = (): { read: ReadProse | null } => ({ read: null });

/** The prose of a report: what is neither in a table nor its title nor the heading of a section. Read once a report. */
export const proseOf = oncePer((report: Report): readonly Paragraph[] => {
  const { source, memory } = report;
  const last = memory.of(lastProse);
  const known = last.read ? new KnownProse(last.read, source.text) : null;
  const paragraphs: Paragraph[] = [];
  for (const { section, lines } of proseLines(report)) {
    const [start, end] = [lines[0]!.start, lines.at(-1)!.end];
    const passage = known?.passageAt(start, end) ?? readPassage(report, lines);
    paragraphs.push(new Paragraph(section, start, passage));
  }
  last.read = { text: source.text, paragraphs };
  return paragraphs;
});

/** Nobody writes such a line; it is a text without line ends, and no sentence of it is worth the time. */
const LONGEST_LINE = 20_000;
const LONGEST_PARAGRAPH = 40_000;
/** Shorter lines are not broken by a page's edge. */
const SHORTEST_BROKEN_LINE = 24;
const ENDS_SENTENCE = codesOf('。！？；：!?;:>');
const BEGINS_ANEW =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[-*#•·●○■□<])/;

interface Lines {
  readonly section: SectionId | null;
  readonly lines: TextLine[];
}

function* proseLines(report: Report): Generator<Lines> {
  const { lines, sections } = report;
  const { text } = report.source;
  // What stands in tables, headings and the title is no prose.
  const elsewhere = [...report.tables.map(({ range }) => range), ...sections.map(({ heading }) => heading.range)];
  if (report.title) elsewhere.push(report.title.range);
  elsewhere.sort((a, b) => a.start - b.start);
  let next = 0;
  let section = -1;
  let current: { section: SectionId | null; lines: TextLine[] } | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    while (section + 1 < sections.length && sections[section + 1]!.range.start <= line.start) section++;
    while (next < elsewhere.length && elsewhere[next]!.end <= line.start) next++;
    const isElsewhere = next < elsewhere.length && elsewhere[next]!.start < line.end;
    if (isElsewhere || !isProse(text, line)) {
      if (current) yield current;
      current = null;
      // A table has many lines.
      if (isElsewhere) at = firstLineFrom(lines, elsewhere[next]!.end, at + 1) - 1;
      continue;
    }
    const id: SectionId | null = sections[section]?.id ?? null;
    const previous: TextLine | undefined = current?.lines.at(-1);
    if (current && previous && current.section === id && goesOn(text, previous, line, current.lines[0]!.start)) {
      current.lines.push(line);
      continue;
    }
    if (current) yield current;
    current = { section: id, lines: [line] };
  }
  if (current) yield current;
}

/** The number of the first line from `from` on that begins at or behind an offset. */
function firstLineFrom(lines: readonly TextLine[], offset: number, from: number): number {
  let low = from;
  for (let high = lines.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isProse(text: string, line: TextLine): boolean {
  if (line.end - line.start > LONGEST_LINE) return false;
  // 开设《惠民服务|价格快报》专栏，收到申请9件。 is a sentence, and no row of a table.
  if (line.parting === 'bars' && !(text[line.end - 1] === '。' && text.slice(line.start, line.end).includes('，')))
    return false;
  // A tab before or behind a line is white space; one inside it parts what is no prose.
  if (line.parting === 'tabs' && text.slice(line.start, line.end).includes('\t')) return false;
  return hasWords(text, line);
}

/** Whether a Chinese character stands in a stretch of the text; nearly always it is the first. */
function hasWords(text: string, { start, end }: TextRange): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
  }
  return false;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map(character => character.charCodeAt(0)));
}

/** Whether a line goes on with the sentence of the one before it, as the lines of a PDF do. */
function goesOn(text: string, previous: TextLine, line: TextLine, start: number): boolean {
  if (previous.end - previous.start < SHORTEST_BROKEN_LINE) return false;
  if (ENDS_SENTENCE.has(text.charCodeAt(previous.end - 1)) || line.end - start > LONGEST_PARAGRAPH) return false;
  if (!/^(?:\r\n|\n|\r)$/.test(text.slice(previous.fullEnd, line.fullStart))) return false;
  return !BEGINS_ANEW.test(text.slice(line.start, line.start + 8));
}

function readPassage({ source, memory }: Report, lines: readonly TextLine[]): Passage {
  const { start } = lines[0]!;
  const written = source.text.slice(start, lines.at(-1)!.end);
  if (lines.length === 1)
    return memory.of(rememberedPassages).recall(written, own => new Passage(own, [{ start: 0, end: own.length }]));
  // Where tags begin or end a line, the same text may have other edges.
  const edges = lines.map(line => ({ start: line.start - start, end: line.end - start }));
  const key = `${edges.map(edge => `${edge.start}-${edge.end}`).join()}\n${written}`;
  return memory.of(rememberedPassages).recall(key, own => new Passage(own.slice(own.indexOf('\n') + 1), edges));
}
