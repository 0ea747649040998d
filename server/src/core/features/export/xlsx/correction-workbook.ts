import type { CellLook } from '../../../document/xlsx/cell-look.ts';
import { writeXlsx } from '../../../document/xlsx/write-xlsx.ts';
import type { Correction } from '../../correction/correction.ts';
import { correctionSheetOf, isShortCell } from '../../correction/correction-sheet.ts';
import { rowOf } from './sheet-row.ts';
import { content } from './table-rows.ts';

const TITLE: CellLook = { font: 'title', align: 'center', bordered: false, marked: false, decimals: null };
const PROSE: CellLook = { ...TITLE, font: 'prose', align: 'left' };
const SHORT: CellLook = { ...TITLE, font: 'table', bordered: true };
const LONG: CellLook = { ...SHORT, align: 'left' };

/** Twentieths of a point in a digit of the standard font. */
const DIGIT = 105;

/** What is to be corrected as a workbook (.xlsx) that is sent back to the organs: a 整改清单, one problem a row. */
export function correctionWorkbook(corrections: readonly Correction[]): Uint8Array {
  const { title, summary, columns, rows, closing } = correctionSheetOf(corrections);
  const widths = columns.map(({ width }) => Math.round(width / DIGIT));
  const whole = (text: string, look: CellLook) =>
    rowOf([{ ...content(text, look), columnSpan: widths.length }, ...widths.slice(1).map(() => null)], widths);
  const row = (texts: readonly string[]) =>
    rowOf(
      texts.map(text => content(text, isShortCell(text) ? SHORT : LONG)),
      widths,
    );
  const listed = [
    row(columns.map(({ heading }) => heading)),
    ...rows.map(row),
    ...(closing ? [whole(closing, PROSE)] : []),
  ];
  return writeXlsx([
    {
      name: '整改清单',
      columns: widths,
      rows: [whole(title, TITLE), whole(summary, PROSE), ...(rows.length > 0 ? listed : [])],
      landscape: true,
      onePage: false,
    },
  ]);
}
