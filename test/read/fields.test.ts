import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldLine } from '../../server/src/core/read/fields.ts';
import { readFields, readLines } from '../../server/src/core/read/lines.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** The lines of a text with what parts each: null for one that is prose. */
function linesOf(text: string): (FieldLine | null)[] {
  return readLines(text, new SourceText(text).lineStarts).map(line => readFields(text, line));
}

/** A line as its layout and its cells: `markdown: 规章 · ▁ · 0`, ▁ for an empty place. */
function written(line: FieldLine | null): string {
  return line ? `${line.layout}: ${line.fields.map(({ text }) => text || '▁').join(' · ')}` : 'prose';
}

/** The lines of a text as they are parted, wherever it stands, and every field at its place. */
function read(text: string): string {
  const lines = linesOf(text).map(written);
  const behind = `其他\n${text}`;
  const moved = linesOf(behind);
  expect(moved.slice(1).map(written)).toEqual(lines);
  for (const { start, end, text: field } of moved.flatMap(line => line?.fields ?? []))
    expect(behind.slice(start, end)).toBe(field);
  return lines.join(' ⏎ ');
}

const words = (count: number) => '字'.repeat(count);

describe('spaces part', () => {
  it.each([
    ['规章    0    0    0', '规章 · 0 · 0 · 0'],
    ['规章 0 0 0', '规章 · 0 · 0 · 0'],
    ['规章 5', '规章 · 5'],
    ['5 规章', '5 · 规章'],
    ['规章\u00a05', '规章 · 5'],
    // Two of them, or one that is as wide as two.
    ['商业 企业', '商业 企业'],
    ['商业  企业', '商业 · 企业'],
    ['商业\u3000企业', '商业 · 企业'],
    // A figure only beside another one, or at the end.
    ['第 5 条', '第 5 · 条'],
    ['自然人 5 / 条', '自然人 · 5 · / · 条'],
  ])('%j: %s', (line, fields) => {
    expect(read(line)).toBe(`spaces: ${fields}`);
  });

  it('no number of a page', () => {
    for (const line of ['— 5 —', '- 12 -', '―5―', '– 128 –']) expect(read(line)).toBe(`cell-by-line: ${line}`);
    for (const line of ['— 5 — 6', '5 — 6', '— 五 —', '— 5 6 —']) expect(read(line)).toMatch(/^spaces: /);
  });
});

describe('tabs part', () => {
  it.each([
    ['规章\t0\t\t0', '规章 · 0 · ▁ · 0'],
    ['\t规章\t0', '▁ · 规章 · 0'],
    ['行政 强制\t0', '行政 强制 · 0'],
    ['行政许可\t', '行政许可 · ▁'],
    ['12\t3 4 5', '12 · 3 4 5'],
    ['（四）\t无 无', '（四） · 无 无'],
    ['规章\t| 0', '规章 · | 0'],
    ['规章\t｜\t0', '规章 · ｜ · 0'],
  ])('%j: %s', (line, fields) => {
    expect(read(line)).toBe(`tab-separated: ${fields}`);
  });

  it('a line that is blank but for four of them', () => {
    expect(read('\t\t\t\t')).toBe('tab-separated: ▁ · ▁ · ▁ · ▁ · ▁');
    expect(read(' \t\t\t\t ')).toBe('tab-separated: ▁ · ▁ · ▁ · ▁ · ▁');
    expect(read('\t\t\t')).toBe('');
    expect(read('\t\t\t  ')).toBe('');
  });

  it.each([
    ['规章 0 0 0\t', '规章 · 0 · 0 · 0'],
    ['\t规章 0 0 0', '规章 · 0 · 0 · 0'],
    ['一、\t本年新收 5 0', '一、\t本年新收 · 5 · 0'],
    ['（一）\t予以公开 5 0', '（一）\t予以公开 · 5 · 0'],
    ['12.\t（一）予以公开 5 0', '12.\t（一）予以公开 · 5 · 0'],
    ['（四） 无 无\t', '（四） · 无 · 无'],
  ])('no row of spaces that they stand round, or behind its number: %j', (line, fields) => {
    expect(read(line)).toBe(`spaces: ${fields}`);
  });

  it.each([
    ['（四） 无\t', '（四） 无 · ▁'],
    ['规章\t', '规章 · ▁'],
    ['1234\t本年新收 5 0', '1234 · 本年新收 5 0'],
    ['一、\t本\t年新收 5 0', '一、 · 本 · 年新收 5 0'],
    ['1\t2\t\t\t', '1 · 2 · ▁ · ▁ · ▁'],
    [`一、\t本年新收 5 ${words(291)}`, `一、 · 本年新收 5 ${words(291)}`],
  ])('where there is none: %j', (line, fields) => {
    expect(read(line)).toBe(`tab-separated: ${fields}`);
  });
});

