import { type Remembered, remembered, type XmlScanner } from '../xml-scanner.ts';
import type { Paragraph, Row, Run, TableCell, XmlRange } from './body.ts';
import { isOff } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What <w:pPr> says of its paragraph; `hidden` null where that is left to the style, ranges counted from its own tag. */
interface ParagraphProperties {
  style?: string | null;
  list?: string | null;
  level?: number;
  hidden: boolean | null;
  joinsNext: boolean;
  holdsMore: boolean;
  markFormat: XmlRange | null;
}

/** What <w:rPr> says of its run. */
interface RunProperties {
  style: string | null;
  hidden: boolean | null;
  /** Struck out, or the mark of a note. */
  left: boolean;
  inSymbols?: boolean;
}

/** What <w:trPr> says of its row. */
interface RowProperties {
  before?: number;
  after?: number;
  gone: boolean;
}

/** What <w:tcPr> says of its cell; the range is counted from its own tag. */
interface CellProperties {
  span?: number;
  gone: boolean;
  merge: XmlRange | null;
  continues: TableCell['continues'];
}

/** Reads the properties of what a body consists of, of which most are written just as others before. */
export class PropertyReader {
  private readonly ofParagraphs: Remembered<ParagraphProperties> = remembered();
  private readonly ofRuns: Remembered<RunProperties> = remembered();
  private readonly ofRows: Remembered<RowProperties> = remembered();
  private readonly ofCells: Remembered<CellProperties> = remembered();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: Styles,
  ) {}

  /** Reads <w:pPr>, which has just been opened, into its paragraph. */
  readParagraph(paragraph: Paragraph): void {
    const { scanner } = this;
    const { start } = scanner;
    const { style, list, level, hidden, joinsNext, holdsMore, markFormat } = scanner.remember(this.ofParagraphs, () =>
      paragraphProperties(scanner),
    );
    if (style !== undefined) paragraph.style = style;
    if (list !== undefined) paragraph.list = list;
    if (level !== undefined) paragraph.level = level;
    if (joinsNext || (hidden ?? this.styles.isHidden(null, paragraph.style))) paragraph.joinsNext = true;
    if (holdsMore) paragraph.holdsMore = true;
    if (markFormat) paragraph.markFormat = movedBy(start, markFormat);
    paragraph.properties = { start, end: scanner.end };
    paragraph.contentStart = scanner.end;
  }

  /** Reads <w:rPr>, which has just been opened, into its run. `paragraphStyle` is that of the paragraph round it. */
  readRun(run: Run, paragraphStyle: string | null): void {
    const { scanner } = this;
    const { start } = scanner;
    const { style, hidden, left, inSymbols } = scanner.remember(this.ofRuns, () => runProperties(scanner));
    if (inSymbols !== undefined) run.inSymbols = inSymbols;
    run.properties = { start, end: scanner.end };
    run.hidden = left || (hidden ?? this.styles.isHidden(style, paragraphStyle));
  }

  /** Reads <w:trPr>, which has just been opened, into its row. */
  readRow(row: Row): void {
    const { scanner } = this;
    const { start } = scanner;
    const { before, after, gone } = scanner.remember(this.ofRows, () => rowProperties(scanner));
    if (before !== undefined) row.before = before;
    if (after !== undefined) row.after = after;
    if (gone) row.gone = true;
    row.properties = { start, end: scanner.end };
    row.contentStart = scanner.end;
  }

  /** Reads <w:tcPr>, which has just been opened, into its cell. */
  readCell(cell: TableCell): void {
    const { scanner } = this;
    const { start } = scanner;
    const { span, gone, merge, continues } = scanner.remember(this.ofCells, () => cellProperties(scanner));
    if (span !== undefined) cell.span = span;
    if (gone) cell.gone = true;
    if (merge) cell.merge = movedBy(start, merge);
    if (continues) cell.continues = continues;
    cell.properties = { start, end: scanner.end };
  }
}

