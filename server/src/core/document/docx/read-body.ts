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
import {
  readCellProperties,
  readParagraphProperties,
  readRowProperties,
  readRunProperties,
} from './read-properties.ts';
import type { Styles } from './styles.ts';

/** What is passed over with all that is in it: nobody sees it, or it stands beside the text. */
const UNSEEN = new Set([
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
]);
/** What stands in a paragraph beside its text and would go with it. */
const OBJECTS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference']);
/** The ends of what may reach over several paragraphs. */
const MARK = /^w:(bookmark|commentRange|perm|moveToRange|moveFromRange)(Start|End)$/;

/** Reads the body of a document. Throws a DocumentError for XML that is not well-formed and for what is over a limit. */
export function readBody(xml: string, styles: Styles): Block[] {
  return new BodyReader(new XmlScanner(xml), styles).read();
}

class BodyReader {
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
  ) {}

  read(): Block[] {
    const { scanner } = this;
    let inBody = false;
    while (scanner.next()) {
      if (scanner.kind === 'text') continue;
      if (scanner.name === 'w:body') inBody = scanner.kind === 'open';
      else if (!inBody) continue;
      else if (scanner.kind === 'open') this.open();
      else this.close();
    }
    return this.blocks[0]!;
  }

  private open(): void {
    const { scanner } = this;
    const { name, start } = scanner;
    if (UNSEEN.has(name)) {
      scanner.skip();
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    if (OBJECTS.has(name)) {
      if (paragraph) paragraph.holdsMore = true;
      scanner.skip();
      return;
    }
    const [, of, edge] = MARK.exec(name) ?? [];
    if (of !== undefined) {
      const id = scanner.attribute('w:id') ?? '';
      paragraph?.marks.push({ start, end: scanner.end, of, id, begins: edge === 'Start' });
      return;
    }
    switch (name) {
      case 'w:p':
        this.openParagraph();
        break;
      case 'w:pPr':
        if (paragraph) readParagraphProperties(scanner, paragraph, this.styles);
        break;
      case 'w:r':
      case 'm:r':
        this.runs.push({
          tag: scanner.source.slice(start + 1, start + 1 + this.tagLength()),
          properties: null,
          isFormula: name === 'm:r',
          inserted: this.insertions > 0,
          hidden: this.styles.isHidden(null, paragraph?.style ?? null),
        });
        return;
      case 'w:rPr': {
        const run = this.runs.at(-1);
        if (run) readRunProperties(scanner, run, this.styles, paragraph?.style ?? null);
        break;
      }
      case 'w:t':
      case 'm:t':
        this.text();
        break;
      case 'w:tab':
      case 'w:ptab':
        this.add('tab', '\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.add('break', '\n');
        break;
      case 'w:noBreakHyphen':
        this.add('sign', '-');
        break;
      case 'w:sym':
        this.add('sign', symbol(scanner));
        break;
      case 'w:commentReference':
        if (paragraph && !this.beginsComment(paragraph)) paragraph.holdsMore = true;
        return;
      case 'w:fldChar':
        this.fieldMark();
        break;
      case 'mc:AlternateContent':
        this.choices.push(false);
        return;
      case 'mc:Choice':
        if (this.choices.at(-1)) scanner.skip();
        else this.choices[this.choices.length - 1] = true;
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.insertions++;
        return;
      case 'w:tbl':
        this.openTable();
        break;
      case 'w:gridCol':
        this.tables.at(-1)?.grid.push(Math.max(0, Number(scanner.attribute('w:w')) || 0));
        return;
      case 'w:tblGridChange':
        scanner.skip();
        break;
      case 'w:tr':
        this.openRow();
        break;
      case 'w:trPr':
        if (this.rows.length > 0) readRowProperties(scanner, this.rows.at(-1)!);
        break;
      case 'w:tc':
        this.openCell();
        break;
      case 'w:tcPr':
        if (this.cells.length > 0) readCellProperties(scanner, this.cells.at(-1)!);
        break;
    }
  }

  private close(): void {
    const { end } = this.scanner;
    switch (this.scanner.name) {
      case 'w:p': {
        const paragraph = this.paragraphs.pop();
        if (paragraph) paragraph.end = end;
        for (const field of this.fields) {
          // One whose end is missing must not hide what follows.
          field.shows = true;
          if (paragraph && field.paragraph === paragraph) paragraph.holdsMore = true;
        }
        return;
      }
      case 'w:r':
      case 'm:r':
        this.runs.pop();
        return;
      case 'mc:AlternateContent':
        this.choices.pop();
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.insertions--;
        return;
      case 'w:tbl': {
        const table = this.tables.pop();
        if (table) table.end = end;
        return;
      }
      case 'w:tr': {
        const row = this.rows.pop();
        if (row) row.end = end;
        return;
      }
      case 'w:tc': {
        const cell = this.cells.pop();
        if (!cell) return;
        cell.end = end;
        this.blocks.pop();
      }
    }
  }

  private openParagraph(): void {
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

  private openTable(): void {
    const { start, end } = this.scanner;
    const table: Table = { kind: 'table', start, end, grid: [], rows: [], cells: 0 };
    this.blocks.at(-1)!.push(table);
    this.tables.push(table);
  }

  private openRow(): void {
    const { start, end } = this.scanner;
    const row: Row = { start, end, cells: [], before: 0, after: 0, properties: null, contentStart: end, gone: false };
    this.tables.at(-1)?.rows.push(row);
    this.rows.push(row);
  }

  private openCell(): void {
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

  /** The text of a <w:t>, whatever it consists of. */
  private text(): void {
    const { scanner } = this;
    const { start, depth } = scanner;
    const keepsSpace = scanner.attribute('xml:space') === 'preserve' || scanner.name === 'm:t';
    let text = '';
    while (scanner.next() && scanner.depth >= depth) if (scanner.kind === 'text') text += scanner.text();
    const shown = /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]/g, ' ') : text;
    const meant = this.runs.at(-1)?.inSymbols ? shown.replace(/[\uf020-\uf07e]/g, plainSymbol) : shown;
    this.addPiece('text', keepsSpace ? meant : trimSpaces(meant), start);
  }

  private add(kind: Piece['kind'], text: string): void {
    const { scanner } = this;
    const { start } = scanner;
    scanner.skip();
    this.addPiece(kind, text, start);
  }

  /** Adds what stands from `start` up to here, where it can be seen. */
  private addPiece(kind: Piece['kind'], text: string, start: number): void {
    const run = this.runs.at(-1);
    if (!run || run.hidden || this.fields.some(({ shows }) => !shows)) return;
    this.paragraphs.at(-1)?.pieces.push({ kind, text, start, end: this.scanner.end, run });
  }

  /** A field begins, shows its result, or ends. One that ends in another paragraph holds the two together. */
  private fieldMark(): void {
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

  /** Whether the comment that is pointed to here begins in the same paragraph, and so goes with it. */
  private beginsComment({ marks }: Paragraph): boolean {
    const id = this.scanner.attribute('w:id');
    return marks.some(mark => mark.of === 'commentRange' && mark.begins && mark.id === id);
  }

  private tagLength(): number {
    const { source, start } = this.scanner;
    let end = start + 1;
    while (!/[\s/>]/.test(source[end]!)) end++;
    return end - start - 1;
  }
}

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
