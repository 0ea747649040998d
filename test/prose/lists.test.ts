import { describe, expect, it } from 'vitest';
import { labelOf, listsOf } from '../../server/src/core/prose/lists.ts';
import { Passage } from '../../server/src/core/prose/passage.ts';

/** The lists of a text: `127条 = 工作动态 43 + 公示 84`, with … behind one that may leave parts out. */
function listsIn(text: string): string[] {
  return listsOf(new Passage(text, [{ start: 0, end: text.length }])).map(
    ({ whole, parts, isOpen }) =>
      `${whole.value}${whole.unit} = ${parts.map(part => `${labelOf(part)} ${part.value}`).join(' + ')}${isOpen ? ' …' : ''}`,
  );
}

const CLOSED = ['127条 = 工作动态 43 + 公示 84'];
const OPEN = ['127条 = 工作动态 43 + 公示 84 …'];

describe('a number with its parts', () => {
  it.each([
    '公开信息127条，其中工作动态43条，公示84条。',
    '公开信息127条，其中：工作动态43条、公示84条。',
    '公开信息127条（工作动态43条、公示84条）。',
    '公开信息127条（其中工作动态43条、公示84条），收到申请3件。',
    '公开信息127条：工作动态43条，公示84条。',
    '公开信息127条。其中工作动态43条，公示84条。',
    '公开信息127条，发布，其中工作动态43条，公示84条。',
    '公开信息127条，其中工作动态43条，公示84条',
    // Shares and remarks stand among the parts, and another matter behind a ；.
    '公开信息127条，其中工作动态43条，占33%，公示84条，占67%。',
    '公开信息127条，其中“工作动态”43条、公示84条。',
    '公开信息127条，其中工作动态43条，公示84条；收到申请5件。',
  ])('is a closed list: %s', text => {
    expect(listsIn(text)).toEqual(CLOSED);
  });

  it.each([
    '公开信息127条，其中工作动态43条，公示84条等。',
    '公开信息127条，其中工作动态43条，公示84条，另有解读5条。',
    '公开信息127条，其中工作动态43条，公示84条，全年收到申请5件。',
    '公开信息127条，其中工作动态43条，公示84条，收到申请5件。',
  ])('is one that may go on: %s', text => {
    expect(listsIn(text)).toEqual(OPEN);
  });

  it.each([
    ['公开信息127条，主要包括工作动态43条、公示84条。', '127条 = 主要包括工作动态 43 + 公示 84 …'],
    ['公开信息127条，包括工作动态43条、公示84条。', '127条 = 包括工作动态 43 + 公示 84 …'],
    ['公开信息127条，涵盖工作动态43条、公示84条。', '127条 = 涵盖工作动态 43 + 公示 84 …'],
    ['公开信息127条，分别为工作动态43条、公示84条。', '127条 = 分别为工作动态 43 + 公示 84'],
    ['公开信息127条，其中主要为工作动态43条，公示84条。', '127条 = 主要为工作动态 43 + 公示 84 …'],
    // A government names the organs that received most.
    ['收到申请127件，其中民政局43件，教育局84件。', '127件 = 民政局 43 + 教育局 84 …'],
    ['收到申请127件，其中民政局43件，公示84件。', '127件 = 民政局 43 + 公示 84'],
    // One part alone may still be more than the whole.
    ['收到申请160件，其中信函161件。', '160件 = 信函 161'],
    ['公开信息127条，其中工作动态43条；公示84件。', '127条 = 工作动态 43'],
    ['收到20件，上年结转3件，其中网上申请1件、信函2件。', '3件 = 网上申请 1 + 信函 2'],
  ])('%s: %s', (text, list) => {
    expect(listsIn(text)).toEqual([list]);
  });

  it.each([
    '公开信息127条，工作动态43条，公示84条。',
    '公开信息127条。工作动态43条，公示84条。',
    '公开信息127条。其中工作动态43条。',
    '公开信息127条（工作动态43条）。',
    // Of two numbers nobody knows which is divided.
    '公开信息127条，政策20条。其中工作动态43条，公示84条。',
    '公开信息127条，通过认真做好各项工作以及多个渠道发布，其中工作动态43条，公示84条。',
    // What came on top cannot have more parts than it counts.
    '收到20件，上年结转3件，其中网上申请15件、信函5件。',
    // What is not counted exactly, in the same unit and by the same measure.
    '公开信息约127条，其中工作动态43条，公示84条。',
    '公开信息127条，其中工作动态约43条，公示84条。',
    '公开信息127条，其中工作动态43条，公示84份。',
    '公开信息127条，其中工作动态43条，已公示84条。',
    '公开信息127条，其中工作动态43条阅读，公示84条。',
    '公开信息127，其中工作动态43，公示84。',
    '办结率127%，其中工作动态43%，公示84%。',
    '公开信息127条，其中甲43条，乙84条。',
  ])('is no list: %s', text => {
    expect(listsIn(text)).toEqual([]);
  });
});

describe('a part with its own parts', () => {
  it.each([
    ['in brackets', '公开信息127条，其中工作动态43条（含通知3条、简报40条），公示84条。'],
    ['behind 其中', '公开信息127条，其中工作动态43条，其中通知3条、简报40条，公示84条。'],
    ['up to a ；', '公开信息127条，其中工作动态43条，包括通知3条、简报30条；公示84条。'],
  ])('counts as one %s', (_, text) => {
    expect(listsIn(text)[0]).toBe(CLOSED[0]);
  });

  it('is divided in its turn', () => {
    expect(listsIn('公开信息127条，其中工作动态43条（含通知3条、简报40条），公示84条。')[1]).toBe(
      '43条 = 含通知 3 + 简报 40',
    );
  });

  it('leaves nobody knowing where the list goes on, where they do not make it up', () => {
    const lists = listsIn('公开信息127条，其中工作动态43条，公示80条，包括通知3条。');
    expect(lists.filter(list => list.startsWith('127条'))).toEqual([]);
  });
});

describe('many numbers', () => {
  it('are a list of a hundred at most', () => {
    const parts = (count: number) => Array.from({ length: count }, () => '公示1条').join('、');
    const countOf = (count: number) =>
      listsOf(new Passage(`公开信息127条，其中${parts(count)}。`, [{ start: 0, end: 9999 }]))[0]!.parts.length;
    expect([countOf(100), countOf(101)]).toEqual([100, 100]);
  });
});
