import type { TextRange } from '../../text/range.ts';
import type { Block, Paragraph, Piece, Row, Table, TableCell } from './body.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { type PlacedRow, placeTables } from './table-places.ts';

/** A stretch of the visible text. Offsets are those of the text. */
export interface Stretch extends TextRange {
  /** Where it stands, or null for what a reader adds: an automatic number, what parts the paragraphs of a cell. */
  readonly piece: Piece | null;
  /** The paragraph that it belongs to. */
  readonly paragraph: Paragraph;
}

/** What stands in one place of a row: a cell with its text, or the place that a merged cell covers. */
export interface Field extends TextRange {
  readonly cell: TableCell | null;
  /** Where a cell above covers it, the cell of this row with which that one goes on. */
  readonly goesOn: TableCell | null;
  readonly stretches: readonly Stretch[];
}

/** A line of the visible text: a paragraph, or a part of one between breaks. */
export interface ParagraphLine extends TextRange {
  readonly kind: 'paragraph';
  /** More than one where the mark of one is hidden or deleted. */
  readonly paragraphs: readonly Paragraph[];
  readonly stretches: readonly Stretch[];
  /** The break that parts it from the line before, of the same paragraph. */
  readonly breakBefore: Piece | null;
  /** The cell of a layout table that it stands in. */
  readonly cell: TableCell | null;
}

export interface RowLine extends TextRange {
  readonly kind: 'row';
  readonly table: Table;
  readonly row: Row;
  readonly fields: readonly Field[];
}

export type Line = ParagraphLine | RowLine;

/** The visible text of a document, and where each line of it stands. */
export interface VisibleText {
  /** Lines with `\n` between them. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** The paragraphs and tables of the body, those within cells not included. */
  readonly blocks: readonly Block[];
}

/** Writes out what a person sees of a document: a paragraph a line, a row of a table a line with tabs. */
export function visibleText(blocks: readonly Block[], styles: Styles, numbering: Numbering): VisibleText {
  const writer = new Writer(styles, numbering);
  writer.blocks(blocks, null);
  return { text: writer.text, lines: writer.lines, blocks };
}

/** Where a row's only text is longer than this and has several paragraphs, the table is there for the looks of the page. */
const LONG_TEXT = 100;

