import { carryEdit, carryEdits } from './carry-edits.ts';
import type { TextEdit } from './edit.ts';
import type { TextRange } from './range.ts';
import { type LineAndCharacter, SourceText } from './source-text.ts';
import type { VisibleText } from './visible-text.ts';

/** A range by lines and characters, as the protocol and JSON have it. */
export interface LineRange {
  readonly start: LineAndCharacter;
  readonly end: LineAndCharacter;
}

/** An edit by lines and characters. */
export interface LineEdit {
  readonly range: LineRange;
  readonly newText: string;
}

/**
 * A document as it is stored, beside what is read of it. All places that leave the core go through it, and all that come
 * in: offsets are those of the visible text, lines and characters those of the document.
 */
export class DocumentText {
  /** The text of the document, mark-up and all. */
  readonly written: SourceText;

  constructor(
    text: string,
    readonly visible: VisibleText,
  ) {
    this.written = visible.pieces ? new SourceText(text) : visible;
  }

  /** Where a range stands in the document. */
  rangeOf(range: TextRange): LineRange {
    const { start, end } = this.visible.originOf(range);
    return { start: this.written.positionAt(start), end: this.written.positionAt(end) };
  }

  /** Where an offset stands in the document. */
  positionAt(offset: number): LineAndCharacter {
    return this.rangeOf({ start: offset, end: offset }).start;
  }

  /** The visible offset of a place in the document. */
  offsetAt(position: LineAndCharacter): number {
    return this.visible.offsetOf(this.written.offsetAt(position));
  }

  /** The visible stretch of a range of the document. */
  offsetsOf({ start, end }: LineRange): TextRange {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  /** The stretches of the document that show a range, without the mark-up between them. */
  stretchesOf(range: TextRange): TextRange[] {
    const { visible } = this;
    if (!visible.pieces) return [range];
    return visible
      .piecesIn(range)
      .filter(({ kind }) => kind === 'text' || kind === 'folded')
      .map(piece =>
        visible.originOf({ start: Math.max(range.start, piece.start), end: Math.min(range.end, piece.end) }),
      );
  }

  /** An edit of the document by lines and characters. */
  inLines({ range: { start, end }, newText }: TextEdit): LineEdit {
    return { range: { start: this.written.positionAt(start), end: this.written.positionAt(end) }, newText };
  }

  /** The edit of the document that writes a comment on a line of its own: in HTML, before what begins the line there. */
  commentOf(edit: TextEdit): TextEdit {
    const { start } = edit.range;
    const carried = this.editOf(edit);
    if (carried?.length === 1) return carried[0]!;
    const before = this.visible.piecesIn({ start: start - 1, end: start })[0];
    const origin = before?.kind === 'mark-up' ? before.from : this.visible.originOf(edit.range).start;
    return { range: { start: origin, end: origin }, newText: edit.newText.trimEnd() };
  }

  /** The edits of the document that make one edit of what is read; null where mark-up is in the way. */
  editOf(edit: TextEdit): TextEdit[] | null {
    return carryEdit(this.visible, edit);
  }

  /** The edits of the document that make all edits of what is read; null where one of them cannot be made. */
  editsOf(edits: readonly TextEdit[]): TextEdit[] | null {
    return carryEdits(this.visible, edits);
  }
}
