import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { completions } from '../../server/src/core/features/completion/completion.ts';
import { editionOf, editions } from '../../server/src/core/form/editions.ts';
import { insertedText, sectionSnippet } from '../../server/src/core/form/snippets.ts';
import { hasPinyin, pinyinOf } from '../../server/src/core/text/pinyin.ts';
import { readCaret } from '../support/caret.ts';
import { anyReport, writeReport } from '../support/layouts.ts';
import { reportText } from '../support/report-text.ts';

const title = '清河县民政局2024年政府信息公开工作年度报告';

function offered(marked: string) {
  const { text, caret } = readCaret(marked);
  return completions(new Analysis(text), caret);
}

/** Kinds and names of what is offered: `section 一、总体情况`. */
const listed = (marked: string) => offered(marked).map(({ kind, label }) => `${kind} ${label}`);

/** The text after the one that is named was chosen. */
function chosen(marked: string, name: string): string {
  const { text } = readCaret(marked);
  const item = offered(marked).find(({ kind, label }) => `${kind} ${label}` === name);
  if (!item) throw new Error(`${name} is not offered, but ${listed(marked).join(', ') || 'nothing'}`);
  const inserted = item.isSnippet ? insertedText(item.newText) : item.newText;
  return text.slice(0, item.range.start) + inserted + text.slice(item.range.end);
}

describe('sections', () => {
  it.each([
    '总',
    '总体情况',
    '一',
    '一、',
    '一、总体',
    '1、总体',
    'z',
    'ztqk',
    'zong',
    'zongtiqingkuang',
    '## ztqk',
    '体情况',
  ])('are found by %s', typed => {
    expect(listed(`${title}\n\n${typed}‸\n`)).toEqual(
      expect.arrayContaining(['section 一、总体情况', 'heading 一、总体情况']),
    );
  });

  it('are found by the short names of the snippets', () => {
    expect(listed(`${title}\n\nsqbl‸`)).toContain('section 三、收到和处理政府信息公开申请情况');
    expect(listed(`${title}\n\n申请办理‸`)).toContain('section 三、收到和处理政府信息公开申请情况');
  });

  it('are those that the report lacks', () => {
    expect(listed(`${reportText({ sections: { problems: null } })}\n‸`)).toEqual([
      'section 五、存在的主要问题及改进情况',
      'heading 五、存在的主要问题及改进情况',
    ]);
  });

  it('are still offered when the heading has just been typed to its end', () => {
    expect(listed(`${title}\n\n一、总体情况‸`)).toContain('section 一、总体情况');
  });

  it('bring what the snippet of the section has, in the edition of the year', () => {
    const body = insertedText(sectionSnippet(editionOf('2019'), 'other'));
    expect(chosen(`清河县民政局2020年政府信息公开工作年度报告\n\nqtxy‸`, 'section 六、其他需要报告的事项')).toBe(
      `清河县民政局2020年政府信息公开工作年度报告\n\n${body}`,
    );
  });

  it('take the place of what was typed of them, behind Markdown marks', () => {
    expect(chosen(`${title}\n\n## ztqk‸\n\n正文。`, 'heading 一、总体情况')).toBe(
      `${title}\n\n## 一、总体情况\n\n正文。`,
    );
  });

  it('mend the heading of a section that goes on below', () => {
    const marked = reportText({ sections: { problems: '五、存在的主要问题‸\n\n主要问题是栏目更新不够及时。' } });
    expect(listed(marked)).toEqual(['heading 五、存在的主要问题及改进情况']);
  });

  it('are found by an editor in what it is told to look in', () => {
    const [item] = offered(`${title}\n\nztqk‸`);
    expect(item!.filter.split(' ')).toEqual(
      expect.arrayContaining(['一、总体情况', '总体情况', 'ztqk', 'zongtiqingkuang']),
    );
    for (const { filter } of offered(`${title}\n\n‸`)) expect(filter.length).toBeLessThanOrEqual(128);
  });
});