class Writer {
  readonly lines: Line[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  get text(): string {
    return this.parts.join('');
  }

  /** Writes blocks as lines; `cell` is the one of a layout table that they stand in. */
  blocks(blocks: readonly Block[], cell: TableCell | null): void {
    const parts = joined(blocks);
    const placed = placeTables(parts);
    for (const block of parts) {
      if ('kind' in block) this.table(block, placed.get(block)!);
      else this.paragraph(block, cell);
    }
  }

  private paragraph(paragraphs: readonly Paragraph[], cell: TableCell | null): void {
    this.beginLine();
    let start = this.length;
    let stretches: Stretch[] = [];
    let breakBefore: Piece | null = null;
    this.writeNumber(paragraphs, stretches);
    for (const paragraph of paragraphs) {
      for (const piece of paragraph.pieces) {
        if (piece.kind === 'break') {
          this.lines.push({ kind: 'paragraph', start, end: this.length, paragraphs, stretches, breakBefore, cell });
          this.write('\n');
          start = this.length;
          stretches = [];
          breakBefore = piece;
        } else this.writePiece(piece, piece.text, paragraph, stretches);
      }
    }
    this.lines.push({ kind: 'paragraph', start, end: this.length, paragraphs, stretches, breakBefore, cell });
  }

  private table(table: Table, rows: readonly PlacedRow[]): void {
    for (const placed of rows) {
      const { places } = placed;
      const cells = places.filter(cell => cell !== null);
      if (isLayout(cells, places.length)) for (const cell of cells) this.blocks(cell.blocks, cell);
      else this.row(table, placed);
    }
  }

  private row(table: Table, { row, places, goingOn }: PlacedRow): void {
    this.beginLine();
    const start = this.length;
    const fields: Field[] = [];
    for (const [index, cell] of places.entries()) {
      if (index > 0) this.write('\t');
      const fieldStart = this.length;
      const stretches: Stretch[] = [];
      if (cell && !cell.gone) this.cellText(cell, stretches);
      fields.push({ start: fieldStart, end: this.length, cell, goesOn: goingOn.get(index) ?? null, stretches });
    }
    this.lines.push({ kind: 'row', start, end: this.length, table, row, fields });
  }

  /** The text of a cell on one line. */
  private cellText(cell: TableCell, stretches: Stretch[]): void {
    const start = this.length;
    let parted = false;
    for (const paragraphs of joined(paragraphsIn(cell.blocks))) {
      if ('kind' in paragraphs) continue;
      parted = true;
      const number = this.numberOf(paragraphs);
      if (number !== '') {
        if (this.length > start) this.part(number, paragraphs[0]!, stretches);
        this.writeFixed(number, paragraphs[0]!, stretches);
        parted = false;
      }
      for (const paragraph of paragraphs) {
        for (const piece of paragraph.pieces) {
          if (piece.kind === 'break') {
            parted = true;
            continue;
          }
          if (piece.text === '') {
            this.writePiece(piece, '', paragraph, stretches);
            continue;
          }
          if (parted && this.length > start) this.part(piece.text, paragraph, stretches);
          parted = false;
          // A tab would begin the next field.
          this.writePiece(piece, piece.kind === 'tab' ? ' ' : piece.text, paragraph, stretches);
        }
      }
    }
  }

  /** Between two paragraphs of a cell: 商业 and 企业 belong together, 41 and 3 do not. */
  private part(next: string, paragraph: Paragraph, stretches: Stretch[]): void {
    const last = this.parts.findLast(part => part !== '')?.at(-1) ?? '';
    if (/[0-9A-Za-z０-９.,]/.test(last) && /^[0-9A-Za-z０-９.,]/.test(next)) this.writeFixed(' ', paragraph, stretches);
  }

  private writeNumber(paragraphs: readonly Paragraph[], stretches: Stretch[]): void {
    const number = this.numberOf(paragraphs);
    if (number !== '') this.writeFixed(number, paragraphs[0]!, stretches);
  }

  /** The automatic number of a paragraph; of those that run on into each other the first with text has it. */
  private numberOf(paragraphs: readonly Paragraph[]): string {
    const paragraph = paragraphs.find(({ pieces }) => pieces.length > 0) ?? paragraphs.at(-1)!;
    const own = paragraph.list;
    const styled = own === '0' ? null : this.styles.numberingOf(paragraph.style);
    const list = own ?? styled?.list ?? null;
    if (list === null || list === '0') return '';
    const ofStyle = styled && styled.list === list ? this.numbering.levelOfStyle(list, styled.style) : null;
    return this.numbering.next(list, paragraph.level ?? (own === null ? (styled?.level ?? ofStyle) : null) ?? 0);
  }

  private writePiece(piece: Piece, text: string, paragraph: Paragraph, stretches: Stretch[]): void {
    stretches.push({ start: this.length, end: this.length + text.length, piece, paragraph });
    this.write(text);
  }

  private writeFixed(text: string, paragraph: Paragraph, stretches: Stretch[]): void {
    stretches.push({ start: this.length, end: this.length + text.length, piece: null, paragraph });
    this.write(text);
  }

  private beginLine(): void {
    if (this.lines.length > 0) this.write('\n');
  }

  private write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

/** Paragraphs that run on into the next stand together; one of which nothing is to be seen goes with the next. */
function joined(blocks: readonly Block[]): (Table | Paragraph[])[] {
  const result: (Table | Paragraph[])[] = [];
  let open: Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (open.some(({ pieces }) => pieces.length > 0)) result.push(open);
      open = [];
      result.push(block);
      continue;
    }
    open.push(block);
    if (block.joinsNext) continue;
    result.push(open);
    open = [];
  }
  if (open.some(({ pieces }) => pieces.length > 0)) result.push(open);
  return result;
}

/** The paragraphs of a cell, those of a small table in it included. */
function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  if (blocks.every(block => block.kind === 'paragraph')) return blocks;
  return blocks.flatMap(block => {
    if (block.kind === 'paragraph') return block;
    return block.rows
      .filter(({ gone }) => !gone)
      .flatMap(({ cells }) => cells.flatMap(cell => paragraphsIn(cell.blocks)));
  });
}

/** Whether the cells of a row only arrange the page: a table stands in one of them, or the row is one frame for paragraphs. */
function isLayout(cells: readonly TableCell[], width: number): boolean {
  if (width === 1) return true;
  if (cells.some(({ blocks }) => blocks.some(block => block.kind === 'table' && block.cells > 1))) return true;
  const withText = cells.filter(({ blocks }) => paragraphsIn(blocks).some(holdsText));
  if (withText.length !== 1) return false;
  const lengths = paragraphsIn(withText[0]!.blocks)
    .map(lengthOf)
    .filter(length => length > 0);
  return lengths.length > 1 && lengths.reduce((sum, length) => sum + length, 0) > LONG_TEXT;
}

function holdsText({ pieces }: Paragraph): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

function lengthOf({ pieces }: Paragraph): number {
  return pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
}
