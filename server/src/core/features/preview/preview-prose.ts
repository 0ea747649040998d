import { countWhile } from '../../sorted.ts';
import type { TextRange } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import { OBJECT } from '../../text/visible-text.ts';
import type { PreviewParagraph, PreviewRun } from './preview-model.ts';

/** Reads lines as paragraphs of the published report, with the problems that are marked in them. */
export class ProseReader {
  private readonly problems: readonly { readonly range: TextRange }[];
  private readonly comments: readonly TextRange[];
  /** Which problems and comments touch a line, by its number. */
  private readonly problemsOf: ReadonlyMap<number, readonly number[]>;
  private readonly commentsOf: ReadonlyMap<number, readonly number[]>;

  /** The places of headings that have a line to themselves. */
  private readonly headings: ReadonlySet<string>;

  /** `text` is what is shown of the source, at the same offsets. */
  constructor(
    private readonly text: string,
    private readonly source: SourceText,
    problems: readonly { readonly range: TextRange }[],
    headings: readonly { readonly range: TextRange }[],
  ) {
    this.headings = new Set(headings.map(({ range }) => `${range.start} ${range.end}`));
    this.problems = problems;
    this.comments = findComments(source.text);
    this.problemsOf = byLine(
      source,
      problems.map(({ range }) => range),
    );
    this.commentsOf = byLine(source, this.comments);
  }

  /** A line as a paragraph, cut where a problem begins or ends; null where nothing of it is published. */
  read(key: string, { start, end }: TextRange): PreviewParagraph | null {
    const line = this.source.lineOf(start);
    const problems = this.problemsOf.get(line) ?? [];
    const comments = (this.commentsOf.get(line) ?? []).map(index => this.comments[index]!);
    const cuts = new Set([start, end]);
    for (const range of [...comments, ...problems.map(index => this.problems[index]!.range)]) {
      for (const cut of [range.start, range.end]) if (cut > start && cut < end) cuts.add(cut);
    }
    const places = [...cuts].sort((a, b) => a - b);
    const runs: PreviewRun[] = [];
    for (let index = 0; index + 1 < places.length; index++) {
      const run = { start: places[index]!, end: places[index + 1]! };
      const comment = comments[countWhile(comments, ({ end: last }) => last <= run.start)];
      if (comment && covers(comment, run)) continue;
      const marked = problems.filter(problem => covers(this.problems[problem]!.range, run));
      runs.push({ text: this.text.slice(run.start, run.end), start: run.start, problems: marked });
    }
    if (runs.every(({ text }) => text.trim() === '')) return null;
    const heads = this.headings.has(`${start} ${end}`);
    return { kind: 'paragraph', key, heads, range: { start, end }, runs };
  }

  /** Whether a stretch says anything, unlike the bars and dashes between the lines of a table. */
  hasWords(range: TextRange): boolean {
    return /[\p{L}\p{N}]/u.test(this.text.slice(range.start, range.end));
  }
}

/** The comments of a text, which guide the writer and are not published. */
function findComments(text: string): TextRange[] {
  return [...text.matchAll(COMMENT)].map(({ 0: { length }, index: start }) => ({ start, end: start + length }));
}

const COMMENT = new RegExp(`${OBJECT}+`, 'g');

function byLine(source: SourceText, ranges: readonly TextRange[]): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const [index, { start, end }] of ranges.entries()) {
    const last = source.lineOf(end);
    for (let line = source.lineOf(start); line <= last; line++) {
      const known = lines.get(line);
      if (known) known.push(index);
      else lines.set(line, [index]);
    }
  }
  return lines;
}

function covers(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
