import { describe, expect, it } from 'vitest';
import { editionOf } from '../../server/src/core/form/editions.ts';
import { applyFix, expectProblems, problemsIn } from '../support/marked-text.ts';
import { reportText, type TableLayout, tableText } from '../support/report-text.ts';

const structure = { categories: ['structure'] } as const;

describe('table-missing', () => {
  it('is said at the heading, and nothing of rows', () => {
    const sections = {
      applications: '«三、收到和处理政府信息公开申请情况:table-missing»\n\n本年收到申请 3 件，均已办结。',
    };
    const [problem] = expectProblems(reportText({ sections }), structure);
    expect(problem!.data).toEqual({ section: 'applications', table: 'applications' });
  });

  it.each(['disclosure', 'applications', 'disputes'] as const)('puts the table of %s into its section', id => {
    const heading = reportText()
      .split('\n')
      .find(
        line =>
          /^[二三四]、.*情况$/.test(line) &&
          line.includes({ disclosure: '主动', applications: '处理', disputes: '复议' }[id]),
      )!;
    const text = reportText({ sections: { [id]: `${heading}\n\n情况见附表。` } });
    const [problem] = problemsIn(text, structure);
    const mended = applyFix(text, problem!.fixes![0]!);
    expect(problemsIn(mended, structure)).toEqual([]);
  });

  it('is silent where the table stands in another section', () => {
    const sections = {
      applications: '三、收到和处理政府信息公开申请情况\n\n见第五部分后的表。',
      problems: `五、存在的主要问题及改进情况\n\n略。\n\n${tableText(editionOf('2021'), 'applications', {})}`,
    };
    expectProblems(reportText({ sections }), { rules: ['table-missing'] });
  });

  it('is one level milder for 2019, whose notice only encouraged the form', () => {
    const sections = { disputes: '四、政府信息公开行政复议、行政诉讼情况\n\n无。' };
    expect(problemsIn(reportText({ year: 2019, sections }), structure).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    expect(problemsIn(reportText({ year: 2020, sections }), structure).map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });
});

describe('row-missing', () => {
  const without = (line: RegExp, parts = {}) =>
    reportText(parts)
      .split('\n')
      .filter(text => !line.test(text))
      .join('\n');
  const marked = (text: string, label: string) => text.replace(label, `«${label}:row-missing»`);

  it('is said at the label of the row before', () => {
    const text = without(/2\.重复申请/);
    const [problem] = expectProblems(marked(text, '1.信访举报投诉类申请'), structure);
    expect(problem!.data).toEqual({ table: 'applications', row: 'unprocessed-duplicate' });
  });

  it.each<TableLayout>(['tab-separated', 'markdown', 'pipes'])('puts the row in its place in %s', layout => {
    for (const row of [/重复申请/, /四类过程性/, /部分公开/, /结转下年度/, /行政强制/]) {
      const text = without(row, { layout });
      const [problem] = problemsIn(text, structure);
      const mended = applyFix(text, problem!.fixes![0]!);
      expect(problemsIn(mended, structure)).toEqual([]);
      const labels = (of: string) => of.split('\n').map(line => line.replace(/[\d|\s-]+$/, ''));
      expect(labels(mended)).toEqual(labels(reportText({ layout })));
    }
  });

  it('puts in the figures that the sums leave, where a blank row would break them', () => {
    const rows = {
      granted: '2 0 0 0 0 0 2',
      'unprocessed-duplicate': '3 0 0 0 0 0 3',
      'outcome-total': '5 0 0 0 0 0 5',
    };
    const text = without(/重复申请/, { rows });
    const [problem] = problemsIn(text, structure);
    expect(applyFix(text, problem!.fixes![0]!)).toContain('\n\t\t2.重复申请\t3\t0\t0\t0\t0\t0\t3\n');
    expect(problem!.fixes![0]!.title.zh).toContain('按总计推算');
  });

  it('is said once where many rows are missing', () => {
    const text = without(/属于|危及|保护第三方|其他法律/);
    const [problem] = expectProblems(
      marked(text, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
      structure,
    );
    expect(problem!.data).toEqual({ table: 'applications' });
    expect(problem!.message.zh).toContain('8 行');
  });

  it('names the figures whose label was lost, and says nothing more of them', () => {
    const text = reportText({ layout: 'markdown' }).replace('| 2.重复申请 |', '|  |');
    const [problem, ...others] = expectProblems(marked(text, '1.信访举报投诉类申请'), structure);
    expect(others).toEqual([]);
    expect(problem!.related).toHaveLength(1);
  });

  it('is silent of rows that only the other edition has', () => {
    expectProblems(reportText({ year: 2024, edition: '2019' }), {
      rules: ['row-missing', 'table-missing'],
    });
  });
});

describe('row-incomplete', () => {
  const only = { rules: ['row-incomplete', 'cell-blank', 'row-total', 'column-total', 'balance'] };
  const layout = 'cell-by-line';

  it('is said at the label, with both numbers, and no sum is assessed with it', () => {
    const text = reportText({
      layout,
      rows: {
        'carried-in': '0 0 0 0 0 0',
        received: '5 0 0 0 0 0 5',
        granted: '5 0 0 0 0 0 5',
        'outcome-total': '5 0 0 0 0 0 5',
      },
    });
    const [problem] = expectProblems(text.replace('二、上年结转政府信息公开申请数量', '«$&:row-incomplete»'), only);
    expect(problem!.message.zh).toContain('有 6 个数，应为 7 个');
  });

  it('is said of too many figures as well', () => {
    const text = reportText({ layout: 'pipes', rows: { rules: '0 0 0' } }).replace(
      '规章 | 0 |',
      '«规章:row-incomplete» | 0 | 0 |',
    );
    expectProblems(text, only);
  });

  it('is said once of rows that are short in the same way', () => {
    const rows = { granted: '0 0 0 0 0 0', partial: '0 0 0 0 0 0', 'carried-out': '0 0 0 0 0 0' };
    const [problem] = expectProblems(
      reportText({ layout, rows }).replace('（一）予以公开', '«$&:row-incomplete»'),
      only,
    );
    expect(problem!.data).toEqual({ table: 'applications' });
    expect(problem!.related).toHaveLength(2);
  });

  it('is said once of table 4, whose rows share a line', () => {
    const [problem] = expectProblems(
      reportText({ layout, rows: { review: '0 0 0 0' } }).replace('\n行政复议\n', '\n«行政复议:row-incomplete»\n'),
      only,
    );
    expect(problem!.message.zh).toContain('有 14 个数，应为 15 个');
  });

  it('says that figures run together', () => {
    const rows = {
      received: '0000000 _ _ _ _ _ _',
      'carried-in': '0000000 _ _ _ _ _ _',
      granted: '0000000 _ _ _ _ _ _',
    };
    const [problem] = problemsIn(reportText({ layout, rows }), only);
    expect(problem!.message.zh).toContain('连在一起');
  });

  it('is silent of cells that are known to be blank', () => {
    expectProblems(reportText({ layout: 'markdown', rows: { granted: '_ 0 0 0 0 0 0' } }), {
      rules: ['row-incomplete'],
    });
  });
});

describe('edition-year', () => {
  const only = { rules: ['edition-year'] };

  it('is said once a table, at the first label that shows it', () => {
    const text = reportText({ year: 2023, edition: '2019' })
      .replace('本年新制作数量', '«$&:edition-year»')
      .replace('（六）其他处理', '«$&:edition-year»');
    expect(expectProblems(text, only).map(({ data }) => data)).toEqual([
      { table: 'disclosure' },
      { table: 'applications' },
    ]);
  });

  it('is a warning for 2021, when the new form came late, and for 2019, when none was asked for', () => {
    const severities = (year: number, edition: '2019' | '2021') =>
      new Set(problemsIn(reportText({ year, edition }), only).map(({ severity }) => severity));
    expect(severities(2021, '2019')).toEqual(new Set(['warning']));
    expect(severities(2022, '2019')).toEqual(new Set(['error']));
    expect(severities(2020, '2021')).toEqual(new Set(['error']));
    expect(severities(2019, '2021')).toEqual(new Set(['warning']));
  });

  it('is silent where nothing tells the edition, and where the report has no year', () => {
    expectProblems(reportText({ year: 2023, sections: { disclosure: null, applications: null } }), only);
    expectProblems(reportText({ edition: '2019', title: '清河县民政局政府信息公开工作年度报告' }), only);
  });
});

describe('row-duplicate', () => {
  it('is said at the second label, and no sum is assessed with the row', () => {
    const row = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0';
    const text = reportText().replace(
      row,
      `${row}\n${row.replace('2.重复申请', '«2.重复申请:row-duplicate»').replace(/0$/, '9')}`,
    );
    expectProblems(text, { rules: ['row-duplicate', 'row-total', 'column-total'] });
  });

  it('is silent of 其他 and 总计, which are rows, columns and headers', () => {
    expectProblems(reportText({ layout: 'cell-by-line' }), { rules: ['row-duplicate'] });
  });
});

describe('row-unknown', () => {
  const only = { rules: ['row-unknown', 'row-missing'] };

  it('is said at a label that no edition has', () => {
    const text = reportText({ layout: 'pipes' }).replace(
      '行政强制 | 0 |',
      '行政强制 | 0 |\n«行政检查事项:row-unknown» | 12 |',
    );
    expectProblems(text, only);
  });

  it('is said of a row of the other edition that was left in', () => {
    const text = reportText({ layout: 'markdown' }).replace(
      /\n\n三、收到/,
      '\n| 第二十条第（九）项 |  |  |  |\n| 信息内容 | 采购项目数量 | 采购总金额 |  |\n| «政府集中采购:row-unknown» | 3 | 0 |  |\n\n三、收到',
    );
    expectProblems(text, only);
  });

  it('is silent in a table of the other edition, of notes and of empty rows', () => {
    expectProblems(reportText({ year: 2024, edition: '2019' }), only);
    const text = reportText({ layout: 'markdown' }).replace(
      '\n\n四、政府信息公开',
      '\n\n注：本表数据含2家下属单位。\n\n|  |  |  |\n\n四、政府信息公开',
    );
    expectProblems(text, only);
  });
});

describe('row-order', () => {
  const only = { rules: ['row-order', 'row-missing', 'row-duplicate'] };
  const move = (text: string, row: RegExp, before: RegExp) => {
    const line = row.exec(text)![0];
    return text.replace(line, '').replace(before, `${line}$&`);
  };

  it('is said of the row that was moved', () => {
    const text = move(reportText(), /\t\t2\.重复申请.*\n/, /\t\t4\.无正当理由.*\n/);
    expectProblems(text.replace('2.重复申请', '«$&:row-order»'), only);
  });

  it('is said once where many were', () => {
    const lines = reportText({ layout: 'pipes' }).split('\n');
    const at = lines.findIndex(line => line.includes('属于国家秘密'));
    const rows = lines.slice(at, at + 8).map(line => line.replace('（三）不予公开 | ', ''));
    const text = [...lines.slice(0, at), ...rows.reverse(), ...lines.slice(at + 8)].join('\n');
    const [problem, ...others] = problemsIn(text, only);
    expect(others).toEqual([]);
    expect(problem!.related).toHaveLength(6);
  });
});

describe('label-deviation', () => {
  const only = { rules: ['label-deviation', 'row-missing', 'row-unknown'] };

  it('is said of lost or wrong characters, and mends them', () => {
    const text = reportText().replace('2.其他法律行政法规禁止公开', '«2.其他法律法规禁止公开:label-deviation»');
    const [problem] = expectProblems(text, only);
    expect(problem!.fixes).toMatchObject([{ safe: true, edits: [{ newText: '2.其他法律行政法规禁止公开' }] }]);
    expectProblems(reportText().replace('（三）不予公开', '«（三）不子公开:label-deviation»'), only);
    expectProblems(reportText().replace('（七）总计', '«（七）合计:label-deviation»'), only);
    expectProblems(reportText().replace('\t总计\n', '\t«合计:label-deviation»\n'), only);
    expectProblems(reportText().replace('科研机构', '«科研机够:label-deviation»'), only);
  });

  it.each<[string, (text: string) => string]>([
    ['white space', text => text.replace('商业企业', '商业 企业').replace('（一）予以公开', '（一） 予以公开')],
    ['brackets', text => text.replace(/（/g, '(').replace(/）/g, ')')],
    ['the measures of 行政强制', text => text.replace('行政强制', '行政强制措施')],
    ['numbering', text => text.replace(/(\d)\.(?=属于)/g, '$1、').replace('4.保护', '(4)保护')],
    ['quotes', text => text.replace('“三安全一稳定”', '"三安全一稳定"')],
    [
      'a remark in brackets',
      text => text.replace('本年制发件数', '本年(2024)制发件数').replace('单位：万元', '单位：万元，保留4位小数'),
    ],
    ['accepted names', text => text.replace('行政规范性文件', '规范性文件')],
  ])('is silent of %s', (_, change) => {
    expectProblems(change(reportText()), only);
    expectProblems(change(reportText({ layout: 'cell-by-line' })), only);
  });

  it('offers no mend where the label is broken over places', () => {
    const text = reportText({ layout: 'cell-by-line' }).replace('社会公益组织', '社会\n公义组织');
    for (const { fixes } of problemsIn(text, { rules: ['label-deviation'] })) {
      for (const { edits } of fixes!) expect(edits[0]!.newText).not.toContain('\n');
    }
  });
});
