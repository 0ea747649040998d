import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, parseChineseNumeral } from '../../server/src/core/text/numeral.ts';

const DIGITS = '零一二三四五六七八九';

/** How a number below 10,000 is said: 205 → 二百零五, 15 → 一十五. */
function said(value: number): string {
  const digits = [...String(value)].map(Number);
  const units = ['', '十', '百', '千'].slice(0, digits.length).reverse();
  return digits
    .map((digit, at) => (digit === 0 ? '零' : DIGITS[digit]! + units[at]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
}

describe('a Chinese numeral', () => {
  it('is the number that it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), value => {
        expect(parseChineseNumeral(said(value)), said(value)).toBe(value);
      }),
    );
  });

  it('is so with 万 as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), (tens, rest) => {
        expect(parseChineseNumeral(`${said(tens)}万`)).toBe(tens * 10_000);
        expect(parseChineseNumeral(`${said(tens)}万${said(rest)}`)).toBe(tens * 10_000 + rest);
      }),
    );
  });

  it.each([
    ['十', 10],
    ['十五', 15],
    ['廿三', 23],
    ['卅', 30],
    ['两', 2],
    ['两百', 200],
    ['一百二', 120],
    ['一百零二', 102],
    ['一百〇二', 102],
    ['一千二', 1200],
    ['一千零二', 1002],
    ['三万零五十', 30_050],
    ['三万五', 35_000],
    ['二亿', 200_000_000],
    ['二〇二一', 2021],
    ['二零二一', 2021],
    ['二○二一', 2021],
    ['一百零十', 110],
    ['〇', 0],
  ])('%s is %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '第三', '三条', '一二百', '百零百', '万', '亿', '3', '十2'])('“%s” is none', text => {
    expect(parseChineseNumeral(text)).toBeNull();
  });

  it('is written from 0 to 99 as headings are numbered, and reads back', () => {
    expect([0, 3, 10, 12, 20, 47].map(chineseNumeral)).toEqual(['零', '三', '十', '十二', '二十', '四十七']);
    for (let value = 0; value < 100; value++) expect(parseChineseNumeral(chineseNumeral(value))).toBe(value);
  });
});
