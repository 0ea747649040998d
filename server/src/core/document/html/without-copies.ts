import type { TextRange } from '../../text/range.ts';
import type { Piece } from '../../text/visible-text.ts';

/** A visible text with the pieces that it is made of. */
interface VisiblePieces {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A line that says something, by what it says whatever its white space is. */
interface SaidLine extends TextRange {
  readonly words: string;
}

/** Shorter lines may stand anywhere: a copy is looked for where a longer one comes again. */
const LONG_LINE = 12;
/** How many times as many lines as there are may be compared: only a hostile page repeats itself in so many ways. */
const MOST_COMPARED = 20;
/** Fewest characters of a copy: shorter ones are furniture above and below an article. */
const SHORTEST_COPY = 500;

/**
 * The visible text of a page without the copies that directly follow what they are copies of: many sites print an article once
 * for screens, and again for paper or for telephones, and leave it to style sheets of their own which one is seen. Figures in
 * tables may differ, as where one copy was corrected; the first one counts.
 */
export function withoutCopies(page: VisiblePieces): VisiblePieces {
  const copies = copiesIn(saidLines(page.text));
  return copies.reduceRight<VisiblePieces>(cut, page);
}

function saidLines(text: string): SaidLine[] {
  const lines: SaidLine[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    const line = text.slice(start, end);
    const words = (line.includes('\t') ? line.replace(/[\d.+-]/g, '') : line).replace(/\s+/g, '');
    if (words !== '') lines.push({ start, end, words });
    start = end;
  }
  return lines;
}

function copiesIn(lines: readonly SaidLine[]): TextRange[] {
  const copies: TextRange[] = [];
  const first = new Map<string, number>();
  const work = { left: MOST_COMPARED * lines.length };
  for (let at = 0; at < lines.length; at++) {
    const { words } = lines[at]!;
    if (words.length < LONG_LINE) continue;
    const before = first.get(words);
    if (before === undefined) {
      first.set(words, at);
      continue;
    }
    const copy = copyAt(lines, before, at, work);
    if (!copy) continue;
    copies.push({ start: lines[copy.start]!.start, end: lines[copy.end - 1]!.end });
    at = copy.end - 1;
  }
  return copies;
}

/**
 * The copy that a line belongs to and its original reaches up to, as indices of lines; null where the lines around are not
 * the same, or too few.
 */
function copyAt(lines: readonly SaidLine[], original: number, copy: number, work: { left: number }): TextRange | null {
  const by = copy - original;
  const isSame = (at: number) => work.left-- > 0 && at < lines.length && lines[at]!.words === lines[at - by]!.words;
  let [start, end, length] = [copy, copy, 0];
  while (end - by < copy && isSame(end)) length += lines[end++]!.words.length;
  // It goes on up to where the copy begins, or begins with shorter lines.
  while (start > end - by && start - by > 0 && isSame(start - 1)) length += lines[--start]!.words.length;
  return start === end - by && length >= SHORTEST_COPY ? { start, end } : null;
}

/** A text without a stretch of whole lines. */
function cut({ text, pieces }: VisiblePieces, { start, end }: TextRange): VisiblePieces {
  const kept: Piece[] = [];
  let length = 0;
  const parts: string[] = [];
  for (const piece of pieces) {
    for (const part of outside(piece, start, end)) {
      const size = part.end - part.start;
      parts.push(text.slice(part.start, part.end));
      kept.push({ ...part, start: length, end: length + size });
      length += size;
    }
  }
  return { text: parts.join(''), pieces: kept };
}

/** What of a piece stands outside of a stretch; one that stands as a whole for its origin is kept where it begins outside. */
function outside(piece: Piece, start: number, end: number): Piece[] {
  if (piece.end <= start || piece.start >= end) return [piece];
  if (piece.kind !== 'text') return piece.start < start ? [piece] : [];
  const parts: Piece[] = [];
  if (piece.start < start) parts.push({ ...piece, end: start, to: piece.from + start - piece.start });
  if (piece.end > end) parts.push({ ...piece, start: end, from: piece.from + end - piece.start });
  return parts;
}