describe('a whole report', () => {
  /** The names of what is offered in a text of that file name, in that year. */
  const offeredIn = (marked: string, fileName: string | null, thisYear: number | null) => {
    const { text, caret } = readCaret(marked);
    return completions(new Analysis(text, undefined, undefined, { fileName }), caret, thisYear);
  };
  const namesIn = (...given: Parameters<typeof offeredIn>) => offeredIn(...given).map(({ label }) => label);

  it.each(['qw', 'nbqw', 'quanwen', '全文', '年报全'])('is found by %s', typed => {
    expect(namesIn(`${typed}‸`, null, null)[0]).toBe('年报全文');
  });

  it('is offered in the form of its year first, and in the other by its years', () => {
    const of2019 = ['年报全文', '年报全文（2021年及以后年度）'];
    const of2021 = ['年报全文', '年报全文（2019—2020年度）'];
    expect(namesIn('qw‸', null, null)).toEqual(of2021);
    expect(namesIn('qw‸', null, 2026)).toEqual(of2021);
    expect(namesIn('qw‸', null, 2021)).toEqual(of2019);
    expect(namesIn('qw‸', '青禾县民政局2025年政府信息公开工作年度报告.txt', 2021)).toEqual(of2021);
    expect(namesIn('qw‸', '青禾县民政局2020年政府信息公开工作年度报告.txt', 2026)).toEqual(of2019);
  });

  it('has organ and year of the name of the file', () => {
    const [item] = offeredIn('qw‸', '青禾县民政局2025年政府信息公开工作年度报告.txt', 2027);
    const inserted = insertedText(item!.newText);
    expect(inserted).toMatch(/^青禾县民政局2025年政府信息公开工作年度报告\n/);
    expect(inserted).toContain('统计期限为2025年1月1日至12月31日');
    expect(inserted).toMatch(/\n青禾县民政局\n2026年1月××日\n$/);
  });

  it('is of the year before where nothing says another', () => {
    expect(insertedText(offeredIn('qw‸', null, 2026)[0]!.newText)).toMatch(/^单位名称2025年/);
  });

  it('is not offered in one', () => {
    expect(listed(`${title}\n\n全文‸`)).toEqual([]);
  });
});

describe('tables', () => {
  const without = reportText({ sections: { disputes: '四、政府信息公开行政复议、行政诉讼情况\n\n‸' } });

  it.each(['', '表', '表4', 'b4', 'tjb', 'zfxxgkxzfy'])('are offered in a section that lacks its own: %s', typed => {
    expect(listed(without.replace('‸', `${typed}‸`))).toContain('table 表4 政府信息公开行政复议、行政诉讼情况');
  });

  it('are read as the table that was missing', () => {
    const report = new Analysis(chosen(without, 'table 表4 政府信息公开行政复议、行政诉讼情况')).report;
    expect(report.tables.map(({ id }) => id)).toEqual(['disclosure', 'applications', 'disputes']);
  });

  it('are not offered where they are', () => {
    expect(listed(`${reportText().replace('五、', '‸\n五、')}`).filter(name => name.startsWith('table'))).toEqual([]);
  });
});

