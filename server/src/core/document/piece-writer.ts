import type { Piece, PieceKind } from '../text/visible-text.ts';

/** A piece as it is written; where in the visible text it begins is known when all are. */
interface Draft extends Piece {
  start: number;
  end: number;
  to: number;
  /** What it shows, but for its end. */
  text: string;
  /** From here to `to` the document's own characters are its end. */
  verbatim: number;
}

/** A visible text and its pieces, or a stretch of it. */
export interface Written {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The last stretch of a document as it was read before. */
export interface Stretch extends Written {
  /** Where its text stood in the visible text then. */
  readonly start: number;
  /** How much further on it stands in the document now. */
  readonly movedBy: number;
}

/** Puts a visible text together piece by piece, in the order of the document. */
export class PieceWriter {
  private readonly drafts: Draft[] = [];
  /** The last character that was written, '' at the beginning. */
  last = '';

  /** `before` is what was written of the source already; its last piece does not go on. */
  constructor(
    private readonly source: string,
    private readonly before: Written = { text: '', pieces: [] },
  ) {
    this.last = before.text.slice(-1);
  }

  get count(): number {
    return this.before.pieces.length + this.drafts.length;
  }

  /** Whether a text that comes from `from` would go on with the piece before. */
  goesOnAt(from: number): boolean {
    const before = this.drafts[this.drafts.length - 1];
    return before?.kind === 'text' && before.to === from;
  }

  /** Adds a piece and gives its number; text that goes on without a gap goes on with the piece before. */
  add(kind: PieceKind, text: string, from: number, to: number, isHtml: boolean): number {
    if (text !== '') this.last = text[text.length - 1]!;
    const before = kind === 'text' ? this.textBefore(from, isHtml) : null;
    if (before) {
      before.text = this.textOf(before) + text;
      before.verbatim = to;
      before.to = to;
    } else this.drafts.push({ kind, start: 0, end: 0, from, to, isHtml, text, verbatim: to });
    return this.count - 1;
  }

  /** Adds characters of the document as they are. */
  addVerbatim(from: number, to: number, isHtml: boolean): void {
    if (to > from) this.last = this.source[to - 1]!;
    const before = this.textBefore(from, isHtml);
    if (before) before.to = to;
    else this.drafts.push({ kind: 'text', start: 0, end: 0, from, to, isHtml, text: '', verbatim: from });
  }

  /** The piece of text that goes on at a place of the document, or null. */
  private textBefore(from: number, isHtml: boolean): Draft | null {
    const before = this.drafts.at(-1);
    return before?.kind === 'text' && before.to === from && before.isHtml === isHtml ? before : null;
  }

  private textOf({ text, verbatim, to }: Draft): string {
    return verbatim < to ? text + this.source.slice(verbatim, to) : text;
  }

  /** Writes a piece anew that shows mark-up. */
  replace(number: number, text: string): void {
    const draft = this.draft(number);
    draft.text = text;
    draft.verbatim = draft.to;
    if (number === this.count - 1 && text !== '') this.last = text[text.length - 1]!;
  }

  /** Whether the pieces from a number on show nothing but blanks. */
  isBlankFrom(number: number): boolean {
    for (let at = number; at < this.count; at++) if (/\S/.test(this.textOf(this.draft(at)))) return false;
    return true;
  }

  /** How many characters the pieces from a number on have. */
  lengthFrom(number: number): number {
    let length = 0;
    for (let at = number; at < this.count; at++) length += this.textOf(this.draft(at)).length;
    return length;
  }

  /** All that was written, and behind it what `behind` was written as before; nothing is written any more. */
  finish(behind?: Stretch): Written {
    const { before } = this;
    const parts: string[] = [before.text];
    let end = before.text.length;
    for (const draft of this.drafts) {
      const text = this.textOf(draft);
      draft.text = '';
      draft.start = end;
      end += text.length;
      draft.end = end;
      parts.push(text);
    }
    if (!behind) return { text: parts.join(''), pieces: [...before.pieces, ...this.drafts] };
    parts.push(behind.text);
    const [by, byOrigin] = [end - behind.start, behind.movedBy];
    const moved = behind.pieces.map(({ kind, start, end, from, to, isHtml }) => ({
      kind,
      start: start + by,
      end: end + by,
      from: from + byOrigin,
      to: to + byOrigin,
      isHtml,
    }));
    return { text: parts.join(''), pieces: [...before.pieces, ...this.drafts, ...moved] };
  }

  private draft(number: number): Draft {
    return this.drafts[number - this.before.pieces.length]!;
  }
}
