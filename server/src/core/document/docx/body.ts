import { bilingual } from '../../text/bilingual.ts';
import { DocumentError, limits } from '../document.ts';

/** A stretch of the XML of the main part, in UTF-16 offsets. */
export interface XmlRange {
  readonly start: number;
  end: number;
}

/**
 * The body of a Word file as a tree of what can be seen. Every range is one of offsets in the XML of the main part, so that
 * a change can be made just there.
 */
export type Block = Paragraph | Table;

export interface Paragraph extends XmlRange {
  readonly kind: 'paragraph';
  readonly pieces: Piece[];
  /** Where content can be put: behind its properties. Null in an empty element <w:p/>. */
  contentStart: number | null;
  /** Its properties <w:pPr>, or null. */
  properties: XmlRange | null;
  /** The format of its mark <w:rPr>, which new text takes where it has none yet; or null. */
  markFormat: XmlRange | null;
  style: string | null;
  /** The list and level that it names itself. */
  list: string | null;
  level: number | null;
  /** Whether its mark is hidden or deleted, so that it runs on into the next one. */
  joinsNext: boolean;
  /** Whether something other than text stands in it: a picture, a section's end, a note, half a field. */
  holdsMore: boolean;
  /** Whether a field stands in it. */
  hasField?: boolean;
  /** Where bookmarks, comments and the like begin or end in it. */
  readonly marks: Mark[];
}

/** One of the two ends of a bookmark, a comment or the like: <w:bookmarkStart w:id="3"/>. */
export interface Mark extends XmlRange {
  /** What it is the end of: bookmark, commentRange. */
  readonly of: string;
  readonly id: string;
  readonly begins: boolean;
}

/** A stretch of visible text: the content of one element of a run. */
export interface Piece extends XmlRange {
  readonly text: string;
  /** `text` can be written into; a `break` parts lines; anything else can only be taken out. */
  readonly kind: 'text' | 'tab' | 'break' | 'sign';
  readonly run: Run;
}

export interface Run {
  /** The name of its element as it is written, with its prefix. */
  readonly tag: string;
  /** Its properties <w:rPr>, or null. */
  properties: XmlRange | null;
  /** Whether it is text of a formula, which cannot be parted. */
  readonly isFormula: boolean;
  /** Whether it is a tracked insertion already. */
  readonly inserted: boolean;
  hidden: boolean;
  /** Whether its font is Symbol, whose characters have codes of their own. */
  inSymbols?: boolean;
}

export interface Table extends XmlRange {
  readonly kind: 'table';
  /** Widths of the grid in twentieths of a point. */
  readonly grid: number[];
  readonly rows: Row[];
  cells: number;
}

export interface Row extends XmlRange {
  readonly cells: TableCell[];
  /** Columns of the grid that are left out in front. */
  before: number;
  after: number;
  /** Its properties <w:trPr>, or null. */
  properties: XmlRange | null;
  contentStart: number;
  /** Deleted, or hidden. */
  gone: boolean;
}

export interface TableCell extends XmlRange {
  readonly blocks: Block[];
  /** Columns of the grid that it takes. */
  span: number;
  /** Whether it goes on from the cell above, or from the one at its left. */
  continues: 'above' | 'left' | null;
  /** The element that says so: <w:vMerge/>. */
  merge: XmlRange | null;
  /** Its properties <w:tcPr>, or null. */
  properties: XmlRange | null;
  /** Deleted with changes tracked. */
  gone: boolean;
}

/** Adds a cell to the row of a table. Throws a DocumentError where that makes too many. */
export function addCell(table: Table, row: Row, cell: TableCell): void {
  row.cells.push(cell);
  table.cells++;
  if (table.cells > limits.cells) throw tooManyCells();
}

/** A table is larger than what is read. */
export function tooManyCells(): DocumentError {
  return new DocumentError(
    'too-large',
    bilingual(`文件中有超过 ${limits.cells} 格的表格`, `a table of the file has more than ${limits.cells} cells`),
  );
}