describe('bars part', () => {
  it.each([
    ['| 规章 | 0 | |', 'markdown: 规章 · 0 · ▁'],
    ['|规章|0||', 'markdown: 规章 · 0 · ▁'],
    ['｜规章｜0｜', 'markdown: 规章 · 0'],
    ['|||', 'markdown: ▁ · ▁'],
    ['| a\\|b | 0 |', 'markdown: a\\|b · 0'],
    ['| **12** | ***3*** | ** | 45* | *67 |', 'markdown: 12 · 3 · ** · 45* · *67'],
    ['规章 | 0 | 0 |', 'pipes: 规章 · 0 · 0'],
    ['规章 | 0', 'pipes: 规章 · 0'],
    ['规章 || 0 |', 'pipes: 规章 · ▁ · 0'],
    ['规章 |', 'pipes: 规章'],
    ['| 规章', 'pipes: 规章'],
    ['|', 'pipes: ▁'],
    ['一、\t本年新收 | 5 | 0', 'pipes: 一、\t本年新收 · 5 · 0'],
    ['| 规章\t0 | 1 |', 'markdown: 规章\t0 · 1'],
  ])('%j: %s', (line, fields) => {
    expect(read(line)).toBe(fields);
  });

  it.each(['| --- | :---: |', '--- | ---', '|:-|-:|', '| -: |', '|---'])('no line that rules a table: %s', line => {
    expect(read(line)).toBe('pipes: ');
  });

  it('a line of -- that may rule a table or be a row', () => {
    const mayPart = (line: string) => linesOf(line)[0]!.mayPart ?? false;
    expect(mayPart('| -- | -- |')).toBe(true);
    expect(mayPart('| — | — |')).toBe(false);
    expect(mayPart('| -- | 0 |')).toBe(false);
    expect(read('| -- | -- |')).toBe('markdown: -- · --');
    expect(read('| --- | 规章 |')).toBe('markdown: --- · 规章');
  });
});

describe('commas and semicolons part', () => {
  it.each([
    ['规章,0,0,0', '规章 · 0 · 0 · 0'],
    ['规章;0', '规章 · 0'],
    ['规章，0，0', '规章 · 0 · 0'],
    ['规章；0；0', '规章 · 0 · 0'],
    ['规章,', '规章 · ▁'],
    ['"规章","0"', '规章 · 0'],
    ['"规章",0,', '规章 · 0 · ▁'],
    ['规章,行政处罚', '规章 · 行政处罚'],
    ['规章,"行政处罚,0"', '规章 · 行政处罚,0'],
    ['"行政处罚,0",规章', '行政处罚,0 · 规章'],
    // In brackets they are the label's own.
    [
      '部分公开（区分处理的，只计这一情形，不计其他情形），0，0',
      '部分公开（区分处理的，只计这一情形，不计其他情形） · 0 · 0',
    ],
    ['规章,3（其中（一,二）三,四）', '规章 · 3（其中（一,二）三,四）'],
    ['）规章,0', '）规章 · 0'],
    ['部分公开(区分处理的,只计这一情形,不计其他情形),0', '部分公开(区分处理的,只计这一情形,不计其他情形) · 0'],
    // A misprint beside what is known.
    ['0,行政许科', '0 · 行政许科'],
    // Without a label, five of them.
    ['0,0,0,0,0', '0 · 0 · 0 · 0 · 0'],
    [',,,,', '▁ · ▁ · ▁ · ▁ · ▁'],
  ])('%j: %s', (line, fields) => {
    expect(read(line)).toBe(`commas: ${fields}`);
  });

  it.each([
    '0,0,0,0',
    ',,,',
    '1,204',
    '1,204,305',
    '1,204,305,408,511',
    '行政许可1,204',
    '行政许可，共41件',
    '张三,0',
    '张三,李四',
    '规章,李四',
    '"规章"0,0',
    '（规章,0',
    '部分公开（区分处理的，只计这一情形，不计其他情形）',
    '"规章,行政"',
  ])('nothing of %j', line => {
    expect(read(line)).toBe(`cell-by-line: ${line.replace(/^"([^"]*)"$/, '$1')}`);
  });

  it('no figure behind a space', () => {
    expect(read('规章 1,204')).toBe('spaces: 规章 · 1,204');
    expect(read('规章 ,204')).toBe('commas: 规章 · 204');
  });
});

