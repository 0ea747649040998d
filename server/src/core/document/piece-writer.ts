import type { Piece, PieceKind } from '../text/visible-text.ts';

/** A piece as it is written, before it is known where in the visible text it begins. */
interface Draft {
  readonly kind: PieceKind;
  text: string;
  readonly from: number;
  to: number;
  readonly isHtml: boolean;
}

/** Puts a visible text together piece by piece, in the order of the document. */
export class PieceWriter {
  private readonly drafts: Draft[] = [];
  /** The last character that was written, '' at the beginning. */
  last = '';

  get count(): number {
    return this.drafts.length;
  }

  /** Adds a piece and gives its number; text that goes on without a gap goes on with the piece before. */
  add(kind: PieceKind, text: string, from: number, to: number, isHtml: boolean): number {
    if (text !== '') this.last = text[text.length - 1]!;
    const before = this.drafts[this.drafts.length - 1];
    if (kind === 'text' && before?.kind === 'text' && before.to === from && before.isHtml === isHtml) {
      before.text += text;
      before.to = to;
    } else this.drafts.push({ kind, text, from, to, isHtml });
    return this.drafts.length - 1;
  }

  /** Writes a piece anew that shows mark-up. */
  replace(number: number, text: string): void {
    this.drafts[number]!.text = text;
    if (number === this.drafts.length - 1 && text !== '') this.last = text[text.length - 1]!;
  }

  /** Whether the pieces from a number on show nothing but blanks. */
  isBlankFrom(number: number): boolean {
    for (let at = number; at < this.drafts.length; at++) if (/\S/.test(this.drafts[at]!.text)) return false;
    return true;
  }

  /** How many characters the pieces from a number on have. */
  lengthFrom(number: number): number {
    let length = 0;
    for (let at = number; at < this.drafts.length; at++) length += this.drafts[at]!.text.length;
    return length;
  }

  finish(): { text: string; pieces: Piece[] } {
    const pieces: Piece[] = [];
    const parts: string[] = [];
    let start = 0;
    for (const { kind, text, from, to, isHtml } of this.drafts) {
      const end = start + text.length;
      pieces.push({ kind, start, end, from, to, isHtml });
      parts.push(text);
      start = end;
    }
    return { text: parts.join(''), pieces };
  }
}
