import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { correctionOf } from '../../server/src/core/features/correction/correction-of.ts';
import { correctionDocx } from '../../server/src/core/features/export/docx/correction-docx.ts';
import { reportDocx } from '../../server/src/core/features/export/docx/export-docx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { allOf, type ReportParts, reportText } from '../support/report-text.ts';
import { sdkErrors } from '../support/word-sdk.ts';

const exported = (text: string) => reportDocx(previewOf(new Analysis(text), 'zh'));
const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!);
const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '');

/** Figures by table, row and column. */
function figuresOf(text: string): Record<string, string> {
  const cells = new Analysis(text).report.tables.flatMap(({ id, rows }) =>
    rows.flatMap(row => row.cells.map(cell => [`${id}/${row.id}/${cell.column?.id}`, cell.text] as const)),
  );
  return Object.fromEntries(cells);
}

const problemsOf = (text: string) =>
  new Analysis(text).problems.map(({ rule, message, data }) => ({ rule, message, data }));

const SIGNATURE = '本年度没有收取信息处理费。\n\n清河县民政局\n\n2025年1月20日';

describe('a report as a new Word file', () => {
  const reports: Record<string, ReportParts> = {
    'of 2021': { rows: { received: '5 1 0 0 0 12 18', 'outcome-total': '5 1 0 0 0 12 19' } },
    'of 2019': { year: 2020, rows: { procurement: '3 1276.5534万元', licensing: '12 减44 30' } },
    "with text in a figure's place": { rows: { rules: '见附件 无 /', fees: '1,234.5' } },
    'with blanks': { rows: { received: '_ _ _ _ _ _ _' } },
    signed: { prose: { other: SIGNATURE } },
    'in cells by line': { layout: 'cell-by-line' },
    'in pipes': { layout: 'pipes' },
    'with headings in a section': { prose: { overview: '（一）主动公开\n全年公开信息。\n1.平台建设\n改进栏目。' } },
  };

  it.each(Object.entries(reports))('reads back to the same text, figures and problems: %s', (_, parts) => {
    const text = reportText(parts);
    const back = readDocx(exported(text)).text;
    expect(linesOf(back)).toEqual(linesOf(reportText({ ...parts, layout: 'tab-separated' })));
    expect(figuresOf(back)).toEqual(figuresOf(text));
    expect(problemsOf(back)).toEqual(problemsOf(text));
  });

  it.each([
    ['of 2021, with all of that', allOf(Object.values(reports))],
    ['of 2019', reports['of 2019']!],
  ])('is valid by the Open XML SDK: %s', async (_, parts) => {
    expect(await sdkErrors(exported(reportText(parts)))).toEqual([]);
  });

  it('keeps rows that the form does not know, and has those that are missing to be filled in', () => {
    const text = reportText()
      .replace(/\n（七）总计.*|\n\t（七）总计.*/, '')
      .replace('\n四、结转', '\n\t（八）撤回申请\t\t1\t0\t0\t0\t0\t0\t1\n四、结转');
    const back = readDocx(exported(text)).text;
    expect(back).toContain('（八）撤回申请\t\t\t1\t0\t0\t0\t0\t0\t1');
    expect(back).toMatch(/（七）总计\t\t{7}\n/);
  });

  it('keeps figures together of which it is not known which is whose', () => {
    const text = reportText({ layout: 'spaces', rows: { received: '5 1 0 0 0 12' } });
    expect(
      readDocx(exported(text.replace(/(一、本年新收\S+ +)5 +1 +0 +0 +0 +12.*/, '$15    1    0    0    0    12'))).text,
    ).toContain('\t5 1 0 0 0 12\t\t\t\t\t\t\n');
  });

  it('has the merged cells, widths and fonts of the form', () => {
    const xml = bodyOf(exported(reportText()));
    expect(
      xml
        .match(/<w:tblGrid>.*?<\/w:tblGrid>/g)!
        .map(grid => [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))),
    ).toEqual([
      [3270, 1934, 1933, 1933],
      [640, 1160, 2370, 700, 700, 700, 700, 700, 700, 700],
      new Array(15).fill(604),
    ]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(6);
    expect(xml.match(/<w:tr>/g)).toHaveLength(xml.match(/<w:cantSplit\/>/g)!.length);
    const styles = strFromU8(unzipSync(exported(reportText()))['word/styles.xml']!);
    // Where a machine lacks these, those of Windows are taken.
    const fonts = strFromU8(unzipSync(exported(reportText()))['word/fontTable.xml']!);
    expect(fonts).toContain('w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'])
      expect(styles).toContain(`w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}"`);
  });

  it('has the organ and the date at the right, and a date in the text where it stood', () => {
    const styled = (text: string) =>
      new RegExp(`<w:pStyle w:val="Signature"/>[^T]*<w:t xml:space="preserve">${text}</w:t>`);
    const xml = bodyOf(exported(reportText({ prose: { other: SIGNATURE } })));
    expect(xml).toMatch(styled('清河县民政局'));
    expect(xml).toMatch(styled('2025年1月20日'));
    expect(
      bodyOf(exported(reportText({ prose: { other: '没有其他事项。\n截止日期\n2025年1月20日\n以上。' } }))),
    ).not.toContain('"Signature"');
  });

  it('leaves out comments and what XML cannot hold', () => {
    const back = readDocx(
      exported(reportText({ prose: { other: '<!-- 提示 -->没有<其他\u0001>事项 & 其余。' } })),
    ).text;
    expect(back).toContain('没有<其他>事项 & 其余。');
    expect(back).not.toContain('提示');
  });
});

