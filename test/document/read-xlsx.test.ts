import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { DocumentError } from '../../server/src/core/document/document.ts';
import { numberFormat } from '../../server/src/core/document/xlsx/number-format.ts';
import { readXlsx } from '../../server/src/core/document/xlsx/read-xlsx.ts';
import { reportXlsx } from '../../server/src/core/features/export/xlsx/export-xlsx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { reportText } from '../support/report-text.ts';
import { sheetOf, workbookOf } from '../support/xlsx-generator.ts';

const textOf = (...sheets: string[]) => readXlsx(workbookOf({ sheets })).text;

/** Reads, or gives the message; any other error is a failure of the test. */
function attempt(bytes: Uint8Array): string {
  try {
    return readXlsx(bytes).text;
  } catch (error) {
    if (error instanceof DocumentError) return error.explanation.zh;
    throw error;
  }
}

describe('a number in a workbook', () => {
  it.each([
    [12.5, '0.0000', '12.5000'],
    [1234567, '#,##0', '1,234,567'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"—"', '—'],
    [0.125, '0.0%', '12.5%'],
    [3, '0"件"', '3件'],
    [3, '0_ ;[Red]\\-0\\ ', '3'],
    [5, '[$¥-804]0.00', '¥5.00'],
    [0.1 + 0.2, 'General', '0.3'],
    [5949.088667, 'General', '5949.088667'],
    [1.005, '0.00', '1.01'],
    [45311, 'yyyy"年"m"月"d"日"', '2024年1月20日'],
  ])('%s in the format %s is shown as %s', (value, code, shown) => {
    expect(numberFormat(164, code).show(value).trim()).toBe(shown);
  });

  it('in a format of dates is a date', () => {
    for (const id of [14, 31, 57]) expect(numberFormat(id, undefined).show(45311)).toBe('2024年1月20日');
    for (const id of [0, 1, 23, 49]) expect(numberFormat(id, undefined).show(45311)).toBe('45311');
  });
});

describe('a workbook', () => {
  it('is read sheet below sheet, rows as tab-separated lines, without what is hidden', () => {
    const sheets = [
      sheetOf([
        ['甲', '1'],
        ['乙', '2'],
      ]),
      sheetOf([['藏']]),
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>9</v></c></row></sheetData>',
    ];
    expect(readXlsx(workbookOf({ sheets, states: ['', 'state="hidden"'] })).text).toBe('甲\t1\n乙\t2\n\n1\t3\n');
  });

  it('has texts from its table of strings without readings, formulas by what they came to, and errors as they show', () => {
    const strings =
      '<si><t>甲</t></si><si><r><t>收</t></r><r><t>费_x000D_</t></r><rPh sb="0" eb="1"><t>shou</t></rPh></si>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
      '<c r="C1"><f>SUM(A1:B1)</f><v>7</v></c><c r="D1"><f>SUM(A1)</f></c>',
      '<c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="str"><f>A1</f><v>乙</v></c>',
    ];
    const sheets = [`<sheetData><row r="1">${cells.join('')}</row></sheetData>`];
    expect(readXlsx(workbookOf({ sheets, strings })).text).toBe('甲\t收费\t7\t=SUM(A1)\t#REF!\tTRUE\t乙\n');
  });

  it('has an empty field where a merged cell covers, and at the end of a row whose last cells are blank', () => {
    const merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>';
    const rows = [
      ['组', '两栏', null, '计'],
      [null, '一', '二', null],
      ['丙', '1', null, null],
    ];
    expect(textOf(sheetOf(rows, merged))).toBe('组\t两栏\t\t计\n\t一\t二\t\n丙\t1\t\t\n');
  });

  it('has the columns of each table, where tables of other widths stand above and below', () => {
    const merged = ['A1:F1', 'A2:C2', 'D2:F2', 'A3:C3', 'D3:F3', 'A4:F4', 'A5:B5', 'C5:D5', 'E5:F5'];
    const rows = [
      ['二、'],
      ['规章', null, null, '1'],
      ['许可', null, null, '2'],
      ['四、'],
      ['维持', null, '纠正', null, '总计'],
    ];
    const areas = `<mergeCells>${merged.map(area => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
    expect(textOf(sheetOf(rows, areas))).toBe('二、\n规章\t1\n许可\t2\n四、\n维持\t纠正\t总计\n');
  });

  it('has prose that is merged over the columns as lines of its own', () => {
    const merged = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:C4"/></mergeCells>';
    const rows = [['二、主动公开政府信息情况'], ['第一段。\n第二段。'], [], [], ['规章', '1', '2']];
    expect(textOf(sheetOf(rows, merged))).toBe('二、主动公开政府信息情况\n第一段。\n第二段。\n\n规章\t1\t2\n');
  });

  it('keeps a label whose figures are blank below a row of a table, but no sentence and no heading', () => {
    const merged = '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="B2:C2"/></mergeCells>';
    expect(textOf(sheetOf([['信息内容', '本年收费金额'], ['行政事业性收费']], merged))).toBe(
      '信息内容\t本年收费金额\n行政事业性收费\t\n',
    );
    expect(textOf(sheetOf([['规章', '1', '2'], ['注：含上年。']]))).toBe('规章\t1\t2\n注：含上年。\n');
    expect(textOf(sheetOf([['三、收到和处理'], ['规章', '1', '2']]))).toBe('三、收到和处理\n规章\t1\t2\n');
  });

  it('keeps a label whose figures are blank between rows of a table, where lines are drawn or not', () => {
    expect(textOf(sheetOf([['甲', '1', '2'], ['乙'], ['丙', '3', '4']]))).toBe('甲\t1\t2\n乙\t\t\n丙\t3\t4\n');
    const styles =
      '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf borderId="0"/><xf borderId="1"/></cellXfs>';
    const row = (number: number, text: string) =>
      `<row r="${number}"><c r="A${number}" s="1" t="inlineStr"><is><t>${text}</t></is></c><c r="B${number}" s="1"/><c r="C${number}" s="1"/></row>`;
    const sheets = [`<sheetData>${row(1, '甲')}${row(2, '')}</sheetData>`];
    expect(readXlsx(workbookOf({ sheets, styles })).text).toBe('甲\t\t\n\t\t\n');
  });
});

describe('a damaged or hostile workbook', () => {
  const whole = reportXlsx(previewOf(new Analysis(reportText()), 'zh'));

  it('gives a message where it is cut off', () => {
    for (let length = 0; length < whole.length; length += 100)
      expect(attempt(whole.slice(0, length))).toContain('已损坏');
  });

  it('gives a text or a message where bytes are wrong', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        changes => {
          const changed = whole.slice();
          for (const [at, value] of changes) changed[at] = value;
          attempt(changed);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('that grows beyond all measure, declares entities, nests or reaches too far gives a message', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 9 });
    expect(attempt(bomb)).toContain('太大');
    const withSheet = (sheet: string) => attempt(workbookOf({ sheets: [sheet] }));
    const doctype = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>') });
    expect(attempt(doctype)).toContain('DOCTYPE');
    expect(withSheet('<a>'.repeat(100_000))).toContain('嵌套');
    const far = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>';
    expect(withSheet(far)).toBe('1\t2\n');
    const long = Array.from({ length: 501 }, () => new Array(10).fill('1'));
    expect(withSheet(sheetOf(long))).toContain('太大');
    expect(withSheet(sheetOf(long.slice(1)))).not.toContain('太大');
    const areas = '<mergeCell ref="A1:XFD1048576"/>'.repeat(11_000);
    expect(withSheet(`${sheetOf([['1', '2']])}<mergeCells>${areas}</mergeCells>`)).toContain('太大');
    const merged = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(9000)}</mergeCells>`;
    const rows = Array.from({ length: 200 }, () => ['1', '2']);
    expect(withSheet(sheetOf(rows, merged))).not.toBe('');
    const sheets = (count: number) => new Array(count).fill(sheetOf([['1', '2']]));
    expect(attempt(workbookOf({ sheets: sheets(1001) }))).toContain('太大');
    expect(attempt(workbookOf({ sheets: sheets(1000) }))).toMatch(/^1\t2\n/);
  });
});
