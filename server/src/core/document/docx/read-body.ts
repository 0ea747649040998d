import { XmlScanner } from '../xml-scanner.ts';
import {
  addCell,
  type Block,
  type Paragraph,
  type Piece,
  type Row,
  type Run,
  type Table,
  type TableCell,
} from './body.ts';
import { PropertyReader } from './read-properties.ts';
import type { Styles } from './styles.ts';

/** What is passed over with all that is in it: nobody sees it, or it stands beside the text. */
const UNSEEN = [
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:txbxContent',
  'w:rt',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:sectPr',
  'm:ctrlPr',
  'w:rubyPr',
  'w:tblGridChange',
];
/** What stands in a paragraph beside its text and would go with it. */
const OBJECTS = ['w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference'];
/** The ends of what may reach over several paragraphs: `w:bookmarkStart`. */
const MARKS = ['bookmark', 'commentRange', 'perm', 'moveToRange', 'moveFromRange'];

/** Reads the body of a document. Throws a DocumentError for XML that is not well-formed and for what is over a limit. */
export function readBody(xml: string, styles: Styles): Block[] {
  return new BodyReader(new XmlScanner(xml), styles).read();
}

class BodyReader {
  private readonly properties: PropertyReader;
  /** The blocks of the body and of each cell that is open. */
  private readonly blocks: Block[][] = [[]];
  private readonly tables: Table[] = [];
  private readonly rows: Row[] = [];
  private readonly cells: TableCell[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: Run[] = [];
  /** The fields that are open: whether their result has begun, and where they did. */
  private readonly fields: { shows: boolean; readonly paragraph: Paragraph | undefined }[] = [];
  /** Of each choice between alternatives that is open, whether one was taken. */
  private readonly choices: boolean[] = [];
  private insertions = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: Styles,
  ) {
    this.properties = new PropertyReader(scanner, styles);
  }

  read(): Block[] {
    const { scanner } = this;
    let inBody = false;
    while (scanner.next()) {
      if (scanner.kind === 'text') continue;
      if (scanner.name === 'w:body') inBody = scanner.kind === 'open';
      else if (inBody) (scanner.kind === 'open' ? OPENINGS : CLOSINGS).get(scanner.name)?.(this);
    }
    return this.blocks[0]!;
  }

  skip(): void {
    this.scanner.skip();
  }

  object(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.holdsMore = true;
    this.scanner.skip();
  }

  mark(of: string, begins: boolean): void {
    const { start, end } = this.scanner;
    const id = this.scanner.attribute('w:id') ?? '';
    this.paragraphs.at(-1)?.marks.push({ start, end, of, id, begins });
  }

  openParagraph(): void {
    const { start, end, empty } = this.scanner;
    const paragraph: Paragraph = {
      kind: 'paragraph',
      start,
      end,
      pieces: [],
      contentStart: empty ? null : end,
      properties: null,
      markFormat: null,
      style: null,
      list: null,
      level: null,
      joinsNext: false,
      holdsMore: false,
      marks: [],
    };
    this.blocks.at(-1)!.push(paragraph);
    this.paragraphs.push(paragraph);
  }

  paragraphProperties(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) this.properties.readParagraph(paragraph);
  }

  closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph) paragraph.end = this.scanner.end;
    for (const field of this.fields) {
      // One whose end is missing must not hide what follows.
      field.shows = true;
      if (paragraph && field.paragraph === paragraph) paragraph.holdsMore = true;
    }
  }

  openRun(): void {
    this.runs.push({
      tag: this.scanner.written,
      properties: null,
      isFormula: this.scanner.name === 'm:r',
      inserted: this.insertions > 0,
      hidden: this.styles.isHidden(null, this.paragraphs.at(-1)?.style ?? null),
    });
  }

  runProperties(): void {
    const run = this.runs.at(-1);
    if (run) this.properties.readRun(run, this.paragraphs.at(-1)?.style ?? null);
  }

  closeRun(): void {
    this.runs.pop();
  }

  openAlternatives(): void {
    this.choices.push(false);
  }

  /** The first choice that is offered is taken. */
  choice(): void {
    if (this.choices.at(-1)) this.scanner.skip();
    else this.choices[this.choices.length - 1] = true;
  }

  closeAlternatives(): void {
    this.choices.pop();
  }

  openInsertion(): void {
    this.insertions++;
  }

  closeInsertion(): void {
    this.insertions--;
  }

  openTable(): void {
    const { start, end } = this.scanner;
    const table: Table = { kind: 'table', start, end, grid: [], rows: [], cells: 0 };
    this.blocks.at(-1)!.push(table);
    this.tables.push(table);
  }

  gridColumn(): void {
    this.tables.at(-1)?.grid.push(Math.max(0, Number(this.scanner.attribute('w:w')) || 0));
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (table) table.end = this.scanner.end;
  }

  openRow(): void {
    const { start, end } = this.scanner;
    const row: Row = { start, end, cells: [], before: 0, after: 0, properties: null, contentStart: end, gone: false };
    this.tables.at(-1)?.rows.push(row);
    this.rows.push(row);
  }

  rowProperties(): void {
    const row = this.rows.at(-1);
    if (row) this.properties.readRow(row);
  }

  closeRow(): void {
    const row = this.rows.pop();
    if (row) row.end = this.scanner.end;
  }

  openCell(): void {
    const { start, end } = this.scanner;
    const cell: TableCell = {
      start,
      end,
      blocks: [],
      span: 1,
      continues: null,
      merge: null,
      properties: null,
      gone: false,
    };
    const table = this.tables.at(-1);
    const row = this.rows.at(-1);
    if (table && row) addCell(table, row, cell);
    this.cells.push(cell);
    this.blocks.push(cell.blocks);
  }

  cellProperties(): void {
    const cell = this.cells.at(-1);
    if (cell) this.properties.readCell(cell);
  }

  closeCell(): void {
    const cell = this.cells.pop();
    if (!cell) return;
    cell.end = this.scanner.end;
    this.blocks.pop();
  }

  /** The text of a <w:t>, whatever it consists of. */
  text(): void {
    const { scanner } = this;
    const { start, depth } = scanner;
    const keepsSpace = scanner.attribute('xml:space') === 'preserve' || scanner.name === 'm:t';
    let text = '';
    while (scanner.next() && scanner.depth >= depth) if (scanner.kind === 'text') text += scanner.text();
    const shown = /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]/g, ' ') : text;
    const meant = this.runs.at(-1)?.inSymbols ? shown.replace(/[\uf020-\uf07e]/g, plainSymbol) : shown;
    this.addPiece('text', keepsSpace ? meant : trimSpaces(meant), start);
  }

  add(kind: Piece['kind'], text: string): void {
    const { scanner } = this;
    const { start } = scanner;
    scanner.skip();
    this.addPiece(kind, text, start);
  }

  /** Adds what stands from `start` up to here, where it can be seen. */
  private addPiece(kind: Piece['kind'], text: string, start: number): void {
    const run = this.runs.at(-1);
    if (!run || run.hidden || (this.fields.length > 0 && this.fields.some(({ shows }) => !shows))) return;
    this.paragraphs.at(-1)?.pieces.push({ kind, text, start, end: this.scanner.end, run });
  }

  /** A field begins, shows its result, or ends. One that ends in another paragraph holds the two together. */
  fieldMark(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.hasField = true;
    switch (this.scanner.attribute('w:fldCharType')) {
      case 'begin':
        this.fields.push({ shows: false, paragraph });
        break;
      case 'separate': {
        const field = this.fields.at(-1);
        if (field) field.shows = true;
        break;
      }
      case 'end': {
        const field = this.fields.pop();
        if (paragraph && field?.paragraph !== paragraph) paragraph.holdsMore = true;
      }
    }
  }

  /** A comment that begins in the same paragraph goes with it. */
  comment(): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    const id = this.scanner.attribute('w:id');
    const begins = paragraph.marks.some(mark => mark.of === 'commentRange' && mark.begins && mark.id === id);
    if (!begins) paragraph.holdsMore = true;
  }

  symbol(): void {
    this.add('sign', symbol(this.scanner));
  }
}

