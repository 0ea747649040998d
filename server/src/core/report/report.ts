import type { ColumnDefinition, Edition, RowDefinition, SectionId, TableDefinition, TableId } from '../form/schema.ts';
import type { Memory } from '../memory.ts';
import type { CellValue } from '../text/cell-value.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { LayoutName } from './layouts.ts';

/** A cell of a table: what is written there, and what it says. */
export interface Cell {
  readonly row: Row;
  /** Its column, or null in a row that is not complete: which figure is whose cannot be known. */
  readonly column: ColumnDefinition | null;
  /** The written figure without padding; of a blank cell the empty place. */
  readonly range: TextRange;
  readonly text: string;
  readonly value: CellValue;
}

/** A label as printed in the text. */
export interface PrintedLabel {
  readonly range: TextRange;
  readonly text: string;
  /** Whether it is the official text (or an accepted one) but for white space, brackets, numbering and quotes. */
  readonly official: boolean;
  /** The official text of the table's edition. */
  readonly officialText: string;
}

/** A row of a table. Of table 4 each of its three rows is one, though they share a line. */
export interface Row {
  readonly table: Table;
  readonly definition: RowDefinition;
  readonly id: string;
  readonly label: PrintedLabel;
  readonly columns: readonly ColumnDefinition[];
  /** Whether it has just as many cells as columns, each known to be its column's. */
  readonly complete: boolean;
  /** One cell a column, in printed order, where complete; otherwise the figures that were found. */
  readonly cells: readonly Cell[];
  /** Whether figures run together without anything between them: 00000000. */
  readonly squashed: boolean;
  /** From the label to the last cell. */
  readonly range: TextRange;
}

/** Figures with a text before them (or none) that no row of either edition matches. */
export interface UnknownRow {
  readonly range: TextRange;
  /** The text before the figures, or null where a label was lost. */
  readonly label: { readonly range: TextRange; readonly text: string } | null;
  readonly cells: readonly { readonly range: TextRange; readonly text: string }[];
}

/** A label that is no row's: a column, a group, a band. */
export interface TableHeading extends PrintedLabel {
  readonly kind: 'row-group' | 'column' | 'column-group' | 'band' | 'corner';
  readonly id: string;
}

/** A line that has something on it, without the white space around it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Where its own white space begins and ends: the whole line without its line end. */
  readonly fullStart: number;
  readonly fullEnd: number;
  /** What parts it into cells; where it is nothing, spaces may. */
  readonly parting: 'tabs' | 'bars' | 'none';
}

/** The report's title, which may run over up to three lines. */
export interface Title {
  /** Its place in the text; where only the document's own properties hold it (`<title>`), the text's beginning. */
  readonly range: TextRange;
  /** Its lines put together without line ends and white space, and without what stands round it. */
  readonly text: string;
  /** The year of the data, or null where the title names none, or two. */
  readonly year: number | null;
  readonly yearRange: TextRange | null;
  /** The organ that reports, or null where the title names none. */
  readonly organ: string | null;
}

/** One of the three official tables as it stands in the text. */
export interface Table {
  readonly id: TableId;
  /**
   * The same table with its places counted from where the text of its section begins: the same object while that text
   * says the same, wherever it stands. Null of that table itself, and of one that stands in no text.
   */
  readonly reading: Table | null;
  /** The edition whose form it has. */
  readonly edition: Edition;
  /** The first label that only that edition has, or null where none shows it and the report's edition is assumed. */
  readonly editionEvidence: PrintedLabel | null;
  readonly definition: TableDefinition;
  /** How its rows are parted in the text; that of most rows. */
  readonly layout: LayoutName;
  /** From its first label to its last figure. */
  readonly range: TextRange;
  /** In the order of the text. */
  readonly rows: readonly Row[];
  readonly unknownRows: readonly UnknownRow[];
  readonly headings: readonly TableHeading[];
  /** Whether its columns stand in another order than the official one. */
  readonly columnsMoved: boolean;
}

/** A top-level section as it stands in the text. */
export interface Section {
  /** Null for a section that the form does not know. */
  readonly id: SectionId | null;
  readonly heading: {
    readonly range: TextRange;
    readonly text: string;
    readonly number: number | null;
    /** Whether the name is official or accepted. */
    readonly accepted: boolean;
  };
  /** From its heading to the next, without the blank lines at its end. */
  readonly range: TextRange;
  readonly lines: readonly TextLine[];
}

/** A report as rules and features read it. */
export interface Report {
  readonly source: SourceText;
  /** The text of the source. */
  readonly text: string;
  /** Whether the text is a report at all; where not, nothing else is of use. */
  readonly isReport: boolean;
  readonly title: Title | null;
  /** By the title, else by the introduction or the signature. */
  readonly organ: string | null;
  /** The year of the data, by the title, else by the introduction; null where neither names one. */
  readonly year: number | null;
  /** The edition that applies to the year; null without one, and before 2019. */
  readonly edition: Edition | null;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  /** The lines that are not blank. */
  readonly lines: readonly TextLine[];
  /** Of the first report of a text: those that stand behind it in the same text, nearly always none. */
  readonly following: readonly Report[];
  /** What is known of pieces of the text from texts before. */
  readonly memory: Memory;
}

/** What a table says wherever it stands: what is told of that, is told once and for all places. */
export function readingOf(table: Table): Table {
  return table.reading ?? table;
}

/** How much further on the places of a table are than those of its reading. */
export function offsetOf(table: Table): number {
  return table.range.start - readingOf(table).range.start;
}

/** The cell of a complete row in a column, or undefined. */
export function cellOf(row: Row | undefined, column: string): Cell | undefined {
  return row?.complete ? row.cells.find(cell => cell.column!.id === column) : undefined;
}

/** The first row of that id in the table, or undefined. */
export function findRow(table: Table, id: string): Row | undefined {
  return table.rows.find(row => row.id === id);
}

/** The first section of that id, or undefined. */
export function findSection(report: Report, id: SectionId): Section | undefined {
  return report.sections.find(section => section.id === id);
}

/** From where to where the lines of a report stand, which may be one of several in its text. */
export function extentOf({ lines }: Report): TextRange {
  const { fullStart: start } = lines[0] ?? { fullStart: 0 };
  return { start, end: lines.at(-1)?.fullEnd ?? start };
}

/** The first table of that id, or undefined. */
export function findTable(report: Report, id: TableId): Table | undefined {
  return report.tables.find(table => table.id === id);
}
