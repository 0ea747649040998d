import { describe, expect, it } from 'vitest';
import { rowsOf, tablesOf } from '../support/section-tables.ts';

const HEADER = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
const HEAD = `行政复议\t\t\t\t\t行政诉讼\n${HEADER}\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t${HEADER}\t${HEADER}`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
const rows = (text: string) => rowsOf(text, 'disputes')[0]!;
/** The three rows of whatever figures, five each. */
const three = (...figures: readonly string[]) =>
  ['review', 'litigation-direct', 'litigation-after-review'].map((id, at) => `${id} ${figures[at]}`).join(' · ');
const FIFTEEN = three('1 2 3 4 5', '6 7 8 9 10', '11 12 13 14 15');

describe('the rows of table 4 on one line', () => {
  const line = numbers(15).join('\t');

  it.each([
    ['as printed', `${HEAD}\n${line}`],
    ['broken over two lines', `${HEAD}\n${line.replace('\t6', '\n6')}`],
    ['with the name of the first row lost', `${HEAD.replace('行政复议', '')}\n${line}`],
    ['with all names lost', `${HEADER}\t${HEADER}\t${HEADER}\n${line}`],
    ['with a note below', `${HEAD}\n${line}\n注：含上年度结转3件`],
    ['with figures in the note', `${HEAD}\n${line}\n注\t3\n4`],
    ['with a unit above', `${HEAD}\n单位：件\n${line}`],
    ['with a page between', `${HEAD}\n— 5 —\n${line}`],
    ['with a word before', `${HEAD}\n数量\t${line}`],
    ['with figures above the header', `1\t2\n${HEAD}\n${line}`],
    ['a cell a line', `行政复议\n${HEADER}\n未经复议直接起诉\n${numbers(15).join('\n')}`],
  ])('are five figures each %s', (_, text) => {
    expect(rows(text)).toBe(FIFTEEN);
  });

  it.each([14, 16])('are nobody’s where there are %i', count => {
    expect(rows(`${HEAD}\n${numbers(count).join('\t')}`)).toBe(
      `!review ${numbers(count).join(' ')} · !litigation-direct · !litigation-after-review`,
    );
  });

  it('may be blank, as a whole or here and there', () => {
    const blank = '▁ ▁ ▁ ▁ ▁';
    const none = '!review · !litigation-direct · !litigation-after-review';
    for (const count of [15, 16]) expect(rows(`${HEAD}\n${'\t'.repeat(count - 1)}`)).toBe(three(blank, blank, blank));
    for (const count of [14, 17]) expect(rows(`${HEAD}\n${'\t'.repeat(count - 1)}`)).toBe(none);
    expect(rows(HEAD)).toBe(none);
    const zeros = '0 0 0 0 0';
    expect(rows(`${HEAD}\n1\t\t\t\t1${'\t0'.repeat(10)}`)).toBe(three('1 ▁ ▁ ▁ 1', zeros, zeros));
    expect(rows(`${HEAD}\n\t\t1\t\t1${'\t0'.repeat(10)}`)).toBe(three('▁ ▁ 1 ▁ 1', zeros, zeros));
    expect(rows(`${HEAD}\n1\t\t\t\t1${'\t0'.repeat(5)}\t\t\t\t\t`)).toBe(three('1 ▁ ▁ ▁ 1', zeros, blank));
  });

  it('have blank cells between bars', () => {
    const cells = (figures: readonly string[]) =>
      `行政复议 |\n${HEADER.replaceAll('\t', ' |\n')} |\n未经复议直接起诉 |\n|\n${figures.map(figure => `${figure}|`).join('\n')}`;
    expect(rows(cells(numbers(15)))).toBe(FIFTEEN);
    expect(rows(cells(numbers(15).with(1, '')))).toBe(FIFTEEN.replace('2', '▁'));
  });

  it('stand at their labels, or at the first one where theirs was lost', () => {
    const labels = (text: string) => tablesOf(text, 'disputes')[0]!.rows.map(({ label }) => label.text);
    expect(labels(`${HEAD}\n${line}`)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
    expect(labels(`${HEAD.replace('行政复议', '')}\n${line}`)).toEqual([
      '未经复议直接起诉',
      '未经复议直接起诉',
      '复议后起诉',
    ]);
    expect(labels(`${HEADER}\t${HEADER}\t${HEADER}\n${line}`)).toEqual(['结果维持', '结果维持', '结果维持']);
  });
});

describe('table 4 as three small tables', () => {
  const small = (one: string, two: string, last: string, header = HEADER) =>
    `行政复议\n${header}\n${one}\n未经复议直接起诉\n${header}\n${two}\n复议后起诉\n${header}\n${last}`;
  const [full, zeros, other] = ['1\t2\t3\t4\t10', '0\t0\t0\t0\t0', '5\t0\t0\t0\t5'];
  const read = three('1 2 3 4 10', '0 0 0 0 0', '5 0 0 0 5');
  const blank = '▁ ▁ ▁ ▁ ▁';

  it.each([
    ['as they are', small(full, zeros, other)],
    ['with notes', small(`单位：件\n${full}\n注：含上年`, zeros, other)],
    ['with a name before each line', small(`件数\t${full}`, `件数\t${zeros}`, `件数\t${other}`, `\t${HEADER}`)],
    ['a line each behind its name', `行政复议\t${full}\n未经复议直接起诉\t${zeros}\n复议后起诉\t${other}`],
  ])('is read %s', (_, text) => {
    expect(rows(text)).toBe(read);
  });

  it('may have blank cells, a blank line and texts', () => {
    expect(rows(small('1\t\t3\t4\t8', zeros, '5\t\t\t\t5'))).toBe(three('1 ▁ 3 4 8', '0 0 0 0 0', '5 ▁ ▁ ▁ 5'));
    expect(rows(small(full, '\t\t\t\t', other))).toBe(three('1 2 3 4 10', blank, '5 0 0 0 5'));
    expect(rows(small('\t\t\t\t', '\t\t\t\t', '\t\t\t\t'))).toBe(three(blank, blank, blank));
    expect(rows(small('1\t若干\t3\t4\t8', zeros, other))).toBe(three('1 若干 3 4 8', '0 0 0 0 0', '5 0 0 0 5'));
  });

  it.each([
    ['a figure less', small('1\t2\t3\t4', zeros, other)],
    ['a figure more', small(`${full}\t7`, zeros, other)],
    ['a blank line that is short', small(full, '\t\t\t', other)],
    ['one of them lost', `行政复议\n${HEADER}\n${full}\n未经复议直接起诉\n${HEADER}\n${zeros}`],
  ])('is not read with %s', (_, text) => {
    expect(rows(text)).toMatch(/^!review 1 2 3 4 .* · !litigation-direct · !litigation-after-review$/);
  });
});
