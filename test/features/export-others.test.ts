import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readXlsx } from '../../server/src/core/document/xlsx/read-xlsx.ts';
import { correctionOf } from '../../server/src/core/features/correction/correction-of.ts';
import { reportFragment, reportHtml } from '../../server/src/core/features/export/export-html.ts';
import { reportMarkdown, reportPlainText } from '../../server/src/core/features/export/export-text.ts';
import { correctionWorkbook } from '../../server/src/core/features/export/xlsx/correction-workbook.ts';
import { reportXlsx } from '../../server/src/core/features/export/xlsx/export-xlsx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import type { Preview } from '../../server/src/core/features/preview/preview-model.ts';
import { allOf, type ReportParts, reportText } from '../support/report-text.ts';
import { sdkErrors } from '../support/word-sdk.ts';

const preview = (text: string) => previewOf(new Analysis(text), 'zh');
const workbook = (text: string) => reportXlsx(preview(text));

/** Each kind, written and read again. */
const kinds: Record<string, (preview: Preview) => string> = {
  xlsx: report => readXlsx(reportXlsx(report)).text,
  html: reportHtml,
  'the body of a page': reportFragment,
  txt: reportPlainText,
  md: reportMarkdown,
};

const figuresOf = (text: string) =>
  new Analysis(text).report.tables.flatMap(({ id, edition, rows }) =>
    rows.flatMap(row => row.cells.map(cell => [id, edition.id, row.id, cell.column?.id, cell.text])),
  );
const problemsOf = (text: string) => new Analysis(text).problems.map(({ rule, data }) => ({ rule, data }));
const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '');

const reports: Record<string, ReportParts> = {
  'of 2021 with wrong sums': { rows: { received: '5 1 0 0 0 12 18', 'outcome-total': '5 1 0 0 0 12 19' } },
  'of 2019': { year: 2020, rows: { procurement: '3 1276.5534万元', licensing: '12 减44 30' } },
  "with text in a figure's place": { rows: { rules: '— 无 /', fees: '12.5000' } },
  'with blanks at the end of rows': { rows: { received: '1 _ _ _ _ _ _', rules: '_ _ _', fees: '_' } },
  'with headings in a section': { prose: { overview: '（一）主动公开\n全年公开信息。\n1.平台建设\n改进栏目。' } },
  'in cells by line': { layout: 'cell-by-line', rows: { received: '3 0 0 0 0 0 3', granted: '3 0 0 0 0 0 3' } },
};

describe.each(Object.entries(kinds))('a report as %s', (_, write) => {
  it.each(Object.entries(reports))('reads back to the same figures and problems: %s', (_name, parts) => {
    const text = reportText(parts);
    const back = write(preview(text));
    expect(figuresOf(back)).toEqual(figuresOf(text));
    expect(problemsOf(back)).toEqual(problemsOf(text));
  });

  it('reads back to the same figures, whatever they are', () => {
    const figures = fc.array(fc.oneof(fc.nat(99), fc.nat(99_999)), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(figures, figures, (received, total) => {
        const text = reportText({ rows: { received: received.join(' '), 'outcome-total': total.join(' ') } });
        expect(figuresOf(write(preview(text)))).toEqual(figuresOf(text));
      }),
      { numRuns: 10 },
    );
  });
});

describe('a report as plain text', () => {
  it.each(Object.entries(reports))('is itself in the official form: %s', (_, parts) => {
    const official = linesOf(reportText({ ...parts, layout: 'tab-separated' }));
    expect(linesOf(reportPlainText(preview(reportText(parts))))).toEqual(official);
    expect(linesOf(readXlsx(workbook(reportText(parts))).text).map(line => line.trimEnd())).toEqual(
      official.map(line => line.trimEnd()),
    );
  });
});

