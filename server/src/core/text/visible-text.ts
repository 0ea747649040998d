import type { TextRange } from './range.ts';
import { SourceText, type TextComment } from './source-text.ts';

/**
 * What a piece of the visible text is to its origin: `text` is the same characters, one by one (a character may be folded
 * into another one); `folded` stands as a whole for its origin (`&nbsp;`, a run of blanks); `mark-up` is shown by mark-up,
 * as the tab between two cells is, and cannot be changed; `place` is empty and says where in an empty cell to write.
 */
export type PieceKind = 'text' | 'folded' | 'mark-up' | 'place';

/** A stretch of the visible text with the stretch of the document that it comes from. */
export interface Piece {
  readonly kind: PieceKind;
  /** Offsets in the visible text. */
  readonly start: number;
  readonly end: number;
  /** Offsets in the document. */
  readonly from: number;
  readonly to: number;
  /** Whether it stands where line ends are no more than blanks, and text has to be escaped. */
  readonly isHtml: boolean;
}

/** Stands in the visible text for every character of a comment that speaks to the program; it reads as a blank. */
export const OBJECT = '\uFFFC';

/** The title that a page's head names: what stands in `<title>` or in `<meta name="ArticleTitle">`. */
export interface HeadTitle {
  readonly text: string;
  readonly kind: 'article' | 'page';
  /** Where it stands in the document, entities and all. */
  readonly origin: TextRange;
}

/**
 * What a person would see of a document, and where each piece of it stands there. Offsets of the visible text and of the
 * document are called `offset` and `origin`.
 */
export class VisibleText extends SourceText {
  /** `pieces` are in order and leave nothing of the text out; null where text and document are the same. */
  constructor(
    text: string,
    readonly pieces: readonly Piece[] | null,
    override readonly comments: readonly TextComment[] = [],
    readonly headTitles: readonly HeadTitle[] = [],
  ) {
    super(text);
  }

  /** The title that the head of a page names, best that of the article; null where it names none. */
  get headTitle(): string | null {
    const { headTitles } = this;
    return (headTitles.find(({ kind }) => kind === 'article') ?? headTitles[0])?.text ?? null;
  }

  /** The document's stretch of a range: from its first character to its last; of an empty one the place to write at. */
  originOf({ start, end }: TextRange): TextRange {
    if (!this.pieces) return { start, end };
    if (start >= end) {
      const place = this.placeAt(start).origin;
      return { start: place, end: place };
    }
    const first = this.pieces[this.pieceAt(start)]!;
    const last = this.pieces[this.pieceAt(end - 1)]!;
    return {
      start: first.kind === 'text' ? first.from + start - first.start : first.from,
      end: last.kind === 'text' ? last.from + end - last.start : last.to,
    };
  }

  /** The same with all that nobody sees before and behind it. */
  outerOriginOf({ start, end }: TextRange): TextRange {
    const { pieces } = this;
    if (!pieces) return { start, end };
    const first = this.pieceAt(start);
    const last = this.pieceAt(Math.max(start, end - 1));
    const inner = this.originOf({ start, end });
    return {
      start: pieces[first]!.start < start ? inner.start : (pieces[first - 1]?.to ?? 0),
      end: pieces[last]!.end > end ? inner.end : (pieces[last + 1]?.from ?? pieces[last]!.to),
    };
  }

  /** Whether mark-up shows something of a range: line ends, the tabs between cells. */
  hasMarkup(range: TextRange): boolean {
    return this.pieces !== null && this.piecesIn(range).some(({ kind }) => kind === 'mark-up');
  }

  /** The visible offset of a place of the document; of one within mark-up, where the text behind it begins. */
  offsetOf(origin: number): number {
    const { pieces } = this;
    if (!pieces) return origin;
    let low = 0;
    for (let high = pieces.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.to < origin) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low];
    if (!piece) return this.text.length;
    if (origin <= piece.from) return piece.start;
    return piece.kind === 'text' ? piece.start + origin - piece.from : origin >= piece.to ? piece.end : piece.start;
  }

  /** Whether a range stands in the document as it is, with no mark-up in it or around it. */
  isPlain(range: TextRange): boolean {
    return !this.pieces || this.pieceOf(range)?.isHtml === false;
  }

  /** The one piece of text that holds a range, or null. */
  pieceOf({ start, end }: TextRange): Piece | null {
    const piece = this.pieces?.[this.pieceAt(start)];
    return piece?.kind === 'text' && piece.start <= start && end <= piece.end ? piece : null;
  }

  /** Where something is to be written that stands at an offset of its own, and the piece beside it. */
  placeAt(offset: number): { readonly origin: number; readonly piece: Piece | null } {
    const { pieces } = this;
    if (!pieces || pieces.length === 0) return { origin: offset, piece: null };
    let at = this.pieceAt(offset);
    while (at > 0 && pieces[at - 1]!.end === offset && pieces[at - 1]!.start === offset) at--;
    const place = pieces.slice(at, at + 3).find(({ kind, start }) => kind === 'place' && start === offset);
    if (place) return { origin: place.from, piece: place };
    const here = pieces[at]!;
    const inside = here.kind === 'text' && here.start < offset && offset <= here.end;
    if (inside) return { origin: here.from + offset - here.start, piece: here };
    const before = here.end <= offset ? here : (pieces[at - 1] ?? null);
    const behind = here.start >= offset ? here : (pieces[at + 1] ?? null);
    if (before && isWritten(before) && !endsLine(this.text, before.end)) return { origin: before.to, piece: before };
    if (behind && isWritten(behind)) return { origin: behind.from, piece: behind };
    if (before && isWritten(before)) return { origin: before.to, piece: before };
    return { origin: before?.to ?? behind?.from ?? 0, piece: before ?? behind };
  }

  /** The pieces that a range meets, those of an empty range left out. */
  piecesIn({ start, end }: TextRange): Piece[] {
    if (!this.pieces)
      return [{ kind: 'text', start: 0, end: this.text.length, from: 0, to: this.text.length, isHtml: false }];
    const found: Piece[] = [];
    for (let at = this.pieceAt(start); at < this.pieces.length && this.pieces[at]!.start < end; at++)
      if (this.pieces[at]!.end > start) found.push(this.pieces[at]!);
    return found;
  }

  /** The number of the piece that holds the character at an offset, or of the last one. */
  private pieceAt(offset: number): number {
    const pieces = this.pieces!;
    let low = 0;
    for (let high = pieces.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isWritten({ kind }: Piece): boolean {
  return kind === 'text' || kind === 'folded';
}

function endsLine(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before === 10 || before === 13;
}