describe('rows', () => {
  const lacking = reportText().replace(/\n.*8\.属于行政查询事项.*/, '\n‸');

  it.each(['', '8.', '属于', 'sy', 'shuyu'])('are offered in a table that lacks them: %s', typed => {
    expect(listed(lacking.replace('‸', `${typed}‸`))).toEqual(['row 8.属于行政查询事项']);
  });

  it('bring their whole line where the table keeps empty places', () => {
    const row = chosen(lacking.replace('‸', 'sy‸'), 'row 8.属于行政查询事项')
      .split('\n')
      .find(line => line.includes('8.属于'));
    expect(row).toBe('\t\t8.属于行政查询事项\t\t\t\t\t\t\t');
  });

  it('bring their label alone beside bars', () => {
    const markdown = reportText({ layout: 'markdown' })
      .replace(/8\.属于行政查询事项(?= )/, '8.属‸')
      .replace(/(8\.属‸)[ \d|]*/, '$1');
    expect(chosen(markdown, 'row 8.属于行政查询事项')).toMatch(/\| 8\.属于行政查询事项\n/);
  });

  it('are offered below a table that lacks its last', () => {
    expect(listed(reportText().replace(/\n四、结转下年度继续办理.*/, '\n四、结‸'))).toContain(
      'row 四、结转下年度继续办理',
    );
  });

  it('are not offered for a figure, in a table with each cell on a line of its own', () => {
    const byLine = reportText({ layout: 'cell-by-line' }).replace(/8\.属于行政查询事项(?:\n\n0){7}/, '8‸');
    expect(listed(byLine)).toEqual([]);
    expect(listed(byLine.replace('8‸', '8.‸'))).toEqual(['row 8.属于行政查询事项']);
  });

  it('are not offered in a table that has them all', () => {
    expect(listed(reportText().replace('四、结转下年度', '‸\n四、结转下年度'))).toEqual([]);
  });
});

describe('in a table', () => {
  it('nothing is offered beside a figure or in a cell', () => {
    for (const figures of [
      '‸0 0 0 0 0 0 0',
      '0‸ 0 0 0 0 0 0',
      '_‸ 0 0 0 0 0 0',
      '申请‸ 0 0 0 0 0 0',
      'zt‸ 0 0 0 0 0 0',
    ]) {
      expect(listed(reportText({ rows: { received: figures } })), figures).toEqual([]);
    }
  });
});

describe('figures', () => {
  const rows = {
    received: '841 9 0 0 0 9 859',
    'carried-in': '18 0 0 0 0 0 18',
    granted: '272 0 0 0 0 0 272',
    'refused-query': '30 0 0 0 0 0 30',
    'refused-internal': '5 0 0 0 0 0 5',
    review: '5 0 0 2 7',
    'normative-documents': '6 2 40',
    fees: '1276.5534',
  };
  const inProse = (prose: string) => reportText({ rows, prose: { overview: prose } });

  it.each([
    ['本年新收‸。', 'figure 本年新收 859 件', '本年新收政府信息公开申请859件。'],
    ['本年度共收到申请‸，', 'figure 本年新收 859 件', '本年度共收到申请859件，'],
    ['本年新收政府信息公开申请‸，', 'figure 本年新收 859 件', '本年新收政府信息公开申请859件，'],
    ['另有上年结‸。', 'figure 上年结转 18 件', '另有上年结转18件。'],
    ['其中不予公‸', 'figure 不予公开 35 件', '其中不予公开35件'],
    ['其中byg‸', 'figure 不予公开 35 件', '其中不予公开35件'],
    ['属于行政查‸', 'figure 属于行政查询事项 30 件', '属于行政查询事项30件'],
    ['申请人中ziran‸', 'figure 自然人 841 件', '申请人中自然人841件'],
    ['行政复议‸', 'figure 行政复议 7 件', '行政复议7件'],
    ['尚未‸', 'figure 行政复议尚未审结 2 件', '尚未审结2件'],
    ['我局制发行政规范‸', 'figure 制发行政规范性文件 6 件', '我局制发行政规范性文件6件'],
    ['行政事业性‸', 'figure 行政事业性收费 1276.5534 万元', '行政事业性收费1276.5534万元'],
  ])('of the tables follow their words: %s', (typed, name, told) => {
    expect(chosen(inProse(typed), name)).toContain(told);
  });

  it('say where they stand', () => {
    const item = offered(inProse('本年新收‸')).find(({ label }) => label.startsWith('本年新收'))!;
    expect(item.detail.zh).toBe('表3 一');
  });

  it('are not offered in the middle of a word, nor before a figure, nor after words of another matter', () => {
    for (const prose of ['新收‸政府信息', '本年新收‸859件', '今天天气‸', '本年新收gou‸ji', '我a‸', '共‸', '收到859‸']) {
      expect(listed(inProse(prose)), prose).toEqual([]);
    }
  });

  it('are not offered in headings, titles and comments', () => {
    expect(
      listed(
        reportText({ rows, sections: { disputes: '四、政府信息公开行政复议、行政诉讼‸' } }).replace('五、', '\n五、'),
      ),
    ).toEqual(['section 四、政府信息公开行政复议、行政诉讼情况', 'heading 四、政府信息公开行政复议、行政诉讼情况']);
    expect(listed(reportText({ rows, title: '清河县民政局2024年政府信息公开申请‸年度报告' }))).toEqual([]);
    expect(listed(inProse('<!-- 新收‸ -->'))).toEqual([]);
  });

  it('are not offered where the table cannot be read', () => {
    expect(listed(reportText({ rows: { received: '二 0 0 0 0 0 _' }, prose: { overview: '本年新收‸' } }))).toEqual([]);
  });
});

