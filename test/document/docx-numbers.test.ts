import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../server/src/core/document/docx/number-format.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { packDocx } from '../support/docx-generator.ts';

describe('an automatic number', () => {
  it.each([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['japaneseCounting', 21, '二十一'],
    ['ideographDigital', 12, '一二'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 3, '03'],
    ['upperLetter', 27, 'AA'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 4, 'iv'],
    ['bullet', 1, ''],
    ['ordinalText', 4, '4'],
  ])('is written in %s: %i → %s', (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });

  it('keeps to two powers of ten in words', () => {
    expect([110, 1005, 10_000, 10_010, 20_300].map(value => formatNumber(value, 'chineseCounting'))).toEqual([
      '一百一十',
      '一千零五',
      '一万',
      '一万零一十',
      '二万零三百',
    ]);
  });
});

const level = (ilvl: number, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${ilvl === 0 ? 'chineseCounting' : 'decimal'}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** The text of numbered paragraphs: `list.level text` a line. */
function numbered(lines: string, numbering: string): string[] {
  const body = lines.split('\n').map(line => {
    const [, list, depth, text] = /^(\d)\.(\d) ?(.*)$/.exec(line.trim()) ?? [];
    const number = list ? `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>` : '';
    return `<w:p>${number}<w:r><w:t>${text ?? line.trim()}</w:t></w:r></w:p>`;
  });
  const xml = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${numbering}</w:numbering>`;
  return readDocx(packDocx(body.join(''), undefined, { 'word/numbering.xml': xml }))
    .text.trimEnd()
    .split('\n');
}

describe('numbered paragraphs', () => {
  const abstract = (levels: string) => `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>`;
  const list = (id: number, overrides = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${overrides}</w:num>`;

  it('have no number without end', () => {
    const written = (count: number) => numbered('1.0 总体情况', abstract(level(0, '%1'.repeat(count))) + list(1))[0];
    expect(written(50)).toBe(`${'一'.repeat(50)}总体情况`);
    expect(written(5000)).toBe(written(50));
  });

  it('count in each level, and lower levels start again', () => {
    expect(
      numbered(
        `1.0 总体情况
         1.1 主动公开
         1.1 依申请公开
         1.0 问题
         1.1 不足
         其他`,
        abstract(level(0, '%1、') + level(1, '（%2）')) + list(1),
      ),
    ).toEqual(['一、总体情况', '（1）主动公开', '（2）依申请公开', '二、问题', '（1）不足', '其他']);
  });

  it('name the levels above, in digits where the level says so', () => {
    expect(
      numbered(
        '1.0 一\n1.1 二\n1.2 三',
        abstract(level(0, '%1、') + level(1, '%1.%2') + level(2, '%1.%2.%3', '<w:isLgl/>')) + list(1),
      ),
    ).toEqual(['一、一', '一.1 二', '1.1.1 三']);
  });

  it('go on in a list of the same definition, and start anew where it says so', () => {
    const lists = list(1) + list(2) + list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(numbered('1.0 甲\n2.0 乙\n3.0 丙\n3.0 丁', abstract(level(0, '%1、')) + lists)).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ]);
  });

  it('take a level of their own instead of that of the definition', () => {
    const own = list(1, `<w:lvlOverride w:ilvl="0">${level(0, '第%1条')}</w:lvlOverride>`);
    expect(numbered('1.0 目的', abstract(level(0, '%1、')) + own)).toEqual(['第一条目的']);
  });

  it('go on below a level that does not start again', () => {
    const levels = level(0, '%1、') + level(1, '%2.', '<w:lvlRestart w:val="0"/>');
    expect(numbered('1.0 甲\n1.1 子\n1.0 乙\n1.1 丑', abstract(levels) + list(1))).toEqual([
      '一、甲',
      '1. 子',
      '二、乙',
      '2. 丑',
    ]);
  });

  it('have no number where none is defined', () => {
    expect(numbered('7.0 甲\n0.0 乙', '')).toEqual(['甲', '乙']);
  });
});
