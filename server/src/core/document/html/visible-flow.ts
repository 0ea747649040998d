import type { PieceWriter } from '../piece-writer.ts';
import type { OpenElements } from './open-elements.ts';
import type { TableFrame } from './table-frame.ts';

/** A line end to come before the next text: none, a blank between the blocks of a cell, a line end, a new paragraph. */
export type Break = 0 | 1 | 2 | 3;
const BREAKS = ['', ' ', '\n', '\n\n'] as const;

/** The visible text as it is written down: what is shown, with a line end before it where blocks and rows begin. */
export class VisibleFlow {
  /** The tables that are open, the innermost last. */
  readonly frames: TableFrame[] = [];
  /** The line end that is to stand before the next text, and the mark-up that it comes from. */
  pending: Break = 0;
  pendingAt = { from: 0, to: 0 };

  constructor(
    private readonly source: string,
    readonly isPage: boolean,
    readonly writer: PieceWriter,
    private readonly elements: OpenElements,
  ) {}

  /** Whether line ends are blanks here: in a page, and in a table of a plain text. */
  get isHtml(): boolean {
    return this.isPage || this.frames.length > 0;
  }

  get frame(): TableFrame | undefined {
    return this.frames.at(-1);
  }

  /** Whether blanks are lost here: at the edge of a line or of a cell. */
  get isAtEdge(): boolean {
    if (this.pending > 0 || /[\s]|^$/.test(this.writer.last)) return true;
    const cell = this.frame?.cell;
    return !!cell && !cell.isLayout && cell.first === this.writer.count;
  }

  /** Writes characters of the document as they are; gives where it goes on, as all that write do. */
  writeText(start: number, end: number): number {
    if (this.pending >= 2 && !this.isHtml && /[\r\n]/.test(this.source[start]!)) this.pending = 0;
    if (this.mayWrite(start)) this.writer.addVerbatim(start, end, this.isHtml);
    return end;
  }

  /** Writes what is shown for one character of the document. */
  writeCharacter(at: number, character: string): number {
    if (this.mayWrite(at)) this.writer.add('text', character, at, at + 1, this.isHtml);
    return at + 1;
  }

  /** Writes what is shown for a stretch of the document. */
  writeFolded(start: number, end: number, shown: string): number {
    if (this.mayWrite(start)) this.writer.add('folded', shown, start, end, this.isHtml);
    return end;
  }

  /** Whether text is shown here; writes the line end that is to stand before it. */
  mayWrite(at: number): boolean {
    if (this.elements.isHidden) return false;
    const { frame } = this;
    // What stands between the cells of a table is shown above it; no more than its line is kept of it.
    if (frame && !frame.cell && frame.isInRow) this.breakLine(2, at, at);
    if (this.pending > 0) this.writeBreak();
    return true;
  }

  /** Has a line end come before the next text, unless a greater one is to come already. */
  breakLine(kind: Break, from: number, to: number): void {
    if (this.elements.isHidden) return;
    const cell = this.frame?.cell;
    const wanted: Break = cell && !cell.isLayout ? 1 : kind;
    if (wanted > this.pending) this.pending = wanted;
    this.pendingAt = { from, to };
  }

  writeBreak(): void {
    const { pending, writer } = this;
    const { from, to } = this.pendingAt;
    this.pending = 0;
    const cell = this.frame?.cell;
    const begins = cell?.first === writer.count;
    // In a row that lays out a page, what parts a cell from the one before is a new paragraph.
    if (cell && !cell.isLayout && !(begins && this.frame!.isLayoutRow)) {
      if (begins) return;
      cell.breaks.push(writer.add('mark-up', ' ', from, to, true));
      return;
    }
    if (writer.last === '') return;
    const isAtStart = writer.last === '\n' || writer.last === '\r';
    const written = isAtStart ? (pending === 3 && this.isPage ? '\n' : '') : this.isPage ? BREAKS[pending] : '\n';
    if (written !== '') writer.add('mark-up', written, from, to, true);
    if (cell && begins) cell.first = writer.count;
  }
}
