import { strToU8, zipSync } from 'fflate';

/** What stands in a workbook of a test, as XML; the parts around it are always the same. */
export interface WorkbookParts {
  /** The content of <worksheet> of each sheet. */
  readonly sheets: readonly string[];
  /** Attributes of each sheet in the workbook: state="hidden". */
  readonly states?: readonly string[];
  /** The content of <sst>. */
  readonly strings?: string;
  /** The content of <styleSheet>. */
  readonly styles?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook with these sheets. */
export function workbookOf({ sheets, states = [], strings = '', styles = '' }: WorkbookParts): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets.map((_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId${index}" ${states[index] ?? ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => relation(`rId${index}`, 'worksheet', `worksheets/sheet${index}.xml`)).join('')}${relation('s', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
  };
  for (const [index, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${index}.xml`] = `<worksheet ${MAIN}>${sheet}</worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Cells of rows as XML, each a text; null for a place without one. */
export function sheetOf(rows: readonly (readonly (string | null)[])[], more = ''): string {
  const letter = (column: number) => String.fromCharCode(65 + column);
  const written = rows.map((row, line) => {
    const cells = row.map((text, column) =>
      text === null ? '' : `<c r="${letter(column)}${line + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>${more}`;
}
