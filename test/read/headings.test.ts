import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../server/src/core/read/headings.ts';
import { readLines } from '../../server/src/core/read/lines.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** The headings of lines: `overview 1 一、总体情况`, `?` before one that no section has, `~` before one in other words. */
function headings(...lines: string[]): string[] {
  const source = new SourceText(lines.join('\n'));
  return findHeadings(source.text, readLines(source.text, source.lineStarts)).map(
    ({ section, accepted, number, text }) =>
      `${section === null ? '?' : accepted ? '' : '~'}${section ?? ''} ${number ?? '-'} ${text}`,
  );
}

const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const sections = ['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'];
const all = official.map((line, at) => `${sections[at]} ${at + 1} ${line}`);

/** The six headings with other lines in their places; the first of a list stands in the place itself. */
const withLines = (changes: Record<number, string | string[]>) =>
  official.flatMap((line, at) => changes[at + 1] ?? line);

describe('a line that is a section’s own name', () => {
  it.each([
    ['总体情况', 'overview - 总体情况'],
    ['一、总体情况', 'overview 1 一、总体情况'],
    ['9. 概述', 'overview 9 9. 概述'],
    ['12、概述', 'overview 12 12、概述'],
    ['第一部分 总体情况', 'overview 1 第一部分 总体情况'],
    ['第二章：总体情况', 'overview 2 第二章：总体情况'],
    ['一 、总体情况', 'overview 1 一 、总体情况'],
    ['一．总体情况', 'overview 1 一．总体情况'],
    // Signs before and behind it are none of it.
    ['## **一、总体情况** ##', 'overview 1 一、总体情况'],
    ['● ➢★【一、总体情况】', 'overview 1 一、总体情况'],
    ['“总体情况”', 'overview - 总体情况'],
    ['| 一、总体情况 |', 'overview 1 一、总体情况'],
    ['\t一、总体情况\t\t', 'overview 1 一、总体情况'],
    ['# 一、总体情况 {#总体情况 .unnumbered}', 'overview 1 一、总体情况'],
    ['\ue001一、总体情况', 'overview 1 一、总体情况'],
  ])('%j is a heading', (line, heading) => {
    expect(headings(line)).toEqual([heading]);
  });

  it.each([
    '总体',
    '情况总体',
    '的总体情况',
    '第一总体情况报告',
    '①总体情况',
    'Ⅰ总体情况',
    '〇总体情况',
    '为总体情况。',
    '一、总体情况\t5',
    `一、${'总体情况'.repeat(15)}`,
  ])('%j is none', line => {
    expect(headings(line)).toEqual([]);
  });

  it('may have cells round it, but not a whole table', () => {
    expect(headings(`|${' |'.repeat(226)}一、总体情况`)).toHaveLength(1);
    expect(headings(`|${' |'.repeat(227)}一、总体情况`)).toEqual([]);
  });

  it('is a part of the overview where the section stands below with its own number', () => {
    expect(headings(...withLines({ 2: ['1.主动公开政府信息情况', official[1]!] }))).toEqual(all);
    const own = headings(...withLines({ 2: ['2.主动公开政府信息情况', official[1]!] }));
    expect(own).toEqual(all.toSpliced(1, 0, 'disclosure 2 2.主动公开政府信息情况'));
    expect(headings(...withLines({ 2: '1.主动公开政府信息情况' }))).toEqual(
      all.with(1, 'disclosure 1 1.主动公开政府信息情况'),
    );
  });

  it('may be numbered in brackets where at least four are, and no other way', () => {
    const bracketed = official.map(line => line.replace(/^(.)、/, '（$1）'));
    expect(headings(...bracketed.slice(0, 4))).toHaveLength(4);
    expect(headings(...bracketed.slice(0, 3))).toEqual([]);
    expect(headings(...bracketed.slice(0, 5), official[5]!)).toEqual([all[5]]);
    expect(headings(...bracketed.slice(0, 4), '（五）其他情况')).toHaveLength(4);
    expect(headings('（十）总体情况', ...bracketed.slice(1, 4))).toEqual([]);
  });
});

describe('a heading that is broken', () => {
  it.each([
    ['四、政府信息公开行政', '复议、行政诉讼情况'],
    ['四、', '政府信息公开行政复议、行政诉讼情况'],
    ['四、政府信息公开行政', '**复议、行政诉讼情况**'],
  ])('%s ⏎ %s is one', (first, second) => {
    const found = headings(...withLines({ 4: [first, second] }));
    expect(found).toHaveLength(6);
    expect(found[3]).toMatch(/^disputes 4 四、政府信息公开行政复议、行政诉讼情况$/);
  });

  it.each([
    ['四、政府信息公开行攻', '复议、行政诉讼情况'],
    ['四、政府信息公开行政', '复议、行政诉讼'],
  ])('%s ⏎ %s is not put together', (first, second) => {
    expect(headings(...withLines({ 4: [first, second] })).join()).not.toContain(second);
  });
});

