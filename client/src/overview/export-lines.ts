import type { CellLook } from '../../../server/src/core/document/xlsx/cell-look.ts';
import { type CellContent, writeXlsx } from '../../../server/src/core/document/xlsx/write-xlsx.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../../server/src/core/text/csv.ts';
import type { Column, Line } from './lines.ts';

/** Widths of the columns of a sheet, in digits of its font. */
const WIDTHS: Readonly<Record<string, number>> = { organ: 34, year: 8, state: 12, file: 48 };
const OTHER_WIDTH = 10;
/** Height of a row in points. */
const HEIGHT = 18;

/** The lines as a workbook (.xlsx) with one sheet, its heading first. Figures are numbers; what is not known stays blank. */
export function linesAsXlsx(lines: readonly Line[], columns: readonly Column[], name: string): Uint8Array {
  const rows = lines.map(line => columns.map(column => column.read(line)));
  return writeXlsx([
    {
      name,
      columns: columns.map(({ id }) => WIDTHS[id] ?? OTHER_WIDTH),
      rows: [columns.map(column => column.name), ...rows].map((cells, at) => ({
        height: HEIGHT,
        cells: cells.map(value => cell(value, at === 0 ? 'heading' : 'table')),
      })),
      landscape: true,
      onePage: false,
    },
  ]);
}

function cell(value: string | number | null, font: CellLook['font']): CellContent {
  const isNumber = typeof value === 'number';
  return {
    text: String(value ?? ''),
    look: { font, align: isNumber ? 'center' : 'left', bordered: true, marked: false, decimals: null },
    isNumber,
    formula: null,
    rowSpan: 1,
    columnSpan: 1,
  };
}

/** The lines as CSV in UTF-8 with a byte order mark, so that a spreadsheet opens it (RFC 4180). */
export function linesAsCsv(lines: readonly Line[], columns: readonly Column[]): Uint8Array {
  const rows = [columns.map(({ name }) => name), ...lines.map(line => columns.map(column => column.read(line)))];
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${rows.map(csvLine).join('')}`);
}
