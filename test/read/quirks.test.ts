import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { plainReport, writeReport } from '../support/layouts.ts';
import { reportText } from '../support/report-text.ts';

/** The figures of a row as read, or null where the row is not there or not complete. */
function figuresOf(text: string, id: string): string[] | null {
  const rows = new Analysis(text).report.tables.flatMap(table => table.rows.filter(row => row.id === id));
  return rows.length === 1 && rows[0]!.complete ? rows[0]!.cells.map(cell => cell.text) : null;
}

const seven = '1 2 3 4 5 6 21';
const figures = seven.split(' ');

describe('a label that was broken over lines', () => {
  const spaced = writeReport(plainReport('2021', 'single spaces'));
  const withRow = (line: RegExp, lines: string) => spaced.replace(line, lines);

  it.each([
    ['with its closing bracket alone', `（二）部分公开（区分处理的，只计这\n一情形，不计其他情形\n） ${seven}`],
    ['after its short form', `（二）部分公开（\n区分处理的，只计这\n一情形，不计其他情   ${seven}\n形）`],
  ])('is read %s', (_, lines) => {
    expect(figuresOf(withRow(/（二）部分公开.*/, lines), 'partial')).toEqual(figures);
  });

  it.each([
    ['in a common way', `2.其他法律法\n规禁止公开 ${seven}`],
    ['in any way', `2.其它法律行政法\n规禁止公开 ${seven}`],
    ['around its figures', `2.其它法律行政法 ${seven}\n规禁止公开`],
  ])('is read though misprinted %s', (_, lines) => {
    expect(figuresOf(withRow(/2\.其他法律.*/, lines), 'refused-law')).toEqual(figures);
  });

  it('is read where another one on its line was broken too', () => {
    const text = writeReport(plainReport('2021', 'tabs')).replace(
      /三、本年度办理结果\t（一）予以公开.*/,
      `三、本年\n度办理结果\t（一）予\n以公开\t\t${figures.join('\t')}`,
    );
    expect(figuresOf(text, 'granted')).toEqual(figures);
  });
});

describe('a misprinted label', () => {
  it('is read behind its group on the same line', () => {
    const text = writeReport(plainReport('2021', 'single spaces')).replace(
      /1\.信访举报投诉类申请.*/,
      `1.信访报投诉类申请 ${seven}`,
    );
    expect(figuresOf(text, 'unprocessed-petition')).toEqual(figures);
  });
});

describe('a misprinted header', () => {
  it('is read among others that single spaces part', () => {
    const text = writeReport(plainReport('2021', 'single spaces', 7n)).replaceAll('结果纠正', '结果纠下');
    expect(figuresOf(text, 'litigation-direct')).toEqual(Array(5).fill('7'));
  });
});

describe('a row that is numbered as the section that is missing', () => {
  it.each(['四、结转下年度继续办理 1 2 3 4 5 6 21', '四、结转\n下年度继续办理 1 2 3 4 5 6 21'])(
    'is no section: %s',
    row => {
      const text = writeReport(plainReport('2021', 'single spaces'))
        .replace(/四、结转.*/, row)
        .replace(/四、政府信息公开行政复议[^五]*/, '');
      expect(new Analysis(text).report.sections.map(({ id }) => id)).not.toContain(null);
      expect(figuresOf(text, 'carried-out')).toEqual(figures);
    },
  );
});

