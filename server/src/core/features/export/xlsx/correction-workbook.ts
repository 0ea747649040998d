import type { Analysis } from '../../../analysis.ts';
import type { CellLook } from '../../../document/xlsx/cell-look.ts';
import { writeXlsx } from '../../../document/xlsx/write-xlsx.ts';
import { correctionColumns, correctionName, correctionSummary } from '../../correction/correction-columns.ts';
import { correctionEntries } from '../../correction/correction-entries.ts';
import { rowOf } from './sheet-row.ts';
import { content } from './table-rows.ts';

const TITLE: CellLook = { font: 'title', align: 'center', bordered: false, marked: false, decimals: null };
const PROSE: CellLook = { ...TITLE, font: 'prose', align: 'left' };
const HEADING: CellLook = { ...TITLE, font: 'table', bordered: true };
const CELL: CellLook = { ...HEADING, align: 'left' };

/** Twentieths of a point in a digit of the standard font. */
const DIGIT = 105;

/** The problems of a report as a workbook (.xlsx) that is sent back to its organ: a 整改清单, one problem a row. */
export function correctionWorkbook(analysis: Analysis): Uint8Array {
  const entries = correctionEntries(analysis, 'zh');
  const columns = correctionColumns.map(([, width]) => Math.round(width / DIGIT));
  const whole = (text: string, look: CellLook) =>
    rowOf([{ ...content(text, look), columnSpan: columns.length }, ...columns.slice(1).map(() => null)], columns);
  const heading = rowOf(
    correctionColumns.map(([text]) => content(text, HEADING)),
    columns,
  );
  const rows = entries.map((entry, index) =>
    rowOf(
      correctionColumns.map(([, , textOf]) => content(textOf(entry, index), CELL)),
      columns,
    ),
  );
  return writeXlsx([
    {
      name: '整改清单',
      columns,
      rows: [
        whole(correctionName(analysis), TITLE),
        whole(correctionSummary(entries), PROSE),
        ...(entries.length > 0 ? [heading, ...rows] : []),
      ],
      landscape: true,
    },
  ]);
}
