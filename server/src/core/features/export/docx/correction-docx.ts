import type { Correction } from '../../correction/correction.ts';
import { correctionSheetOf, isShortCell } from '../../correction/correction-sheet.ts';
import { packDocx } from './docx-parts.ts';
import { paragraphXml, type TableCellXml, tableXml } from './docx-xml.ts';

/**
 * What is to be corrected as a Word file (.docx) that is sent back to the organs: a 整改清单 on A4 across, one problem a row
 * with its place in words.
 */
export function correctionDocx(corrections: readonly Correction[]): Uint8Array {
  const { title, summary, columns, rows, closing } = correctionSheetOf(corrections);
  const cell = (text: string): TableCellXml => ({
    text,
    rowSpan: 1,
    columnSpan: 1,
    align: isShortCell(text) ? 'center' : 'left',
  });
  const table = tableXml({
    widths: columns.map(({ width }) => width),
    lines: [columns.map(({ heading }) => cell(heading)), ...rows.map(row => row.map(cell))],
    headLines: 1,
    lineHeight: 400,
    style: 'TableText',
    keepsTogether: false,
  });
  const listed =
    rows.length === 0 ? '' : table + paragraphXml('', 'TableEnd') + (closing ? paragraphXml(closing, 'TableNote') : '');
  return packDocx(paragraphXml(title, 'Title') + paragraphXml(summary) + listed, 'landscape');
}