describe('pinyin', () => {
  it('is known of every official name that is offered', () => {
    const labels = editions.flatMap(({ sections, tables }) => [
      ...sections.map(({ name }) => name),
      ...tables.flatMap(({ title: name, rows, columns }) => [name, ...[...rows, ...columns].map(({ label }) => label)]),
    ]);
    expect(labels.filter(label => !hasPinyin(label))).toEqual([]);
  });

  it('reads characters as they are read in these names', () => {
    expect(pinyinOf('行政复议')).toEqual({ full: 'xingzhengfuyi', initials: 'xzfy' });
    expect(pinyinOf('2.重复申请')).toEqual({ full: '2chongfushenqing', initials: '2cfsq' });
  });
});

it('answers anywhere in any report, with places that end at the caret and begin on its line', () => {
  fc.assert(
    fc.property(anyReport, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (report, places) => {
      const analysis = new Analysis(writeReport(report));
      const { text } = analysis.source;
      for (const caret of places.map(at => at % (text.length + 1))) {
        for (const { range } of completions(analysis, caret)) {
          expect(range.end).toBe(caret);
          expect(text.slice(range.start, caret)).not.toMatch(/[\r\n]/);
        }
      }
    }),
    { numRuns: 10 },
  );
});

describe('comments that silence', () => {
  const wrong = reportText({ rows: { received: '1 0 0 0 0 0 2' } });
  const comment = (typed: string) => wrong.replace('\n\n一、', `\n\n${typed}‸\n\n一、`);

  it.each(['<!-- ', '<!-- gou', '<!--gouji-dis'])('are offered behind %s', typed => {
    expect(listed(comment(typed))).toEqual([
      'directive gouji-disable-next-line',
      'directive gouji-disable',
      'directive gouji-enable',
      'directive gouji-disable-file',
    ]);
    expect(offered(comment(typed))[0]!.newText).toBe('gouji-disable-next-line $1 -->');
  });

  it('name the rules, those of the report first', () => {
    const [first, second] = offered(comment('<!-- gouji-disable-file '));
    expect([first!.label, first!.detail.zh]).toEqual(['row-total', '一行的总计不等于各栏之和']);
    expect(second!.label).not.toBe('row-total');
    expect(listed(comment('<!-- gouji-disable balance、'))).toContain('rule column-total');
  });

  it('are found by the title of the rule', () => {
    const item = offered(comment('<!-- gouji-disable-file ')).find(({ label }) => label === 'balance');
    expect(item!.filter.split(' ')).toContain('第一项加第二项不等于第三项加第四项');
  });

  it('are not offered behind a reason, nor in any other comment', () => {
    expect(listed(comment('<!-- gouji-disable-file balance：因为 '))).toEqual([]);
    expect(listed(comment('<!-- 说明 '))).toEqual([]);
  });
});
