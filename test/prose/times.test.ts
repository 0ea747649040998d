import { describe, expect, it } from 'vitest';
import { Passage } from '../../server/src/core/prose/passage.ts';
import { isComparison, isOfYear, isPlain, stretchesOf } from '../../server/src/core/prose/times.ts';

const passageOf = (text: string) => new Passage(text, [{ start: 0, end: text.length }]);

/** Whether what stands last in a text of a report of 2024 is told of that year. */
const lastIsOfYear = (text: string, year: number | null = 2024) =>
  isOfYear(stretchesOf(passageOf(text), year), text.length - 1);

describe('what stands behind a time', () => {
  it.each([
    '收到申请12件。',
    '2024年，收到申请12件。',
    '今年，收到申请12件。',
    '本年度，收到申请12件。',
    '报告期内，收到申请12件。',
    '截至2024年12月31日，收到申请12件。',
    '1月至12月，收到申请12件。',
    '2024年1月1日至12月31日，收到申请12件。',
    '今年以来，收到申请12件。',
    '2024年以来，收到申请12件。',
    // 去年 sets the time until another one is named.
    '去年，收到申请9件；今年，收到申请12件。',
    '上年结转1件，收到申请12件。',
    '2023年结转1件，收到申请12件。',
    '因12月下旬收到，结转下年4件。',
    '按照2019年修订的条例，收到申请12件。',
  ])('is of the report’s year: %s', text => {
    expect(lastIsOfYear(text)).toBe(true);
  });

  it.each([
    '去年，收到申请12件。',
    '2023年，收到申请12件。',
    '其中2023年，收到申请12件。',
    '上一年度，收到申请12件。',
    '历年，收到申请12件。',
    '上半年，收到申请12件。',
    '第三季度，收到申请12件。',
    '5月，收到申请12件。',
    '近三年，收到申请12件。',
    '十年来，收到申请12件。',
    '2019年以来，收到申请12件。',
    '截至目前，收到申请12件。',
    '今年，收到申请9件；去年，收到申请12件。',
  ])('is not: %s', text => {
    expect(lastIsOfYear(text)).toBe(false);
  });

  it('is of the year in each part between two times', () => {
    const text = '收到3件。去年，收到4件。今年，收到5件。';
    const stretches = stretchesOf(passageOf(text), 2024);
    expect(['3', '4', '5'].map(figure => isOfYear(stretches, text.indexOf(figure)))).toEqual([true, false, true]);
  });

  it('is of no year that is named where the report has none', () => {
    expect(lastIsOfYear('2024年，收到申请12件。', null)).toBe(false);
    expect(lastIsOfYear('今年，收到申请12件。', null)).toBe(true);
  });
});

describe('a figure', () => {
  /** The last figure of a sentence, with what stands before it. */
  const last = (text: string) => {
    const quantity = passageOf(text).sentences[0]!.quantities.at(-1)!;
    return { quantity, before: text.slice(0, quantity.span.start) };
  };
  const plain = (text: string) => {
    const { quantity, before } = last(text);
    return isPlain(quantity, 2024, before);
  };

  it.each([
    '收到申请12件。',
    '2024年收到申请12件。',
    '今年以来收到申请12件。',
    '2024年以来收到申请12件。',
    '2024年累计收到申请12件。',
    '2024年，我局累计收到申请12件。',
    '全年累计收到申请12件。',
    `2024年${'很'.repeat(40)}累计收到申请12件。`,
    `2024年累计${'很'.repeat(40)}收到申请12件。`,
    '上年结转12件。',
    '2023年结转12件。',
    '1月1日至12月31日收到申请12件。',
    '根据《2023年工作要点》公开12件。',
  ])('is plain: %s', text => {
    expect(plain(text)).toBe(true);
  });

  it.each([
    '去年收到申请12件。',
    '2023年收到申请12件。',
    '累计收到申请12件。',
    '2023年累计收到申请12件。',
    `2024年${'很'.repeat(49)}累计收到申请12件。`,
    `2024年累计${'很'.repeat(49)}收到申请12件。`,
    '上半年收到申请12件。',
    '5月收到申请12件。',
    '每年收到申请12件。',
    '收到申请同比增加12件。',
    '自2019年以来收到申请12件。',
    '上年同期12件。',
  ])('is not: %s', text => {
    expect(plain(text)).toBe(false);
  });

  it.each([
    ['较上年增加4件。', true],
    ['同比下降4件。', true],
    ['比上年多4件。', true],
    ['占比例4件。', false],
    ['收到较大申请4件。', false],
    ['收到申请4件。', false],
  ])('%s compares: %s', (text, compares) => {
    expect(isComparison(last(text).quantity)).toBe(compares);
  });
});
