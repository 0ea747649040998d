import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields, readLines } from '../../server/src/core/read/lines.ts';
import { type Item, readItems } from '../../server/src/core/read/table/items.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

function itemsOf(text: string): Item[] {
  const lines = readLines(text, new SourceText(text).lineStarts);
  return readItems(lines.flatMap(line => readFields(text, line) ?? []));
}

const withoutGaps = (text: string) => text.replace(/[\s|]/g, '');

/** The items of a text: labels in brackets, figures as they are, texts with `?` before them, and ▁ for an empty place. */
function read(text: string): string {
  const signs = { label: ['[', ']'], cell: ['', ''], text: ['?', ''], empty: ['▁', ''] } as const;
  const items = itemsOf(text);
  // Each stands at its place, a broken label with what stands between its pieces.
  for (const { start, end, text: written } of items)
    expect(withoutGaps(text.slice(start, end))).toBe(withoutGaps(written));
  return items
    .map(({ kind, text, joined }) => `${joined ? '+' : ''}${signs[kind][0]}${text}${signs[kind][1]}`)
    .join(' ');
}

describe('a place of a table', () => {
  it('is a label, a figure, empty or another text', () => {
    expect(read('规章\t0\t\t—\t暂无\t12件')).toBe('[规章] 0 ▁ — ?暂无 12件');
  });

  it.each([
    ['行政许可\t行政许可\t0', '[行政许可] ▁ 0'],
    ['（三）不子公开\t（三）不子公开\t0', '?（三）不子公开 ▁ 0'],
    ['暂无\t暂无\t0', '?暂无 ?暂无 0'],
    ['行政许可\t0\t行政许可', '[行政许可] 0 [行政许可]'],
  ])('is empty where a merged label was repeated: %j', (line, items) => {
    expect(read(line)).toBe(items);
  });

  it.each(['NaN', 'nan', 'None', 'null', '<NA>', '#N/A'])(
    'is empty where a program says %s before the figures',
    word => {
      expect(read(`（七）总计\t${word}\t\t${word}\t5\t${word}`)).toBe(`[（七）总计] ▁ ▁ ▁ 5 ?${word}`);
      expect(read(`${word}\t5`)).toBe('▁ 5');
    },
  );
});

describe('a figure behind its label', () => {
  it.each([
    ['行政许可272', '[行政许可] +272'],
    ['行政许可２７２', '[行政许可] +２７２'],
    ['行政事业性收费12.34', '[行政事业性收费] +12.34'],
    ['1.属于国家秘密12', '[1.属于国家秘密] +12'],
    ['行政许可 41', '[行政许可] 41'],
    ['行政许可 4l', '[行政许可] ?4l'],
    ['行政许可 lO234567', '[行政许可] ?lO234567'],
  ])('is parted from it: %s', (place, items) => {
    expect(read(place)).toBe(items);
  });

  it.each([
    // A column has no figures, and nothing else is a label.
    '自然人5',
    '自然人 l2',
    '行政许科 l2',
    '行政许可272件',
    '行政事业性收费1,234',
    '行政许可 事项',
    '行政许可 lO2345678',
    `${'甲'.repeat(77)}行政许可`,
  ])('is none in %s', place => {
    expect(read(place)).toBe(`?${place}`);
  });
});

describe('labels in one place', () => {
  it.each([
    ['自然人 法人或其他组织 总计', '[自然人] [法人或其他组织] [总计]'],
    ['自然人 总计 5', '[自然人] [总计] 5'],
    ['结果维持 结果纠正', '[结果维持] [结果纠正]'],
    // One of them may be misprinted, the first beyond knowing.
    ['结果维持 结果纠下 其他结果', '[结果维持] ?结果纠下 [其他结果]'],
    ['某某 结果维持 其他结果', '?某某 [结果维持] [其他结果]'],
    ['结果维持结果纠正其他结果', '[结果维持] [结果纠正] [其他结果]'],
    ['自然人总计', '[自然人] [总计]'],
    ['法人或其他组织总计', '[法人或其他组织] [总计]'],
  ])('are parted: %s', (place, items) => {
    expect(read(place)).toBe(items);
  });

  it.each([
    '结果维持 结果纠下 其他结锅',
    '结果维持 某某',
    '结果维持 某某 其他结果',
    '结果维持某某其他结果',
    '结果维持规章',
    '维持 纠正',
  ])('are not all of %s', place => {
    expect(read(place)).toBe(`?${place}`);
  });
});

