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
