import type { CellLook } from '../../core/document/xlsx/cell-look.ts';
import { type CellContent, type SheetContent, writeXlsx } from '../../core/document/xlsx/write-xlsx.ts';
import { type Bilingual, bilingual } from '../../core/text/bilingual.ts';
import { SEVERITIES, STATES } from '../reporters/summary.ts';
import type { CheckedFiles } from './composers.ts';
import { worstFirst } from './html.ts';

/** Height of a row in points. */
const HEIGHT = 18;

const NO_REPORT = bilingual('未见报告', 'no report');
const SUMMARY: readonly (readonly [Bilingual, number])[] = [
  [bilingual('状态', 'state'), 14],
  [bilingual('标题', 'title'), 50],
  [bilingual('年度', 'year'), 8],
  [SEVERITIES.error.name, 8],
  [SEVERITIES.warning.name, 8],
  [bilingual('文件', 'file'), 50],
];
const PROBLEMS: readonly (readonly [Bilingual, number])[] = [
  [bilingual('文件', 'file'), 40],
  [bilingual('行', 'line'), 8],
  [bilingual('级别', 'severity'), 10],
  [bilingual('问题', 'problem'), 90],
  [bilingual('规则', 'rule'), 20],
  [bilingual('所对照的报告', 'other report'), 40],
];

/**
 * `check --format xlsx`: a sheet with a line a file, the worst first, behind one for each organ without a report; and a
 * sheet with a line a problem.
 */
export function* workbook({ entries, states, tally, language }: CheckedFiles): Generator<Uint8Array> {
  const files: (string | number)[][] = [];
  for (const organ of tally.missing?.organs ?? [])
    files.push([NO_REPORT[language], organ, tally.missing!.year, '', '', '']);
  const problems: (string | number)[][] = [];
  for (const index of worstFirst(states)) {
    const { file, title, year, problems: found } = entries.entryOf(index);
    const count = (wanted: string) => found.filter(({ severity }) => severity === wanted).length;
    const state = STATES[states[index]!].name[language];
    files.push([state, title ?? '', year ?? '', count('error'), count('warning'), file]);
    for (const { range, severity, message, rule, related } of found) {
      const other = related.find(place => place.file !== undefined)?.file ?? '';
      problems.push([file, range.start.line + 1, SEVERITIES[severity].name[language], message, rule, other]);
    }
  }
  const sheet = (
    name: Bilingual,
    columns: typeof SUMMARY,
    rows: readonly (readonly (string | number)[])[],
  ): SheetContent => ({
    name: name[language],
    columns: columns.map(([, width]) => width),
    rows: [
      columns.map(([title]) => cell(title[language], 'heading')),
      ...rows.map(row => row.map(value => cell(value))),
    ].map(cells => ({ height: HEIGHT, cells })),
    landscape: true,
    onePage: false,
  });
  yield writeXlsx([
    sheet(bilingual('汇总', 'Summary'), SUMMARY, files),
    sheet(bilingual('问题', 'Problems'), PROBLEMS, problems),
  ]);
}

function cell(value: string | number, font: CellLook['font'] = 'table'): CellContent {
  return {
    text: String(value),
    look: { font, align: 'left', bordered: true, marked: false, decimals: null },
    isNumber: typeof value === 'number',
    formula: null,
    rowSpan: 1,
    columnSpan: 1,
  };
}