function paragraphProperties(scanner: XmlScanner): ParagraphProperties {
  const { start } = scanner;
  const found: ParagraphProperties = { hidden: null, joinsNext: false, holdsMore: false, markFormat: null };
  eachProperty(
    scanner,
    name => {
      switch (name) {
        case 'w:pStyle':
          found.style = scanner.attribute('w:val') ?? null;
          break;
        case 'w:numId':
          found.list = scanner.attribute('w:val') ?? null;
          break;
        case 'w:ilvl':
          found.level = Number(scanner.attribute('w:val')) || 0;
          break;
        case 'w:vanish':
          found.hidden = !isOff(scanner.attribute('w:val'));
          break;
        case 'w:del':
        case 'w:moveFrom':
          found.joinsNext = true;
          break;
        case 'w:sectPr':
          found.holdsMore = true;
          // The end of a section has properties of its own.
          scanner.skip();
          break;
        case 'w:rPr':
          found.markFormat = { start: scanner.start - start, end: scanner.end - start };
          break;
      }
    },
    name => {
      if (name === 'w:rPr') found.markFormat!.end = scanner.end - start;
    },
  );
  return found;
}

function runProperties(scanner: XmlScanner): RunProperties {
  const found: RunProperties = { style: null, hidden: null, left: false };
  eachProperty(scanner, name => {
    switch (name) {
      case 'w:rStyle':
        found.style = scanner.attribute('w:val') ?? null;
        break;
      case 'w:vanish':
        found.hidden = !isOff(scanner.attribute('w:val'));
        break;
      case 'w:strike':
      case 'w:dstrike':
        found.left ||= !isOff(scanner.attribute('w:val'));
        break;
      case 'w:vertAlign':
        found.left ||= scanner.attribute('w:val') === 'superscript';
        break;
      case 'w:rFonts':
        found.inSymbols = scanner.attribute('w:ascii') === 'Symbol';
        break;
    }
  });
  return found;
}

function rowProperties(scanner: XmlScanner): RowProperties {
  const found: RowProperties = { gone: false };
  eachProperty(scanner, name => {
    switch (name) {
      case 'w:gridBefore':
        found.before = count(scanner.attribute('w:val'));
        break;
      case 'w:gridAfter':
        found.after = count(scanner.attribute('w:val'));
        break;
      case 'w:del':
        found.gone = true;
        break;
      case 'w:hidden':
        found.gone ||= !isOff(scanner.attribute('w:val'));
        break;
    }
  });
  return found;
}

function cellProperties(scanner: XmlScanner): CellProperties {
  const { start } = scanner;
  const found: CellProperties = { gone: false, merge: null, continues: null };
  eachProperty(scanner, name => {
    switch (name) {
      case 'w:gridSpan':
        found.span = Math.max(1, count(scanner.attribute('w:val')));
        break;
      case 'w:cellDel':
        found.gone = true;
        break;
      case 'w:vMerge':
      case 'w:hMerge':
        found.merge = { start: scanner.start - start, end: scanner.end - start };
        if (scanner.attribute('w:val') !== 'restart') found.continues = name === 'w:vMerge' ? 'above' : 'left';
        break;
    }
  });
  return found;
}

/**
 * Calls with the name of each element within the one that has just been opened, at its beginning and its end, but for what
 * stood there before a tracked change.
 */
function eachProperty(
  scanner: XmlScanner,
  visit: (name: string) => void,
  leave: (name: string) => void = () => {},
): void {
  const { depth } = scanner;
  while (scanner.next()) {
    if (scanner.depth < depth) return;
    if (scanner.kind === 'close') leave(scanner.name);
    else if (scanner.kind === 'open') {
      if (scanner.name.endsWith('Change')) scanner.skip();
      else visit(scanner.name);
    }
  }
}

function movedBy(by: number, { start, end }: XmlRange): XmlRange {
  return { start: start + by, end: end + by };
}

/** A number of columns; a wide one is a mistake and would make as many empty fields. */
function count(value: string | undefined): number {
  return Math.min(Math.max(0, Math.floor(Number(value)) || 0), 1000);
}
