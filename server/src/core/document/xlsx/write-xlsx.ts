import { OFFICE_RELATIONS, writePackage } from '../write-package.ts';
import { escapeXml } from '../xml-scanner.ts';
import type { CellLook } from './cell-look.ts';
import { Styles } from './write-styles.ts';

/** A cell to be written: a text, or a number as it is written, which a formula may compute. */
export interface CellContent {
  readonly text: string;
  readonly look: CellLook;
  readonly isNumber: boolean;
  /** Without the sign in front: SUM(D5:H5). */
  readonly formula: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A sheet to be written. */
export interface SheetContent {
  /** Without `[]:*?/\`, at most 31 characters. */
  readonly name: string;
  /** Widths of its columns in digits of the standard font. */
  readonly columns: readonly number[];
  /** Rows with their height in points; null where a merged cell covers. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly (CellContent | null)[] }[];
  readonly landscape: boolean;
  /** Whether it is printed on one page, however small; else as wide as a page, and on as many as it takes. */
  readonly onePage: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a workbook (.xlsx).
 *
 * @see ECMA-376, SpreadsheetML
 */
export function writeXlsx(sheets: readonly SheetContent[]): Uint8Array {
  const styles = new Styles();
  const sheetParts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    type: 'worksheet',
    xml: sheetXml(sheet, styles),
  }));
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const workbook = {
    name: 'xl/workbook.xml',
    type: 'sheet.main',
    xml: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><sheets>${listed.join('')}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
  };
  return writePackage(TYPES, workbook, [...sheetParts, { name: 'xl/styles.xml', type: 'styles', xml: styles.xml }]);
}

function sheetXml({ columns, rows, landscape, onePage }: SheetContent, styles: Styles): string {
  const merged: string[] = [];
  /** The look of the merged cell that covers a place. */
  const covering = rows.map(() => new Array<CellLook | undefined>(columns.length));
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell || (cell.rowSpan === 1 && cell.columnSpan === 1)) continue;
      merged.push(`${cellName(row, column)}:${cellName(row + cell.rowSpan - 1, column + cell.columnSpan - 1)}`);
      for (let below = row; below < Math.min(row + cell.rowSpan, rows.length); below++) {
        covering[below]!.fill(cell.look, column, column + cell.columnSpan);
      }
    }
  }
  const rowXml = rows.map(({ height, cells }, row) => {
    const written = cells.map((cell, column) => {
      if (cell) return cellXml(cell, cellName(row, column), styles);
      const look = covering[row]![column];
      return look ? `<c r="${cellName(row, column)}" s="${styles.idOf(look)}"/>` : '';
    });
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${written.join('')}</row>`;
  });
  const widths = columns.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rowXml.join('')}</sheetData>${
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map(area => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
      : ''
  }<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="${onePage ? 1 : 0}"/></worksheet>`;
}

function cellXml({ text, look, isNumber, formula }: CellContent, name: string, styles: Styles): string {
  const style = styles.idOf(look);
  if (text === '') return `<c r="${name}" s="${style}"/>`;
  if (isNumber) return `<c r="${name}" s="${style}">${formula ? `<f>${escapeXml(formula)}</f>` : ''}<v>${text}</v></c>`;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Row 2, column 1 → B3. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