describe('a line without anything that parts', () => {
  it('is a cell as long as a label may be', () => {
    expect(read(words(100))).toBe(`cell-by-line: ${words(100)}`);
    expect(read(words(101))).toBe('prose');
    expect(read(`${words(49)} ${words(50)}。`)).toBe('prose');
    expect(read(`${words(49)} ${words(49)}。`)).toMatch(/^spaces/);
    expect(read(`${words(50)} ${words(50)}`)).toMatch(/^spaces/);
  });

  it.each(['5', '５', '增5', '新增5', '减5', '无', '-', '＋5', '/'])(
    'is a figure with a longer note: %s（…',
    figure => {
      const note = (length: number) => `${figure}（${words(length - figure.length - 2)}）`;
      expect(read(note(300))).toBe(`cell-by-line: ${note(300)}`);
      expect(read(note(301))).toBe('prose');
      expect(read(`${note(300).slice(0, -1)}。`)).toBe('prose');
    },
  );

  it('is nothing where no row can be so long', () => {
    const row = (length: number) => '规章\t0'.padEnd(length, '\t');
    expect(linesOf(row(100_000))[0]?.fields).toHaveLength(100_000 - 2);
    expect(read(row(100_001))).toBe('prose');
  });
});

describe('a whole table on one line', () => {
  /** So many words, of which so many are figures. */
  const row = (count: number, figures: number, word = '行政许可') =>
    Array.from({ length: count }, (_, at) => (at < count - figures ? word : '0')).join(' ');

  it('has words, and figures for a fifth of them', () => {
    expect(linesOf(row(15, 3))[0]!.fields).toHaveLength(15);
    expect(linesOf(row(15, 2))[0]!.fields).not.toHaveLength(15);
  });

  it('has twelve words and sixty characters', () => {
    // A shorter one is a row or a head: labels side by side are one field of it.
    expect(linesOf(row(12, 3, '行政处罚决定'))[0]!.fields).toHaveLength(12);
    expect(linesOf(row(11, 3, '行政处罚决定'))[0]!.fields).toHaveLength(4);
    expect(linesOf(`${row(12, 3, '行政事业费')}0`)[0]!.fields).toHaveLength(12);
    expect(linesOf(row(12, 3, '行政事业费'))[0]!.fields).toHaveLength(4);
  });

  it('has wide gaps only where it is longer than a row', () => {
    const wide = (length: number) => `${row(15, 3)}${' '.repeat(length - row(15, 3).length - 1)}0`;
    expect(linesOf(wide(300))[0]!.fields).not.toHaveLength(16);
    expect(linesOf(wide(301))).toEqual([null]);
    const several = Array.from({ length: 5 }, () => row(15, 3)).join('   ');
    expect(linesOf(several)[0]!.fields).toHaveLength(75);
  });

  it('has words of twelve characters at most, but for some', () => {
    const words12 = (more: number) =>
      row(15, 3).replace('行政许可', '字'.repeat(4 + 15 * 12 - row(15, 3).length + more));
    expect(linesOf(words12(0))[0]!.fields).toHaveLength(15);
    expect(linesOf(words12(1))[0]!.fields).not.toHaveLength(15);
  });

  it('is no list of figures alone', () => {
    expect(read(row(200, 200))).toBe('prose');
    expect(linesOf(row(200, 199))[0]!.fields).toHaveLength(200);
  });

  it.each([
    ['a wide gap', `${row(15, 3)}  0`],
    ['a sentence', `${row(14, 0)}。 0 0 0 0`],
    ['a sentence at its end', `${row(15, 4)} 行政处罚。`],
    ['words that are longer than labels', `${words(200)} ${row(15, 4)}`],
  ])('is none with %s', (_, line) => {
    const labels = linesOf(line)[0]?.fields.filter(({ text }) => text === '行政许可') ?? [];
    expect(labels.length).toBeLessThan(2);
  });
});

