import { describe, expect, it } from 'vitest';
import { applyFix, expectProblems, problemsIn } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

describe('cell-text', () => {
  const only = { rules: ['cell-text', 'row-total', 'column-total', 'balance'] };

  it('is said of a text that is no figure, and no sum is assessed with it', () => {
    const [problem] = expectProblems(
      reportText({ rows: { received: '«暂无:cell-text» 0 0 0 0 0 9', 'carried-out': '0 0 0 0 0 0 9' } }),
      { rules: ['cell-text', 'column-total', 'balance'] },
    );
    expect(problem!.data).toEqual({ table: 'applications', row: 'received', column: 'natural-person' });
  });

  it('is silent of figures in any form, of blanks and of signs', () => {
    const rows = {
      received: '２ 1,200件 - _ / 无 1202',
      granted: '2（含转办） 1200 0 0 0 0 1202',
      'outcome-total': '2 1200 0 0 0 0 1202',
    };
    expectProblems(reportText({ rows }), only);
  });
});

describe('cell-blank', () => {
  const only = { rules: ['cell-blank'] };
  const row = '_ _ _ _ _ _ _';

  it('is said of each blank cell where there are few', () => {
    expectProblems(reportText({ rows: { granted: '«_:cell-blank» 0 0 0 0 0 «_:cell-blank»' } }), only);
  });

  it('is said once a table where there are many', () => {
    const [problem] = expectProblems(reportText({ rows: { granted: '«_:cell-blank» _ _ 0 0 0 _' } }), only);
    expect(problem!.data).toEqual({ table: 'applications' });
    expect(problem!.related).toHaveLength(3);
  });

  it('is a warning where most cells are filled, and else a hint', () => {
    const severities = (rows: Record<string, string>) =>
      problemsIn(reportText({ rows }), only).map(({ severity }) => severity);
    expect(severities({ granted: row })).toEqual(['warning']);
    expect(severities({ penalty: '_', coercion: '_', licensing: '_', fees: '_', rules: '_ _ _' })).toEqual(['hint']);
  });

  it('fills in 0, and in a 总计 the computed figure', () => {
    const text = reportText({
      rows: { received: '3 _ 0 0 0 0 _', granted: '3 0 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 0 3' },
    });
    const [input, total] = problemsIn(text, only);
    expect(input!.fixes![0]!.edits).toMatchObject([{ newText: '0' }]);
    expect(total!.message.zh).toContain('应为 3');
    expect(total!.fixes![0]!.edits).toMatchObject([{ newText: '3' }]);
    expect(total!.fixes!.every(({ safe }) => !safe)).toBe(true);
    const all = input!.fixes![1]!;
    expect(problemsIn(applyFix(text, all), { categories: ['sums', 'cells'] })).toEqual([]);
  });

  it('computes totals of totals', () => {
    const rows = { received: '3 0 0 0 0 1 _', granted: '3 0 0 0 0 1 _', 'outcome-total': row, review: '1 0 0 0 _' };
    const text = reportText({ rows });
    const mended = problemsIn(text, only).reduceRight((mended, { fixes }) => applyFix(mended, fixes!.at(-1)!), text);
    expect(problemsIn(mended, { categories: ['sums', 'cells'] })).toEqual([]);
    expect(mended).toContain('（七）总计\t\t3\t0\t0\t0\t0\t1\t4');
  });

  it('offers no figure that would break a sum', () => {
    // 总计 of 一 would be 3, but 三 and 四 add up to 2.
    const rows = { received: '3 0 0 0 0 0 _', granted: '2 0 0 0 0 0 2', 'outcome-total': '2 0 0 0 0 0 2' };
    const [problem] = problemsIn(reportText({ rows }), only);
    expect(problem!.fixes).toEqual([]);
  });

  it('is silent of cells whose places a layout does not keep, and of signs', () => {
    expectProblems(reportText({ layout: 'cell-by-line', rows: { granted: '0 0 0 0 0 0' } }), only);
    expectProblems(reportText({ rows: { granted: '/ / / / / / /' } }), only);
  });
});
