import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import {
  brief,
  figureFor,
  formOfCell,
  idsOf,
  nameOf,
  shortLabel,
  unusualCells,
} from '../../server/src/core/figures/cell.ts';
import { findRow } from '../../server/src/core/report/report.ts';
import { integer } from '../../server/src/core/text/decimal.ts';
import { reportText } from '../support/report-text.ts';

const tablesOf = (rows: Record<string, string>) => new Analysis(reportText({ rows })).report.tables;
const rowOf = (id: string, figures: string) =>
  tablesOf({ [id]: figures }).flatMap(table => findRow(table, id) ?? [])[0]!;

describe('a label in short', () => {
  it.each([
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
    ['（七）总计', '（七）总计'],
    ['（七）', '（七）'],
    ['1.属于国家秘密（注）（续）', '1.属于国家秘密'],
    ['总计（一）', '总计（一）'],
    ['（注）', '（注）'],
    ['总计（注）后', '总计（注）后'],
    // Sixteen characters are left of what is longer than nineteen.
    ['一二三四五六七八九十一二三四五六七八九', '一二三四五六七八九十一二三四五六七八九'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六…'],
  ])('%s is %s', (label, short) => {
    expect(shortLabel(label)).toBe(short);
  });

  it.each([
    ['一、本年新收政府信息公开申请数量', '一'],
    ['四、结转下年度继续办理', '四'],
    ['五、其他', '五、其他'],
    ['（一）予以公开', '（一）予以公开'],
    ['第一、其他', '第一、其他'],
  ])('%s is %s in a sentence', (label, short) => {
    expect(brief(label)).toBe(short);
  });
});

describe('a cell', () => {
  it('is named by its row and its column, and by its ids', () => {
    const row = rowOf('granted', '1 2 0 0 0 0 3');
    expect(nameOf(row.cells[1]!)).toBe('（一）予以公开·商业企业');
    expect(idsOf(row.cells[1]!)).toEqual({ table: 'applications', row: 'granted', column: 'business' });
    // A figure too many stands in no column.
    const extra = { ...row.cells[1]!, column: null };
    expect(nameOf(extra)).toBe('（一）予以公开·');
    expect(idsOf(extra)).toEqual({ table: 'applications', row: 'granted' });
  });

  it('gives a number for data, and of money a decimal string', () => {
    expect(figureFor(rowOf('granted', '1 2 0 0 0 0 3').cells[0]!, integer(12))).toBe(12);
    expect(figureFor(rowOf('granted', '1 2 0 0 0 0 3').cells[0]!, { unscaled: 125n, scale: 1 })).toBe(12.5);
    expect(figureFor(rowOf('fees', '3').cells[0]!, { unscaled: 125n, scale: 1 })).toBe('12.5');
  });

  it('has a form where it is a number that is not plainly written', () => {
    const { cells } = rowOf('granted', '1件 2 / _ 约三 0 3');
    expect(cells.map(formOfCell)).toEqual([
      { irregular: false, unit: '件', annotation: null },
      ...[null, null, null, null, null, null],
    ]);
  });
});

describe('the unusual cells of a table', () => {
  it('are all but plain counts; money always is one', () => {
    const unusual = tablesOf({ granted: '1件 -2 / _ 约三 1.5 0', fees: '3' }).flatMap(table => [
      ...unusualCells(table),
    ]);
    expect(unusual.map(({ text }) => text)).toEqual(['3', '1件', '-2', '/', '', '约三', '1.5']);
  });

  it('are none of a row that is short', () => {
    const text = reportText({ rows: { granted: '1件 2 0 0 0 0 3' } }).replace('1件\t2\t0', '1件\t2');
    expect(new Analysis(text).report.tables.flatMap(table => [...unusualCells(table)]).map(cell => cell.text)).toEqual([
      '0',
    ]);
  });
});
