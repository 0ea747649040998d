import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { reportText } from '../support/report-text.ts';

const rows = {
  'normative-documents': '3 1 12',
  licensing: '72',
  received: '4 1 0 0 0 2 7',
  granted: '4 1 0 0 0 2 7',
  total: '4 1 0 0 0 2 7',
};

/** What is read of a text, without places: title, sections and every figure with its row. */
function readingOf(text: string) {
  const { title, organ, year, sections, tables } = new Analysis(text).report;
  return {
    head: [title?.text, organ, year],
    sections: sections.map(({ id, heading }) => [id, heading.text]),
    rows: tables.flatMap(table =>
      table.rows.map(row => [table.id, row.id, row.complete, row.cells.map(cell => cell.text).join(' ')]),
    ),
  };
}

/** The problems of a text that are no hints, by their rules. */
const problemsOf = (text: string) =>
  new Analysis(text).problems.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);

/** A text of which every line end but those before some words was lost. */
const runOn = (text: string, ...kept: string[]) =>
  kept.reduce((joined, words) => joined.replaceAll(` ${words}`, `\n${words}`), text.replace(/\s+/g, ' '));

describe.each([2020, 2024])('a report of %i without line ends', year => {
  const text = reportText({ year, rows: year === 2024 ? rows : {}, layout: 'spaces' });
  const reading = readingOf(text);

  it('reads as it does with them', () => {
    expect(reading.sections).toHaveLength(6);
    expect(readingOf(runOn(text))).toEqual(reading);
    expect(problemsOf(runOn(text))).toEqual(problemsOf(text));
  });

  it('reads so where the cells of its tables keep their distance', () => {
    expect(readingOf(text.replace(/\n+/g, ' '))).toEqual(reading);
  });

  it('reads so with a line end behind each section', () => {
    const numbers = ['一、总', '二、主', '三、收', '四、政', '四、因', '五、', '六、'];
    expect(readingOf(runOn(text, ...numbers))).toEqual(reading);
  });
});

describe('a title', () => {
  const text = reportText({ title: '清河县民政局2024年政府信息公开工作年度报告‸' });
  const withMore = (more: string) => readingOf(text.replace('‸\n', more)).head;

  it.each(['根据《中华人民共和国政府信息公开条例》编制。', ' 按照有关要求，编制本报告。'])('ends before %s', more => {
    expect(withMore(more)).toEqual(['清河县民政局2024年政府信息公开工作年度报告', '清河县民政局', 2024]);
  });

  it('does not end within a sentence', () => {
    const sentence = '清河县民政局编制政府信息公开工作年度报告的根据是《条例》，报告如下。';
    expect(readingOf(text.replace('‸\n', `\n\n${sentence}\n`)).head).toEqual(withMore(''));
  });
});

describe('a heading', () => {
  const text = reportText();

  it('is one before its prose on the same line, and behind other prose', () => {
    const joined = text.replace('一、总体情况\n\n', '一、总体情况 ').replace('\n\n二、主动公开', ' 二、主动公开');
    expect(readingOf(joined)).toEqual(readingOf(text));
  });

  it('is one with three hundred empty cells behind it', () => {
    const wide = text.replace('二、主动公开政府信息情况', `二、主动公开政府信息情况 | ${'|'.repeat(300)}`);
    expect(readingOf(wide).sections).toEqual(readingOf(text).sections);
  });

  it.each(['{#overview}', '##', '………… 1', '|||'])('has no more than itself before %s', behind => {
    const written = text.replace('一、总体情况', `## 一、总体情况 ${behind}`);
    expect(readingOf(written).sections).toHaveLength(6);
    expect(problemsOf(written)).not.toContain('section-missing');
  });

  it('is none in a table of contents with its page', () => {
    const names = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
    ];
    const contents = names.map((name, page) => `${name} ………… ${page + 1}`).join('\n');
    expect(problemsOf(text.replace('\n\n一、', `\n\n目录\n${contents}\n\n一、`))).toEqual([]);
  });

  it.each([
    ['within a word', '本单位按照“一、总体情况”的要求撰写。'],
    ['without its whole name', '按照格式 一、总体 情况如下。'],
  ])('is none %s', (_, sentence) => {
    const written = reportText({ prose: { other: sentence } });
    expect(readingOf(written).sections).toEqual(readingOf(text).sections);
  });
});

describe('the name of a section above its table', () => {
  const problems = (caption: string) =>
    problemsOf(reportText().replace('二、主动公开政府信息情况\n', `二、主动公开政府信息情况\n${caption}\n`));

  it.each([
    '主动公开政府信息情况',
    '主动公开政府信息情况 | |||',
    '二、主动公开政府信息情况 | |||',
    '\n主动公开政府信息情况\t\t\t',
  ])('is its caption: %j', caption => {
    expect(problems(caption)).toEqual([]);
  });

  it('is a second section with its number, or with prose between', () => {
    expect(problems('\n二、主动公开政府信息情况')).toContain('section-duplicate');
    expect(problems('\n本单位及时公开。\n\n主动公开政府信息情况')).toContain('section-duplicate');
  });
});

describe('a table on one line', () => {
  const text = reportText({ rows, layout: 'spaces' });
  const figures = (line: string) =>
    readingOf(text.replace(/信息内容(?:.|\n)*(?=\n\n三、)/, line)).rows.filter(([table]) => table === 'disclosure');

  const words =
    '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规 章 0 0 0 行政规范性文件 3 1 12 第二十条第（五）项 ' +
    '信息内容 本年处理决定数量 行政许可 72 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 0 行政强制 0 ' +
    '第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 0';

  it('has each of its rows', () => {
    expect(figures(words).map(([, id, complete, cells]) => [id, complete, cells])).toEqual([
      ['rules', true, '0 0 0'],
      ['normative-documents', true, '3 1 12'],
      ['licensing', true, '72'],
      ['penalty', true, '0'],
      ['coercion', true, '0'],
      ['fees', true, '0'],
    ]);
  });

  it.each([
    [
      'a sentence',
      '今年 共 发布 规章 0 件 废止 0 件 有效 0 件 行政许可 72 件 行政处罚 0 件 行政强制 0 件 。'.replace(' 。', '。'),
    ],
    [
      'a list with few figures',
      '一 是 加强 学习 二 是 改进 服务 三 是 落实 责任 四 是 按时 公开 行政许可 信息 和 行政处罚 信息 并 完善 制度 和 流程 7',
    ],
  ])('is not %s', (_, line) => {
    expect(figures(line)).toEqual([]);
  });
});

describe('a label of four characters', () => {
  const read = (label: string) =>
    readingOf(reportText({ rows }).replace('\n行政许可\t', `\n${label}\t`)).rows.some(([, id]) => id === 'licensing');

  it('is known without one of them, and not without two', () => {
    expect([read('政许可'), read('行政许'), read('许可')]).toEqual([true, true, false]);
  });
});