describe('a correction sheet', () => {
  const text = reportText({ rows: { received: '5 1 0 0 0 12 19' }, prose: { problems: '（文字描述）' } });

  it('lists every problem with its place in words, what is written and what it would have to be', async () => {
    const bytes = correctionDocx([correctionOf(new Analysis(text), 'zh')]);
    const rows = readDocx(bytes)
      .text.split('\n')
      .filter(line => line.includes('\t'));
    const problems = new Analysis(text).problems;
    expect(rows).toHaveLength(problems.length + 1);
    expect(rows.map(row => row.split('\t')[6]).slice(1)).toEqual(
      problems.map(({ rule }) => expect.stringContaining(`（${rule}）`)),
    );
    expect(rows.find(row => row.includes('（row-total）'))).toMatch(
      /^1\t错误\t表3 一、本年新收政府信息公开申请数量·总计\t19\t18\t/,
    );
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  it('names what is missing, and not what stands beside its place', () => {
    const lacking = reportText({ sections: { other: null } }).replace(/^行政强制.*\n/m, '');
    const places = correctionOf(new Analysis(lacking), 'zh').entries.map(({ place, written }) => [place, written]);
    expect(places).toContainEqual(['表2 行政强制', '（没有）']);
    expect(places).toContainEqual(['六、其他需要报告的事项', '（没有）']);
  });

  it('tells the title from the words below it', () => {
    const text = reportText({ title: '×××民政局2024年政府信息公开工作年度报告' }).replace(
      /^.*$/m,
      '$&\n\n根据国办公开办函〔2019〕60号要求，编制本报告。',
    );
    const { entries } = correctionOf(new Analysis(text), 'zh');
    const placeOf = (id: string) => entries.find(({ rule }) => rule.includes(id))?.place;
    expect([placeOf('placeholder'), placeOf('edition-citation')]).toEqual(['标题', '开头']);
  });

  it('says where there is no problem', () => {
    expect(readDocx(correctionDocx([correctionOf(new Analysis(reportText()), 'zh')])).text).toContain('整改清单');
  });

  it('lists the problems of many reports with the organ of each, and leaves the stamp to one organ alone', async () => {
    const correction = (organ: string, year: number) =>
      correctionOf(new Analysis(reportText({ organ, year, rows: { received: '5 1 0 0 0 12 19' } })), 'zh');
    const textOf = (...corrections: Parameters<typeof correctionDocx>[0][number][]) =>
      readDocx(correctionDocx(corrections)).text;
    const many = [correction('清河县民政局', 2024), correction('清河县水务局', 2024)];
    const lines = linesOf(textOf(...many));
    expect(lines[0]).toBe('政府信息公开工作年度报告整改清单');
    expect(lines[1]).toMatch(/^经核对，2 份年报发现以下问题 \d+ 项/);
    expect(lines[3]).toMatch(/^1\t清河县民政局2024年\t错误\t/);
    expect(lines.at(-1)).toMatch(/^\d+\t清河县水务局2024年\t/);
    const years = linesOf(textOf(correction('清河县民政局', 2023), correction('清河县民政局', 2024)));
    expect(years[0]).toBe('清河县民政局政府信息公开工作年度报告整改清单');
    expect(years.at(-1)).toContain('整改单位（盖章）');
    expect(await sdkErrors(correctionDocx(many))).toEqual([]);
  });
});