describe('a report as a workbook', () => {
  const partsOf = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const sheetWith = (bytes: Uint8Array, words: string) =>
    partsOf(bytes).find(([name, xml]) => name.includes('sheets/') && xml.includes(words))![1];

  it.each([
    ['of 2021, with all of that', allOf(Object.values(reports))],
    ['of 2019', reports['of 2019']!],
  ])('is valid by the Open XML SDK: %s', async (_, parts) => {
    expect(await sdkErrors(workbook(reportText(parts)), 'xlsx')).toEqual([]);
  });

  it('has each table on a sheet of its own, named as the form names it', () => {
    const [, book] = partsOf(workbook(reportText())).find(([name]) => name === 'xl/workbook.xml')!;
    expect([...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '一、总体情况',
      '表2 主动公开政府信息情况',
      '表3 收到和处理政府信息公开申请情况',
      '表4 政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
    ]);
  });

  it('counts on where sums hold, and keeps what is written where they do not', () => {
    const rows = { received: '3 2 0 0 0 1 7', granted: '3 2 0 0 0 1 6', 'outcome-total': '3 2 0 0 0 1 6' };
    const sheet = sheetWith(workbook(reportText({ rows })), '一、本年新收');
    // 一·总计 states 7 for 6; 二·总计 and （一）·总计 hold.
    expect(sheet).toMatch(/<c r="J5" s="\d+"><v>7<\/v>/);
    expect(sheet).toMatch(/<c r="J6" s="\d+"><f>SUM\(D6:I6\)<\/f><v>0<\/v>/);
    expect(sheet).toMatch(/<c r="D29" s="\d+"><f>SUM\(D5,D6\)-SUM\(D28\)<\/f><v>0<\/v>/);
    const styleOf = (place: string) => new RegExp(`<c r="${place}" s="(\\d+)"`).exec(sheet)![1];
    expect(styleOf('J5')).not.toBe(styleOf('J6'));
  });

  it('leaves signs and text as text, and keeps written decimals', () => {
    const bytes = workbook(reportText({ rows: { rules: '— 无 007', fees: '12.5000' } }));
    const sheet = sheetWith(bytes, '规章');
    expect(sheet).toContain('<t xml:space="preserve">007</t>');
    expect(sheet).toContain('<v>12.5000</v>');
    expect(readXlsx(bytes).text).toContain('12.5000');
  });

  it('prints a table on one page, where no more than some words stand with it', () => {
    const pages = (words: string) =>
      /fitToHeight="(\d)"/.exec(
        sheetWith(workbook(reportText().replace(/^二、.*$/m, heading => `${heading}\n\n${words}`)), '规章'),
      )![1];
    expect(pages('公开'.repeat(150))).toBe('1');
    expect(pages(`${'公开'.repeat(150)}。`)).toBe('0');
    expect(sheetWith(workbook(reportText()), '一、总体情况')).toContain('fitToHeight="0"');
  });

  it('signs at the right', () => {
    const other = '本年度没有收取信息处理费。\n\n清河县民政局\n\n2025年1月20日';
    const bytes = workbook(reportText({ organ: '清河县民政局', prose: { other } }));
    const sheet = sheetWith(bytes, '2025年1月20日');
    const [, styles] = partsOf(bytes).find(([name]) => name === 'xl/styles.xml')!;
    const alignments = [...styles.matchAll(/<alignment horizontal="(\w+)"/g)].map(([, align]) => align);
    const alignmentOf = (words: string) =>
      alignments[
        Number(new RegExp(`s="(\\d+)" t="inlineStr"><is><t xml:space="preserve">${words}<`).exec(sheet)![1]) - 1
      ];
    expect(['本年度没有收取信息处理费。', '清河县民政局', '2025年1月20日'].map(alignmentOf)).toEqual([
      'left',
      'right',
      'right',
    ]);
  });
});

describe('a correction sheet as a workbook', () => {
  const wrong = reportText({ rows: { received: '3 2 0 0 0 1 7' } });

  it('says where, what is written, what it would have to be, and why', async () => {
    const bytes = correctionWorkbook([correctionOf(new Analysis(wrong), 'zh')]);
    const lines = linesOf(readXlsx(bytes).text);
    expect(lines[0]).toBe('清河县民政局2024年政府信息公开工作年度报告整改清单');
    expect(lines[2]).toBe('序号\t级别\t位置\t现填内容\t应为\t问题说明\t依据规则\t整改情况\t责任人');
    expect(lines[3]).toMatch(/^1\t错误\t表3 一、本年新收政府信息公开申请数量·/);
    expect(lines).toHaveLength(4 + new Analysis(wrong).problems.length);
    expect(lines.at(-1)).toContain('整改单位（盖章）');
    expect(await sdkErrors(bytes, 'xlsx')).toEqual([]);
  });

  it('says so where nothing is wrong', () => {
    expect(linesOf(readXlsx(correctionWorkbook([correctionOf(new Analysis(reportText()), 'zh')])).text)[1]).toBe(
      '经核对，未发现问题。',
    );
  });
});
