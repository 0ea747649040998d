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

/** Puts a visible text together piece by piece, in the order of the document. */
export class PieceWriter {
  private readonly drafts: Draft[] = [];
  /** The last character that was written, '' at the beginning. */
  last = '';

  constructor(private readonly source: string) {}

  get count(): number {
    return this.drafts.length;
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
    return this.drafts.length - 1;
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
    const draft = this.drafts[number]!;
    draft.text = text;
    draft.verbatim = draft.to;
    if (number === this.drafts.length - 1 && text !== '') this.last = text[text.length - 1]!;
  }

  /** Whether the pieces from a number on show nothing but blanks. */
  isBlankFrom(number: number): boolean {
    for (let at = number; at < this.drafts.length; at++) if (/\S/.test(this.textOf(this.drafts[at]!))) return false;
    return true;
  }

  /** How many characters the pieces from a number on have. */
  lengthFrom(number: number): number {
    let length = 0;
    for (let at = number; at < this.drafts.length; at++) length += this.textOf(this.drafts[at]!).length;
    return length;
  }

  /** The visible text and its pieces; nothing is written any more. */
  finish(): { text: string; pieces: readonly Piece[] } {
    const parts: string[] = [];
    let end = 0;
    for (const draft of this.drafts) {
      const text = this.textOf(draft);
      draft.text = '';
      draft.start = end;
      end += text.length;
      draft.end = end;
      parts.push(text);
    }
    return { text: parts.join(''), pieces: this.drafts };
  }
}
