import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../server/src/core/prose/quantities.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';

function read(text: string) {
  return quantitiesOf(text, { start: 0, end: text.length });
}

describe('the numbers of a sentence', () => {
  it.each<[string, (string | number)[][]]>([
    ['收到申请12件。', [[12, '件']]],
    ['收到申请一百二十七件。', [[127, '件']]],
    [
      '办结六件，公开1,204条。',
      [
        [6, '件'],
        [1204, '条'],
      ],
    ],
    [
      '占33.9%，提高1.2个百分点。',
      [
        [33.9, '%'],
        [1.2, '个百分点'],
      ],
    ],
    [
      '共7宗，8份，9项。',
      [
        [7, '宗'],
        [8, '份'],
        [9, '项'],
      ],
    ],
    ['2024年1月1日至12月31日，第3次会议，第二十条第（一）项。', []],
    ['依据〔2021〕30号文，拨打12345，采用GB2312编码，建成1+6体系。', []],
    ['1.收到申请。', []],
    ['1、收到申请。', []],
    ['一是加强学习，三农工作，一步到位。', []],
  ])('%s', (text, expected) => {
    expect(read(text).map(({ value, unit }) => [value, unit])).toEqual(expected);
  });

  it.each([
    '约20件',
    '近20件',
    '20余件',
    '20多件',
    '超过20件',
    '逾20件',
    '2万余条',
    '6.4万条',
    '不足20件',
    '20件左右',
    '20件以上',
  ])('%s is no exact figure', text => {
    expect(read(`收到${text}。`)).toMatchObject([{ approximate: true }]);
  });

  it.each(['共20件', '达20件', '计20件', '20件的'])('%s is one', text => {
    expect(read(`收到${text}。`)).toMatchObject([{ approximate: false }]);
  });

  it('have the words before and behind them', () => {
    expect(read('予以公开及部分公开258件，另有72件顺延到下年度（含5件、不予公开3件）。')).toMatchObject([
      { label: '予以公开及部分公开', tail: '', depth: 0 },
      { label: '另有', tail: '顺延到下年度', depth: 0 },
      { label: '含', tail: '', depth: 1 },
      { label: '、不予公开', tail: '', depth: 1 },
    ]);
  });

  it('are read in the time of one pass', () => {
    const growth = growthOf(count => {
      const long = '收到12件（其中3件）、'.repeat(count);
      return () => expect(read(long)).toHaveLength(count * 2);
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});

describe('a numeral', () => {
  const values = (text: string) => read(text).map(({ written, unit }) => written + unit);

  it.each([
    ['收到12', ['12']],
    ['“12”件', ['12']],
    ['收到5、办结3件', ['5', '3件']],
    ['两项合计20件', ['20件']],
    ['三项工作', ['三项']],
    ['未逾期，办结一件', ['一件']],
    ['收到一件', ['一件']],
    ['培训20人次、5场，3小时', ['20人次', '5场', '3小时']],
    ['123456789012件', ['123456789012件']],
    ['增长12.5%', ['12.5%']],
    ['零件', ['零件']],
  ])('counts in %s', (text, counted) => {
    expect(values(text)).toEqual(counted);
  });

  it.each([
    ['a date or a place', '2024年5月1日3时，12号3楼2室'],
    ['a document', '第3条〔2024〕5号'],
    ['a name', 'GB12件，“12320”热线，A12件，12A件，1+6件'],
    ['a chapter', '第三章第2款，1.2.3件'],
    ['the beginning of an item', '1、收到申请；2、办结申请。3.公开'],
    ['a word for none', '未发生一起，无一件逾期'],
    ['a word for each', '一件一档，一事一议'],
    ['a numeral that counts nothing', '三农，一步，五个一'],
    ['a number that is too long', '1234567890123件'],
    ['a telephone', '12345件'],
  ])('does not in %s', (_, text) => {
    expect(values(text)).toEqual([]);
  });

  it('stands in brackets as deep as they are open', () => {
    const depths = read('收到12件（含3件（网上2件）、1件）；）5件').map(({ written, depth }) => [written, depth]);
    expect(depths).toEqual([
      ['12', 0],
      ['3', 1],
      ['2', 2],
      ['1', 1],
      ['5', 0],
    ]);
  });

  it('stands where it does in its paragraph', () => {
    const text = '收到5件。办结12件，公开3条。';
    const found = quantitiesOf(text, { start: 5, end: text.length });
    expect(found.map(({ span, unitEnd }) => [text.slice(span.start, span.end), text.slice(span.end, unitEnd)])).toEqual(
      [
        ['12', '件'],
        ['3', '条'],
      ],
    );
    expect(found.map(({ label, tail }) => [label, tail])).toEqual([
      ['办结', ''],
      ['公开', ''],
    ]);
  });

  it('has the words up to the next mark, and up to those of the number before', () => {
    expect(read('今年收到网上12件申请、信函3件').map(({ label, tail }) => [label, tail])).toEqual([
      ['今年收到网上', '申请'],
      ['申请、信函', ''],
    ]);
  });
});