describe('a table of contents', () => {
  it('of four or more that come again is left out', () => {
    const text = [...official.slice(0, 4), '正文', ...official];
    expect(headings(...text)).toEqual(all);
    // Of three, or where one never comes again, nobody knows.
    expect(headings(...official.slice(0, 3), '正文', ...official)).toHaveLength(9);
    expect(headings(...official.slice(0, 4), '正文', ...official.slice(0, 3))).toHaveLength(7);
  });

  it('is none where anything stands between', () => {
    const apart = official.slice(0, 4).flatMap(line => [line, '正文']);
    expect(headings(...apart, ...official)).toHaveLength(10);
  });
});

describe('a heading in other words', () => {
  it.each([
    [1, '一、基本情况', '~overview 1 一、基本情况'],
    [1, '一、2024年工作概况', '~overview 1 一、2024年工作概况'],
    [2, '二、主动公开工作情况', '~disclosure 2 二、主动公开工作情况'],
    [3, '三、依申请公开办理情况', '~applications 3 三、依申请公开办理情况'],
    [4, '四、复议情况', '~disputes 4 四、复议情况'],
    [4, '四、诉讼情况', '~disputes 4 四、诉讼情况'],
    [5, '五、不足之处', '~problems 5 五、不足之处'],
    [5, '五、改进措施', '~problems 5 五、改进措施'],
    [6, '六、需要说明的情况', '~other 6 六、需要说明的情况'],
    [6, '六、其它', '~other 6 六、其它'],
    // A slip in four characters, whatever the number.
    [1, '七、总休情况', '~overview 7 七、总休情况'],
    [6, '六、其他须要报告的亊项', '~other 6 六、其他须要报告的亊项'],
    // With a digit, only its own number.
    [1, '1.基本情况', '~overview 1 1.基本情况'],
    [1, '1.总休情况', '~overview 1 1.总休情况'],
  ])('in the place of %i: %s', (place, line, heading) => {
    expect(headings(...withLines({ [place]: line }))[place - 1]).toBe(heading);
  });

  it.each([
    [1, '一、工作回顾'],
    [1, '七、基本情况'],
    [1, '2.总休情况'],
    [1, '一、总休情兄'],
    [3, '三、复议申请处理情况'],
    [3, '三、申请情况'],
    [4, '四、行政裁决情况'],
    [5, '五、改进'],
    [1, `一、总体${'好'.repeat(29)}`],
  ])('is none in the place of %i: %s', (place, line) => {
    // It may be one that the form does not know.
    const known = headings(...withLines({ [place]: line })).filter(heading => !heading.startsWith('?'));
    expect(known).toEqual(all.filter((_, at) => at !== place - 1));
  });

  it('stands between its neighbours', () => {
    expect(headings('五、不足之处', ...withLines({ 5: '正文' }))).toEqual(all.filter((_, at) => at !== 4));
    expect(headings(...withLines({ 5: '正文' }), '五、不足之处')).toEqual(all.filter((_, at) => at !== 4));
  });

  it('is the one that is most like it', () => {
    const found = headings(...withLines({ 5: ['五、问题', '五、存在的主要问題及改进情况'] }));
    expect(found[4]).toBe('~problems 5 五、存在的主要问題及改进情况');
  });
});

describe('a further heading', () => {
  it('is one that goes on with the number', () => {
    expect(headings(...official, '七、附件')).toEqual([...all, '? 7 七、附件']);
    expect(headings(...official, '七、附件', '八、附表')).toHaveLength(8);
    for (const line of ['八、附件', '六、附件', '7.附件', '七、附件。', '七、附件：', '七、如下；'])
      expect(headings(...official, line), line).toEqual(all);
  });

  it('is none before the first section, nor where its number is still to come', () => {
    expect(headings('二、前言', ...official)).toEqual(all);
    expect(headings(official[0]!, '二、工作措施', ...official.slice(1))).toEqual(all);
    expect(headings(official[0]!, '二、工作措施', '三、工作成效')).toHaveLength(1);
  });

  it('is none in a report whose sections are numbered in digits', () => {
    const digits = official.map((line, at) => line.replace(/^./, `${at + 1}`));
    expect(headings(...digits, '七、附件')).toHaveLength(6);
  });

  it('is no row of a table', () => {
    expect(headings(...official.slice(0, 3), '四、结转下年度继续办理 1 2 3')).toHaveLength(3);
    expect(headings(...official.slice(0, 3), '四、结转下')).toHaveLength(3);
  });
});