describe('a place of eighty characters', () => {
  it('may hold labels, and no longer one', () => {
    expect(itemsOf('结果维持'.repeat(20))).toHaveLength(20);
    expect(itemsOf(`${'结果维持'.repeat(19)}自然人总计`)).toHaveLength(1);
  });
});

describe('a label over several places', () => {
  it.each([
    ['商业\n企业', '[商业企业]'],
    ['商业\n企业\n科研\n机构', '[商业企业] [科研机构]'],
    ['（三）\n不予公开\t1.属于国家秘密\t0', '[（三）不予公开] [1.属于国家秘密] 0'],
    ['（一）\t予以公开\t5', '[（一）予以公开] 5'],
    ['其他法律行政\n法规禁止\n公开', '[其他法律行政法规禁止公开]'],
    // Whole before its last piece.
    [
      '部分公开\n（区分处理的，只计这一情形，不计其他情形）\t1',
      '[部分公开（区分处理的，只计这一情形，不计其他情形）] 1',
    ],
    [
      '（二）部分公开（区分处理的，只计这\n一情形，不计其他情形\n）\t1',
      '[（二）部分公开（区分处理的，只计这一情形，不计其他情形）] 1',
    ],
    ['行政\n许可\n处罚', '[行政许可] ?处罚'],
  ])('is put together: %j', (text, items) => {
    expect(read(text)).toBe(items);
  });

  it.each([
    ['商业\n5\n企业', '?商业 5 ?企业'],
    ['商业\t\t企业', '?商业 ▁ ?企业'],
    ['企业\n商业', '?企业 ?商业'],
  ])('is none with anything between: %j', (text, items) => {
    expect(read(text)).toBe(items);
  });

  it('has six pieces at most', () => {
    const pieces = ['5.要求', '行政机关', '确认', '或重新', '出具已', '获取信息'];
    expect(read(pieces.join('\n'))).toBe(`[${pieces.join('')}]`);
    const seven = ['5.要', '求', ...pieces.slice(1)];
    expect(read(seven.join('\n'))).toBe(seven.map(piece => `?${piece}`).join(' '));
  });

  it('begins where its first piece stands and ends where its last does', () => {
    const text = '规章\t0\n（三）\n不予公开\t0';
    const { start, end, line, field } = itemsOf(text)[2]!;
    expect([text.slice(start, end), line, field]).toEqual(['（三）\n不予公开', 2, 0]);
  });
});

describe('a line of -- between bars', () => {
  const head = '| 规章 | 0 |';
  const dashes = '| -- | -- |';
  it('parts the head of a Markdown table from its body where it stands second', () => {
    expect(read(`${head}\n${dashes}\n${head}`)).toBe('[规章] 0 [规章] 0');
    expect(read(`规章\n${head}\n${dashes}`)).toBe('[规章] [规章] 0');
    expect(read(`规章 | 0\n-- | --`)).toBe('[规章] 0');
  });

  it('is a row elsewhere', () => {
    expect(read(dashes)).toBe('-- --');
    expect(read(`规章\n${dashes}`)).toBe('[规章] -- --');
    expect(read(`${head}\n${head}\n${dashes}`)).toBe('[规章] 0 [规章] 0 -- --');
    expect(read(`${head}\n| -- | 0 |`)).toBe('[规章] 0 -- 0');
  });
});

describe('items', () => {
  const pieces = fc.constantFrom(
    '行政许可',
    '行政',
    '许可',
    '（三）',
    '不予公开',
    '结果维持',
    '甲',
    '12',
    ' 4l',
    ' ',
    '\t',
    '\n',
    '|',
  );
  it('stand in their order, each with its own text at its place but for what stands within a broken label', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const text = parts.join('');
        let last = { start: 0, end: 0, line: 0, field: 0 };
        for (const item of itemsOf(text)) {
          expect(withoutGaps(text.slice(item.start, item.end))).toBe(withoutGaps(item.text));
          expect(item.start).toBeGreaterThanOrEqual(last.end);
          expect(item.line * 1000 + item.field).toBeGreaterThanOrEqual(last.line * 1000 + last.field);
          last = item;
        }
      }),
    );
  });
});
