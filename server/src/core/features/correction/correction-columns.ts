import type { Analysis } from '../../analysis.ts';
import type { CorrectionEntry } from './correction-entries.ts';

/** The columns of a correction sheet, with their widths in twentieths of a point; the last one is for who corrects. */
export const correctionColumns: readonly (readonly [
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

/** 青禾县民政局2024年政府信息公开工作年度报告整改清单 */
export function correctionName({ report: { title } }: Analysis): string {
  return `${title?.text.replace(/\s+/g, '') ?? '政府信息公开工作年度报告'}整改清单`;
}

/** The line above the entries. */
export function correctionSummary({ length }: readonly CorrectionEntry[]): string {
  return length === 0 ? '经核对，未发现问题。' : `经核对，发现以下问题 ${length} 项，请逐项核实并改正：`;
}