describe('a cell in quotes', () => {
  it.each([
    ['"商业\n企业"\t0', 'tab-separated: 商业\n企业 · 0'],
    ['"商业\r\n企业"\t0', 'tab-separated: 商业\r\n企业 · 0'],
    ['"商\n业\n企业",0', 'commas: 商\n业\n企业 · 0'],
    ['0,"商业\n企业"', 'commas: 0 · 商业\n企业'],
    ['"0"\t"商业\n企业"\t"0"', 'tab-separated: 0 · 商业\n企业 · 0'],
    ['"1\n"\t"2\n"', 'tab-separated: 1 · 2'],
    ['"商\n""业"" 企业"\t0', 'tab-separated: "商\n""业"" 企业" · 0'],
    ['规章\n"商业\n企业"', 'cell-by-line: 规章 ⏎ spaces: 商业\n企业'],
  ])('goes on below its line: %j', (text, fields) => {
    expect(read(text)).toBe(fields);
  });

  it.each([
    '"商业\t"\n企业"\t0',
    '"0"\t"商业\t"\n企业"\t0',
    'a"商业\n企业"\t0',
    '"商业\n企业"a\t0',
    '商业\n企业',
    '"商业"\n"企业"',
    '规章\t"0\n规章\t0',
  ])('is none that goes on: %j', text => {
    expect(linesOf(text)).toHaveLength(2);
  });

  it('has two hundred characters, with its line end, and a row of them two thousand', () => {
    expect(linesOf(`"${words(50)}\n${words(147)}"`)).toHaveLength(1);
    expect(linesOf(`"${words(50)}\n${words(148)}"`)).toHaveLength(2);
    const row = (length: number) => '0\t'.repeat((length - 4) / 2);
    expect(linesOf(`${row(2000)}"商业\n企业"`)).toHaveLength(1);
    expect(linesOf(`${row(2002)}"商业\n企业"`)).toHaveLength(2);
  });
});

describe('a line that is quoted', () => {
  it.each(['> 规章 0 0', '>规章 0 0', '>> 规章 0 0', '> > 规章 0 0'])('is read behind its marks: %s', line => {
    expect(read(line)).toBe('spaces: 规章 · 0 · 0');
  });

  it('may be blank, and a mark within it is none', () => {
    expect(read('>\n> \n>>')).toBe('');
    expect(read('规章 > 0')).toBe('spaces: 规章 > · 0');
    expect(read('> \t\t\t\t')).toBe('tab-separated: ▁ · ▁ · ▁ · ▁ · ▁');
  });
});

describe('lines', () => {
  it('are each a place without the white space around, and one with it but for the line end', () => {
    const text = '规章\t0\t\r\n  行政许可 \n\n> 规章\r\n> \n 其他';
    const lines = readLines(text, new SourceText(text).lineStarts);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['规章\t0', '行政许可', '规章', '其他']);
    expect(lines.map(({ fullStart, fullEnd }) => text.slice(fullStart, fullEnd))).toEqual([
      '规章\t0\t',
      '  行政许可 ',
      '规章',
      ' 其他',
    ]);
  });

  it('are each parted by their own signs', () => {
    expect(read('规章 | 0\n行政处罚 0\n规章\t0\n\n| 0\n规章')).toBe(
      'pipes: 规章 · 0 ⏎ spaces: 行政处罚 · 0 ⏎ tab-separated: 规章 · 0 ⏎ pipes: 0 ⏎ cell-by-line: 规章',
    );
  });

  const pieces = fc.constantFrom(
    '规章',
    '行政许可',
    '（一）',
    '0',
    '12',
    '\t',
    ' ',
    '\u3000',
    '|',
    '｜',
    ',',
    '，',
    ';',
    '"',
    '**',
    '-',
    '> ',
    '\n',
    '\r\n',
  );
  it('have their fields in their order, each at the place where its text stands', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, text: written } of linesOf(text).flatMap(line => line?.fields ?? [])) {
          expect(text.slice(start, end)).toBe(written);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
