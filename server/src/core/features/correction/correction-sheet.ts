import { displayWidth } from '../../text/display-width.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Correction, CorrectionEntry } from './correction.ts';

/** A correction sheet (整改清单) as it is written in any kind of file. */
export interface CorrectionSheet {
  readonly title: string;
  /** The line above the entries. */
  readonly summary: string;
  readonly columns: readonly CorrectionColumn[];
  /** The cells of each entry, one for each column. */
  readonly rows: readonly (readonly string[])[];
  /** The line below, for the stamp of who corrects; null where several do. */
  readonly closing: string | null;
}

export interface CorrectionColumn {
  readonly heading: string;
  /** In twentieths of a point; together as wide as A4 across. */
  readonly width: number;
}

interface Column extends CorrectionColumn {
  cell(entry: CorrectionEntry, correction: Correction, index: number): string;
}

const NUMBER: Column = { heading: '序号', width: 700, cell: (_entry, _correction, index) => String(index + 1) };
const ORGAN: Column = {
  heading: '单位及年度',
  width: 1700,
  cell: (_, { organ, year, title }) => (organ ? `${organ}${year === null ? '' : `${year}年`}` : oneLine(title ?? '')),
};
/** What is said of a problem, and last what who corrects fills in. */
const COLUMNS: readonly Column[] = [
  { heading: '级别', width: 700, cell: ({ severity }) => severity },
  { heading: '位置', width: 2300, cell: ({ place }) => place },
  { heading: '现填内容', width: 1800, cell: ({ written }) => written },
  { heading: '应为', width: 1200, cell: ({ expected }) => expected },
  { heading: '问题说明', width: 3400, cell: ({ reason }) => reason },
  { heading: '依据规则', width: 1500, cell: ({ rule }) => rule },
  { heading: '整改情况', width: 1402, cell: () => '' },
  { heading: '责任人', width: 1000, cell: () => '' },
];
/** In a list of many organs there is a column for the organ, and less room for the others. */
const LISTED: Readonly<Record<string, number>> = {
  位置: 1900,
  现填内容: 1500,
  应为: 1000,
  问题说明: 2900,
  责任人: 902,
};

/** One problem a row: of one report, or of several with the organ of each. */
export function correctionSheetOf(corrections: readonly Correction[]): CorrectionSheet {
  const [only, ...others] = corrections;
  const isOne = others.length === 0;
  const columns = isOne
    ? [NUMBER, ...COLUMNS]
    : [NUMBER, ORGAN, ...COLUMNS.map(column => ({ ...column, width: LISTED[column.heading] ?? column.width }))];
  const listed = corrections.flatMap(correction => correction.entries.map(entry => ({ entry, correction })));
  const organs = new Set(corrections.map(({ organ }) => organ));
  return {
    title: `${isOne && only?.title ? oneLine(only.title) : `${organs.size === 1 ? (only?.organ ?? '') : ''}政府信息公开工作年度报告`}整改清单`,
    summary: summaryOf(corrections.length, listed.length),
    columns,
    rows: listed.map(({ entry, correction }, index) => columns.map(column => column.cell(entry, correction, index))),
    closing:
      organs.size === 1
        ? '整改单位（盖章）：　　　　　　　　负责人：　　　　　　填报日期：　　　　年　　月　　日'
        : null,
  };
}

/** Whether the text of a cell stands in its middle: numbers and single words do. */
export function isShortCell(text: string): boolean {
  return displayWidth(text) < 10;
}

function summaryOf(reports: number, problems: number): string {
  if (problems === 0) return '经核对，未发现问题。';
  const found = reports === 1 ? '发现以下问题' : `${reports} 份年报发现以下问题`;
  return `经核对，${found} ${problems} 项，请逐项核实并改正：`;
}
