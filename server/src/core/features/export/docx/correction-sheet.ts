import type { Analysis } from '../../../analysis.ts';
import { type CorrectionEntry, correctionEntries } from '../../correction/correction-entries.ts';
import { packDocx } from './docx-parts.ts';
import { paragraphXml, type TableCellXml, tableXml } from './docx-xml.ts';

/** The columns of the sheet, with their widths in twentieths of a point; the last one is for who corrects. */
const COLUMNS: readonly (readonly [
  heading: string,
  width: number,
  cell: (entry: CorrectionEntry, index: number) => string,
])[] = [
  ['序号', 700, (_, index) => String(index + 1)],
  ['级别', 800, ({ severity }) => severity],
  ['位置', 2600, ({ place }) => place],
  ['现填内容', 2200, ({ written }) => written],
  ['应为', 1300, ({ expected }) => expected],
  ['问题说明', 3700, ({ reason }) => reason],
  ['依据规则', 1500, ({ rule }) => rule],
  ['整改情况', 1202, () => ''],
];

/**
 * The problems of a report as a Word file (.docx) that is sent back to its organ: a 整改清单 on A4 across, one problem a row
 * with its place in words.
 */
export function correctionSheet(analysis: Analysis): Uint8Array {
  const { title } = analysis.report;
  const name = title?.text.replace(/\s+/g, '') ?? '政府信息公开工作年度报告';
  const entries = correctionEntries(analysis, 'zh');
  const head = COLUMNS.map(([heading]) => cell(heading));
  const lines = entries.map((entry, index) => COLUMNS.map(([, , textOf]) => cell(textOf(entry, index), index)));
  const table = tableXml({
    widths: COLUMNS.map(([, width]) => width),
    lines: [head, ...lines],
    headLines: 1,
    lineHeight: 400,
    style: 'TableText',
    keepsTogether: false,
  });
  const summary =
    entries.length === 0 ? '经核对，未发现问题。' : `经核对，发现以下问题 ${entries.length} 项，请逐项核实并改正：`;
  return packDocx(
    paragraphXml(`${name}整改清单`, 'Title') +
      paragraphXml(summary) +
      (entries.length === 0 ? '' : table + paragraphXml('', 'TableEnd')),
    'landscape',
  );
}

function cell(text: string, index?: number): TableCellXml {
  return { text, rowSpan: 1, columnSpan: 1, align: index === undefined || text.length < 8 ? 'center' : 'left' };
}
