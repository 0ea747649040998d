import { describe, expect, it } from 'vitest';
import { applyFix, expectProblems, problemsIn } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

describe('section-missing', () => {
  const only = { rules: ['section-missing', 'table-missing', 'row-missing'] };

  it('is said at the title, once a section, and nothing of its table', () => {
    const title = '«清河县民政局2024年政府信息公开工作年度报告:section-missing»';
    expectProblems(reportText({ title, sections: { disputes: null } }), only);
    expectProblems(reportText({ title, sections: { overview: null } }), only);
  });

  it('is said at the first line where there is no title', () => {
    expectProblems(reportText({ title: '', sections: { overview: '«一、年度工作:section-missing»\n\n略。' } }), only);
  });

  it('is said once where none of the six is there', () => {
    const [problem] = expectProblems(
      '«清河县民政局2024年政府信息公开工作年度报告:section-missing»\n\n没有分部分的一段话。\n',
      only,
    );
    expect(problem!.message.zh).toContain('六个部分');
  });

  it.each(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'] as const)(
    'puts %s in its place',
    id => {
      const text = reportText({ sections: { [id]: null } });
      const [problem] = problemsIn(text, only);
      expect(problem!.data).toEqual({ section: id });
      const mended = applyFix(text, problem!.fixes![0]!);
      expect(problemsIn(mended, { categories: ['structure'] })).toEqual([]);
    },
  );

  it('goes on with the Markdown signs of the other headings', () => {
    const text = reportText({ sections: { problems: null } }).replace(/^(?=[一二三四六]、[^\t]*$)/gm, '## ');
    const [problem] = problemsIn(text, only);
    expect(applyFix(text, problem!.fixes![0]!)).toContain('\n\n## 五、存在的主要问题及改进情况\n\n## 六、');
  });

  it.each([
    ['other marks', (text: string) => text.replace(/^([一二三四五六])、(?=[^\t]*$)/gm, '$1．')],
    ['digits', (text: string) => text.replace(/^一、总体情况$/m, '1、 总体情况')],
    ['no numbers', (text: string) => text.replace(/^[一二三四五六]、(?=.*(情况|事项)$)/gm, '')],
    [
      'accepted names',
      (text: string) => text.replace('一、总体情况', '一、概述').replace('三、收到和处理', '三、行政机关收到和处理'),
    ],
    ['CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
  ])('is silent of headings with %s', (_, change) => {
    expectProblems(change(reportText()), { rules: ['section-missing', 'section-order'] });
  });

  it('is silent before 2019, when there was no form', () => {
    expectProblems('清河县民政局2018年政府信息公开工作年度报告\n\n一、总体情况\n\n全年公开信息若干。\n', only);
  });
});

describe('section-order', () => {
  const only = { rules: ['section-order'] };

  it('is said of the section that was moved, not of those that it passed', () => {
    const { problems, other } = {
      problems: '五、存在的主要问题及改进情况\n\n略。',
      other: '六、其他需要报告的事项\n\n无。',
    };
    expectProblems(
      reportText({
        sections: {
          overview: null,
          other: `${problems}\n\n${other}\n\n«一、总体情况:section-order»\n\n略。`,
          problems: null,
        },
      }),
      only,
    );
  });

  it('is said of a number that does not follow', () => {
    expectProblems(
      reportText().replace('五、存在', '«四、存在').replace('改进情况\n', '改进情况:section-order»\n'),
      only,
    );
  });

  it('is said once where the numbers go on from a wrong one', () => {
    const text = reportText()
      .replace('三、收到和处理政府信息公开申请情况', '«四、收到和处理政府信息公开申请情况:section-order»')
      .replace('四、政府信息公开行政复议', '五、政府信息公开行政复议')
      .replace('五、存在', '六、存在')
      .replace('六、其他需要', '七、其他需要');
    expectProblems(text, only);
  });

  it('is silent where a section is missing, whether the others are numbered on or keep their own', () => {
    expectProblems(reportText({ sections: { problems: null } }), only);
    expectProblems(reportText({ sections: { problems: null } }).replace('六、其他需要', '五、其他需要'), only);
  });

  it('is silent of an annex behind the six', () => {
    expectProblems(`${reportText()}\n七、附件\n\n附表。\n`, only);
  });
});

describe('title-missing', () => {
  const only = { rules: ['title-missing'] };

  it('is said at the first line', () => {
    const text = reportText({ title: '' });
    expectProblems(text.replace('一、总体情况', '«$&:title-missing»'), only);
  });

  it.each([
    '清河县民政局2024年政府信息公开工作年度报告',
    '2024年清河县民政局政府信息公开年报',
    '2024年度清河县民政局\n政府信息公开工作年度报告',
    '# 清河县民政局二〇二四年政府信息公开工作年度报告',
  ])('is silent of %s', title => {
    expectProblems(reportText({ title }), only);
  });
});

describe('section-duplicate', () => {
  const only = { rules: ['section-duplicate', 'section-order'] };

  it('is said at the second heading, with the first beside it', () => {
    const [problem] = expectProblems(
      `${reportText()}\n«五、存在的主要问题及改进情况:section-duplicate»\n\n略。\n`,
      only,
    );
    expect(problem!.related).toHaveLength(1);
  });

  it('is silent where a sub-heading has the words of a section', () => {
    const overview = '（一）主动公开政府信息情况\n\n全年公开信息若干。\n\n（二）其他需要报告的事项\n\n无。';
    expectProblems(reportText({ prose: { overview } }), only);
  });
});

describe('section-extra', () => {
  const only = { rules: ['section-extra'] };

  it('is said of a section that the form does not know', () => {
    const [problem] = expectProblems(`${reportText()}\n«七、工作亮点:section-extra»\n\n略。\n`, only);
    expect(problem!.severity).toBe('information');
  });

  it.each(['七、附件', '七、附表：统计口径', '附件1'])('is silent of %s', heading => {
    expectProblems(`${reportText()}\n${heading}\n\n略。\n`, only);
  });

  it('is silent of numbered paragraphs inside a section', () => {
    expectProblems(reportText({ prose: { overview: '一、工作部署。\n\n略。\n\n二、工作措施\n\n略。' } }), only);
  });
});

describe('section-heading', () => {
  const only = { rules: ['section-heading', 'section-missing', 'section-order'] };

  it('is said of a slip, and mends it with the number as written', () => {
    const text = reportText().replace('五、存在的主要问题及改进情况', '5．存在的主要问题和改进情况');
    const [problem] = problemsIn(text, only);
    expect(problem).toMatchObject({ rule: 'section-heading', data: { section: 'problems' } });
    expect(problem!.fixes![0]!.safe).toBe(true);
    const mended = applyFix(text, problem!.fixes![0]!);
    expect(mended).toContain('\n5．存在的主要问题及改进情况\n');
    expectProblems(mended, only);
  });

  it('needs the whole name behind a number without its mark', () => {
    const text = reportText().replace('一、总体情况', '一总体情况如下');
    expect(problemsIn(text, only)).toMatchObject([{ rule: 'section-missing', data: { section: 'overview' } }]);
  });

  it('leaves a heading in other words to whoever meant it', () => {
    const text = reportText().replace('一、总体情况', '一、2024年工作基本情况');
    expect(problemsIn(text, only)).toMatchObject([{ rule: 'section-heading', fixes: [{ safe: false }] }]);
  });

  it.each(['一、概述', '1、 总体情况', '一.总体情况', '**一、总体情况**', '总体情况', '一总体情况'])(
    'is silent of %s',
    heading => {
      expectProblems(reportText().replace('一、总体情况', heading), only);
    },
  );
});

describe('edition-citation', () => {
  const only = { rules: ['edition-citation'] };
  const overview = (notice: string) => ({ overview: `根据${notice}的要求，编制本报告。` });

  it('is said of the notice of 2019 in a report of 2021 or later', () => {
    expectProblems(reportText({ prose: overview('«国办公开办函〔2019〕60号:edition-citation»') }), only);
    expectProblems(reportText({ prose: overview('通知（«国办公开办函[2019]60号:edition-citation»）') }), only);
  });

  it('is silent in its own years, of the notice in force and of others of the same number', () => {
    expectProblems(reportText({ year: 2020, prose: overview('国办公开办函〔2019〕60号') }), only);
    expectProblems(reportText({ prose: overview('国办公开办函〔2021〕30号') }), only);
    expectProblems(reportText({ prose: overview('清政办〔2019〕60号') }), only);
  });
});

describe('section-count', () => {
  const only = { rules: ['section-count'] };
  const overview = (words: string) => ({ prose: { overview: words } });

  it('is said at the number', () => {
    expectProblems(
      reportText(overview('本报告由总体情况、主动公开政府信息情况等«五:section-count»个部分组成。')),
      only,
    );
    expectProblems(reportText(overview('年度报告共分«7:section-count»个部分。')), only);
    expectProblems(reportText(overview('全文包括总体情况、主动公开等«五:section-count»部分内容。')), only);
  });

  it('is silent of the right number, of further sections counted in, and of other parts', () => {
    expectProblems(reportText(overview('本报告由六个部分组成。')), only);
    expectProblems(`${reportText(overview('本报告由七个部分组成。'))}\n七、附件\n\n略。\n`, only);
    expectProblems(reportText(overview('本报告所列数据截至12月31日。全县规划分为三个部分，均已公开。')), only);
    expectProblems(reportText(overview('公开法治政府建设年度报告，由四个部分组成。')), only);
    expectProblems(reportText(overview('编制的防汛预案报告分为四个部分，已经公开。')), only);
  });
});

describe('numbering', () => {
  const only = { rules: ['numbering'] };
  const problems = (words: string) => ({ prose: { problems: words } });

  it('is said of a number that is skipped or repeated', () => {
    expectProblems(reportText(problems('一是更新慢；二是解读少；«四:numbering»是人手少。')), only);
    expectProblems(reportText(problems('一是更新慢；二是解读少；«二:numbering»是人手少。')), only);
    expectProblems(reportText(problems('更新慢；«二:numbering»是解读少；三是人手少。')), only);
    expectProblems(reportText(problems('首先更新慢；二是解读少；三是人手少。')), only);
    expectProblems(reportText(problems('一方面更新慢；二是解读少。')), only);
    expectProblems(reportText(problems('原因一是更新慢，二是解读少。')), only);
    expectProblems(reportText(problems('一是更新慢。\n\n二是解读少。')), only);
    expectProblems(reportText(problems('（一）更新慢。\n\n（二）解读少。\n\n（«四:numbering»）人手少。')), only);
  });

  it('numbers the rest of the list anew', () => {
    const text = reportText(problems('一是更新慢；三是解读少；四是人手少。'));
    const [problem] = problemsIn(text, only);
    expect(applyFix(text, problem!.fixes![0]!)).toContain('一是更新慢；二是解读少；三是人手少。');
  });

  it('is silent of lists that begin anew, lists in lists, and numerals that number nothing', () => {
    expectProblems(
      reportText(problems('问题：一是更新慢；二是解读少。改进：一是专人维护；二是增加图解；三是加强培训。')),
      only,
    );
    expectProblems(reportText(problems('一是更新慢，具体说，一是栏目多，二是人少。二是解读少。')), only);
    expectProblems(reportText(problems('问题之一是更新慢。统一是要求，第三是方法。')), only);
    expectProblems(
      reportText(problems('存在的问题一是更新慢；二是解读少。改进措施一是专人维护；二是增加图解。')),
      only,
    );
    expectProblems(reportText(problems('（一）更新慢。\n\n（八）项所列信息没有公开。')), only);
    expectProblems(
      reportText(problems('（一）更新慢。\n\n（二）解读少。\n\n（一）专人维护。\n\n（二）增加图解。')),
      only,
    );
  });

  it('is silent of the numbers in a table', () => {
    expectProblems(reportText({ layout: 'cell-by-line' }), only);
    expectProblems(reportText({ layout: 'pipes' }), only);
  });
});
