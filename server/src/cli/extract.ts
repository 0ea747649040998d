import type { Report, Row, Table } from '../core/report/report.ts';
import { formatDecimal } from '../core/text/decimal.ts';
import type { DocumentText } from '../core/text/document-text.ts';
import type { JsonRange } from './json-range.ts';

/** The value of a cell: a number, a decimal string for money, null where the cell is no number. */
type JsonValue = number | string | null;

export interface ExtractedCell {
  column: string | null;
  text: string;
  value: JsonValue;
  range: JsonRange;
}

export interface ExtractedRow {
  id: string;
  label: string;
  complete: boolean;
  cells: ExtractedCell[];
}

/** A report's figures as `gouji extract` gives them. */
export interface ExtractedReport {
  file: string;
  report: boolean;
  title: string | null;
  organ: string | null;
  year: number | null;
  edition: string | null;
  sections: { id: string | null; heading: string; range: JsonRange }[];
  tables: { id: string; edition: string; rows: ExtractedRow[] }[];
}

/** Everything that was read of a report, with the place of every figure. */
export function extractReport(file: string, report: Report, document: DocumentText): ExtractedReport {
  const known = report.isReport;
  return {
    file,
    report: known,
    title: known ? (report.title?.text ?? null) : null,
    organ: known ? report.organ : null,
    year: known ? report.year : null,
    edition: known ? (report.edition?.id ?? null) : null,
    sections: known
      ? report.sections.map(({ id, heading, range }) => ({
          id,
          heading: heading.text,
          range: document.rangeOf(range),
        }))
      : [],
    tables: known ? report.tables.map(table => extractTable(table, document)) : [],
  };
}

function extractTable(table: Table, document: DocumentText): ExtractedReport['tables'][number] {
  return { id: table.id, edition: table.edition.id, rows: table.rows.map(row => extractRow(row, document)) };
}

function extractRow(row: Row, document: DocumentText): ExtractedRow {
  return {
    id: row.id,
    label: row.label.text,
    complete: row.complete,
    cells: row.cells.map(({ column, text, value, range }) => ({
      column: column?.id ?? null,
      text,
      value:
        value.kind === 'text'
          ? null
          : value.kind !== 'number'
            ? zeroOf(column?.kind)
            : figureOf(value.amount, column?.kind),
      range: document.rangeOf(range),
    })),
  };
}

function figureOf(amount: { unscaled: bigint; scale: number }, kind: string | undefined): JsonValue {
  const written = formatDecimal(amount);
  return kind === 'money' ? written : Number(written);
}

function zeroOf(kind: string | undefined): JsonValue {
  return kind === 'money' ? '0' : 0;
}