/** An element and what is done where it begins, or ends. */
type Handler = readonly [name: string, handle: (reader: BodyReader) => void];

const OPENINGS = new Map<string, Handler[1]>([
  ...UNSEEN.map((name): Handler => [name, reader => reader.skip()]),
  ...OBJECTS.map((name): Handler => [name, reader => reader.object()]),
  ...MARKS.map((of): Handler => [`w:${of}Start`, reader => reader.mark(of, true)]),
  ...MARKS.map((of): Handler => [`w:${of}End`, reader => reader.mark(of, false)]),
  ['w:p', reader => reader.openParagraph()],
  ['w:pPr', reader => reader.paragraphProperties()],
  ['w:r', reader => reader.openRun()],
  ['m:r', reader => reader.openRun()],
  ['w:rPr', reader => reader.runProperties()],
  ['w:t', reader => reader.text()],
  ['m:t', reader => reader.text()],
  ['w:tab', reader => reader.add('tab', '\t')],
  ['w:ptab', reader => reader.add('tab', '\t')],
  ['w:br', reader => reader.add('break', '\n')],
  ['w:cr', reader => reader.add('break', '\n')],
  ['w:noBreakHyphen', reader => reader.add('sign', '-')],
  ['w:sym', reader => reader.symbol()],
  ['w:commentReference', reader => reader.comment()],
  ['w:fldChar', reader => reader.fieldMark()],
  ['mc:AlternateContent', reader => reader.openAlternatives()],
  ['mc:Choice', reader => reader.choice()],
  ['w:ins', reader => reader.openInsertion()],
  ['w:moveTo', reader => reader.openInsertion()],
  ['w:tbl', reader => reader.openTable()],
  ['w:gridCol', reader => reader.gridColumn()],
  ['w:tr', reader => reader.openRow()],
  ['w:trPr', reader => reader.rowProperties()],
  ['w:tc', reader => reader.openCell()],
  ['w:tcPr', reader => reader.cellProperties()],
]);

const CLOSINGS = new Map<string, Handler[1]>([
  ['w:p', reader => reader.closeParagraph()],
  ['w:r', reader => reader.closeRun()],
  ['m:r', reader => reader.closeRun()],
  ['mc:AlternateContent', reader => reader.closeAlternatives()],
  ['w:ins', reader => reader.closeInsertion()],
  ['w:moveTo', reader => reader.closeInsertion()],
  ['w:tbl', reader => reader.closeTable()],
  ['w:tr', reader => reader.closeRow()],
  ['w:tc', reader => reader.closeCell()],
]);

/** Word shows no spaces at the edges of a text that does not ask for them. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}

/** A character by its code. Symbol fonts have theirs at F0xx; of Symbol itself and of text fonts the ASCII ones are meant. */
function symbol(scanner: XmlScanner): string {
  const code = Number.parseInt(scanner.attribute('w:char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  const pictures = /wingdings|webdings|dingbats/i.test(scanner.attribute('w:font') ?? '');
  const sign = String.fromCharCode(code);
  return !pictures && code >= 0xf020 && code <= 0xf07e ? plainSymbol(sign) : sign;
}

function plainSymbol(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xf000);
}
