import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvLine } from '../../server/src/core/text/csv.ts';
import { displayWidth, widthOf } from '../../server/src/core/text/display-width.ts';
import { fileNameOf, shownFile } from '../../server/src/core/text/file-name.ts';
import { oneLine } from '../../server/src/core/text/one-line.ts';
import { pinyinOf } from '../../server/src/core/text/pinyin.ts';
import { printable } from '../../server/src/core/text/printable.ts';
import { quoteAll } from '../../server/src/core/text/quote.ts';
import { shortened } from '../../server/src/core/text/shortened.ts';

describe('a line of CSV', () => {
  it.each([
    [['甲', 12, null], '甲,12,\r\n'],
    [['甲,乙', '"丙"', '丁\n戊', '己\r庚'], '"甲,乙","""丙""","丁\n戊","己\r庚"\r\n'],
    // What a spreadsheet would compute is text; a signed figure and a dash are none.
    [['=1+1', '+甲', '-甲', '@甲', '\t甲', '1=1'], "'=1+1,'+甲,'-甲,'@甲,'\t甲,1=1\r\n"],
    [['-3', '+3.5', '—', '--', '-', '-3.', '-3件'], "-3,+3.5,—,--,-,'-3.,'-3件\r\n"],
    [['\r甲'], '"\'\r甲"\r\n'],
  ])('of %j is %j', (fields, line) => {
    expect(csvLine(fields)).toBe(line);
    expect(BYTE_ORDER_MARK.codePointAt(0)).toBe(0xfeff);
  });
});

describe('a text for a message', () => {
  it('is cut behind twenty characters, and on one line', () => {
    const twenty = '一二三四五六七八九十一二三四五六七八九十';
    expect(shortened(twenty)).toBe(twenty);
    expect(shortened(`${twenty}一`)).toBe(`${twenty}…`);
    expect(shortened('一 \n\t二')).toBe('一 二');
    expect(shortened('一二三', 2)).toBe('一二…');
  });

  it('is quoted, three of many', () => {
    expect(quoteAll(['甲', '乙', '丙'])).toBe('“甲”“乙”“丙”');
    expect(quoteAll(['甲', '乙', '丙', '丁'])).toBe('“甲”“乙”“丙”…');
    expect(quoteAll(['甲', '乙'], 1)).toBe('“甲”…');
  });

  it('has no line ends and blanks where it is a title', () => {
    expect(oneLine('青禾县 民政局\r\n年度\u3000报告')).toBe('青禾县民政局年度报告');
  });
});

describe('a text on a terminal', () => {
  it.each(['\u0000', '\n', '\r', '\t', '\u001b', '\u007f', '\u009f', '\u061c', '\u200e', '\u2028', '\u202e', '\u2066'])(
    'commands it with no %j',
    control => {
      expect(printable(`甲${control}${control}乙`)).toBe('甲  乙');
    },
  );

  it('is as it is otherwise', () => {
    for (const text of ['甲 a~\u00a0\u200d', '\u2027\u202f\u2065\u206a']) expect(printable(text)).toBe(text);
  });
});

describe('a file in a message', () => {
  it.each([
    ['file:///a/%E5%B9%B4%E6%8A%A5.txt', '年报.txt'],
    ['vscode-vfs://github/a/b.md', 'b.md'],
    ['untitled:年报', 'untitled:年报'],
    ['报告/年报%20.txt', '报告/年报%20.txt'],
    ['C:/报告/年报.txt', 'C:/报告/年报.txt'],
    ['see file:///a/b.txt', 'see file:///a/b.txt'],
  ])('%s is shown as %s', (file, shown) => {
    expect(shownFile(file)).toBe(shown);
  });

  it('keeps an address that cannot be decoded', () => {
    expect(fileNameOf('file:///a/100%.txt')).toBe('100%.txt');
    expect(fileNameOf('b.txt')).toBe('b.txt');
  });
});

describe('the width of a text', () => {
  it('counts Chinese signs and quotation marks as wide', () => {
    expect(widthOf('总计“1a”')).toEqual({ wide: 4, narrow: 2 });
    expect(displayWidth('总计“1a”')).toBe(10);
    expect(displayWidth('𠮷')).toBe(2);
  });
});

describe('the pinyin of a text', () => {
  it.each([
    ['总体情况', 'zongtiqingkuang', 'ztqk'],
    ['（一）A1', 'yia1', 'ya1'],
    ['，', '', ''],
  ])('%s is typed %s or %s', (text, full, initials) => {
    expect(pinyinOf(text)).toEqual({ full, initials });
  });
});
