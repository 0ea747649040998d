import { expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { foldingRanges } from '../../server/src/core/features/outline/folding-ranges.ts';
import { readMarks, writeMarks } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

/** Requires that just the marked lines fold. */
function expectFolds(marked: string): void {
  const { text } = readMarks(marked);
  const analysis = new Analysis(text);
  const marks = foldingRanges(analysis).map(({ startLine, endLine }) => ({
    range: { start: analysis.source.lineRange(startLine).start, end: analysis.source.lineRange(endLine).end },
    rule: 'fold',
  }));
  expect(writeMarks(text, marks)).toBe(marked);
}

it('folds sections and sub-headings of more than one line', () => {
  expectFolds(`清河县民政局2024年政府信息公开工作年度报告

«一、总体情况

«（一）主动公开情况
公开信息12条。

再公开1条。:fold»

（二）平台建设:fold»

五、存在的主要问题及改进情况

«六、其他需要报告的事项
无。:fold»
`);
});

it('folds a table below its section', () => {
  const text = reportText({
    sections: { overview: null, disclosure: null, applications: null, problems: null, other: null },
  });
  const [title, heading, table] = text.trimEnd().split('\n\n');
  expectFolds(`${title}\n\n«${heading}\n\n«${table}:fold»:fold»\n`);
});

it('folds nothing of a text that is no report', () => {
  expectFolds('一、买菜\n\n白菜\n\n二、做饭\n');
});

it('folds the same lines whatever ends them', () => {
  const text = reportText();
  expect(foldingRanges(new Analysis(text.replaceAll('\n', '\r\n')))).toEqual(foldingRanges(new Analysis(text)));
});
