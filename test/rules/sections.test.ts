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
