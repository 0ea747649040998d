import type { Analysis } from '../../../analysis.ts';
import { correctionColumns, correctionName, correctionSummary } from '../../correction/correction-columns.ts';
import { correctionEntries } from '../../correction/correction-entries.ts';
import { packDocx } from './docx-parts.ts';
import { paragraphXml, type TableCellXml, tableXml } from './docx-xml.ts';

/**
 * The problems of a report as a Word file (.docx) that is sent back to its organ: a 整改清单 on A4 across, one problem a row
 * with its place in words.
 */
export function correctionSheet(analysis: Analysis): Uint8Array {
  const entries = correctionEntries(analysis, 'zh');
  const head = correctionColumns.map(([heading]) => cell(heading));
  const lines = entries.map((entry, index) =>
    correctionColumns.map(([, , textOf]) => cell(textOf(entry, index), index)),
  );
  const table = tableXml({
    widths: correctionColumns.map(([, width]) => width),
    lines: [head, ...lines],
    headLines: 1,
    lineHeight: 400,
    style: 'TableText',
    keepsTogether: false,
  });
  return packDocx(
    paragraphXml(correctionName(analysis), 'Title') +
      paragraphXml(correctionSummary(entries)) +
      (entries.length === 0 ? '' : table + paragraphXml('', 'TableEnd')),
    'landscape',
  );
}

function cell(text: string, index?: number): TableCellXml {
  return { text, rowSpan: 1, columnSpan: 1, align: index === undefined || text.length < 8 ? 'center' : 'left' };
}