describe('table 4 as three small tables', () => {
  const small = (name: string, line: string) =>
    `${name}\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${line}`;
  const report = (lines: readonly string[]) =>
    reportText({
      sections: {
        disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${small('行政复议', lines[0]!)}\n\n行政诉讼\n${small('未经复议直接起诉', lines[1]!)}\n\n${small('复议后起诉', lines[2]!)}`,
      },
    });

  it.each<[string, string, string, string]>([
    ['one', '1\t\t\t\t1', '\t\t\t\t', '2\t0\t0\t0\t2'],
    ['all', '\t\t\t\t', '\t\t\t\t', '\t\t\t\t'],
  ])('is read where %s of them was left blank', (_, ...lines) => {
    const text = report(lines);
    for (const [index, id] of ['review', 'litigation-direct', 'litigation-after-review'].entries())
      expect(figuresOf(text, id)).toEqual(lines[index]!.split('\t'));
  });
});

describe('Markdown', () => {
  it('has no figures in its separator, however short', () => {
    const text = writeReport(plainReport('2021', 'Markdown', 3n)).replace(/ --- /g, ':-:');
    expect(figuresOf(text, 'review')).toEqual(['3', '3', '3', '3', '3']);
  });

  it('has figures in bold, whose place is that of the figure', () => {
    const text = writeReport(plainReport('2021', 'bold Markdown', 12n));
    const { report, source } = new Analysis(text);
    const { start, end } = source.originOf(report.tables[1]!.rows[0]!.cells[0]!.range);
    expect(text.slice(start - 2, end + 2)).toBe('**12**');
  });
});

describe('a heading', () => {
  const sectionsOf = (text: string) => {
    const analysis = new Analysis(text);
    const about = analysis.problems.filter(({ rule }) => rule.startsWith('section-'));
    expect(about).toEqual([]);
    return analysis.report.sections.map(({ heading }) => heading.text);
  };
  const whole = sectionsOf(reportText());

  it.each(['四、政府信息公开行政\n复议、行政诉讼情况', '四、\n政府信息公开行政复议、行政诉讼情况'])(
    'may be broken: %s',
    heading => {
      expect(sectionsOf(reportText().replace(heading.replace('\n', ''), heading))).toEqual(whole);
    },
  );

  it('is none in a table of contents', () => {
    for (const end of ['', '……1']) {
      const contents = whole.map(heading => heading + end).join('\n');
      expect(sectionsOf(reportText().replace('一、总体', `目录\n\n${contents}\n\n一、总体`))).toEqual(whole);
    }
  });
});

describe('a title', () => {
  const read = (title: string) => {
    const { organ, year } = new Analysis(reportText({ title, year: 2023 })).report;
    return { organ, year };
  };
  const expected = { organ: '清河县民政局', year: 2023 };

  it.each([
    '政务公开',
    '政府信息公开年报',
    '2024-01-20',
    '2024年1月20日',
    '发布时间：2024-01-20 10:00',
    '清河县人民政府门户网站',
    '清民〔2024〕3号',
    '2022年',
    '打印',
    '附件2',
  ])('has nothing to do with what stands above it: %s', line => {
    expect(read(`${line}\n清河县民政局2023年政府信息公开工作年度报告`)).toEqual(expected);
    expect(read(`${line}\n\n清河县民政局\n2023年政府信息公开工作年度报告`)).toEqual(expected);
  });

  it.each([
    '清河县民政局\n政府信息公开工作年度报告\n（2023年）',
    '清河县民政局政府信息公开工作年度报告\n2023年度',
    '2023年度\n清河县民政局政府信息公开工作年度报告',
    '清河县\n民政局2023年政府信息公开工作年度报告',
    '清河县民政局2023年政府信息\n公开工作年度\n报告',
    '清河县民政局政府信息公开2023年度报告',
    '标题：清河县民政局2023年政府信息公开工作年度报告',
    '“清河县民政局2023年政府信息公开工作年度报告”',
  ])('is read in other orders and over lines: %s', title => {
    expect(read(title)).toEqual(expected);
  });
});

describe('labels without a figure', () => {
  const navigation = '首页\n政府信息公开指南\n规章\n规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n';
  const tablesOf = (text: string) => new Analysis(text).report.tables.map(({ id }) => id);
  const whole = ['disclosure', 'applications', 'disputes'];

  it('outside of the section that they belong to are no table: navigation', () => {
    expect(tablesOf(`${navigation}\n${reportText()}`)).toEqual(whole);
    expect(tablesOf(`${reportText()}\n${navigation}`)).toEqual(whole);
  });

  it('with a figure are one, wherever they stand', () => {
    expect(tablesOf(`${reportText()}\n${navigation.replace('行政许可', '行政许可\t5')}`)).toEqual([
      ...whole,
      'disclosure',
    ]);
  });

  it('in their section are its table, which waits for its figures', () => {
    const blank = reportText().replace(/^(行政.+|规章)\t.*$/gm, '$1');
    expect(tablesOf(blank)).toEqual(whole);
  });
});

describe('between the rows', () => {
  it.each(['— 5 —', '- 12 -'])('a page number is no figure of a row: %s', line => {
    const text = writeReport(plainReport('2021', 'tight cells')).replace(/^3\.危及/m, `${line}\n$&`);
    expect(figuresOf(text, 'refused-law')).toEqual(Array(7).fill('0'));
    expect(new Analysis(text).report.tables.flatMap(({ unknownRows }) => unknownRows)).toEqual([]);
  });
});

describe('a table without separators', () => {
  it('is known, and its rows are said to run together', () => {
    const text = reportText({ rows: { fees: '12.34' } }).replace(/\t/g, '');
    const { problems, report } = new Analysis(text);
    expect(report.tables.map(({ id }) => id)).toEqual(['disclosure', 'applications', 'disputes']);
    expect(figuresOf(text, 'fees')).toEqual(['12.34']);
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect(new Set(errors)).toEqual(new Set(['row-incomplete']));
  });
});

describe('a table whose rows were shifted', () => {
  it('has no blank cells: which place is which column is not known', () => {
    const text = reportText({ rows: { 'refused-law': '_ _ _ 4 _ _ 4', 'refused-internal': '1 1 1 1 1 1 6' } });
    const shifted = text.replace(/^\t\t(\d\..*)$/gm, '\t$1\t');
    expect(figuresOf(text, 'refused-law')).toEqual(['', '', '', '4', '', '', '4']);
    expect(figuresOf(shifted, 'refused-law')).toBeNull();
    expect(figuresOf(shifted, 'refused-internal')).toEqual(['1', '1', '1', '1', '1', '1', '6']);
  });
});

describe('a header of which a label was lost', () => {
  it.each(['结果维持', '总计'])('says nothing of the order of the columns: %s', label => {
    const text = reportText({ rows: { review: '1 2 3 4 10', 'litigation-direct': '5 0 0 0 5' } });
    const at = text.lastIndexOf('结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经');
    const damaged = text.slice(0, at) + text.slice(at).replace(label, '？？');
    expect(figuresOf(damaged, 'review')).toEqual(['1', '2', '3', '4', '10']);
    expect(figuresOf(damaged, 'litigation-direct')).toEqual(['5', '0', '0', '0', '5']);
  });
});
