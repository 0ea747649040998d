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

  it.each([
    ['1O', '10'],
    ['o', '0'],
    ['〇', '0'],
    ['l2', '12'],
  ])('offers of %s the figure that it looks like, and leaves that to a person', (written, figure) => {
    const text = reportText({
      rows: { received: `«${written}:cell-text» 0 0 0 0 0 9`, 'carried-out': '0 0 0 0 0 0 9' },
    });
    const [problem] = expectProblems(text, { rules: ['cell-text', 'column-total', 'balance'] });
    expect(problem!.fixes).toMatchObject([{ safe: false, edits: [{ newText: figure }] }]);
  });

  it('offers nothing of a text that looks like no figure', () => {
    const text = reportText({ rows: { received: '«暂无:cell-text» 0 0 0 0 0 9', 'carried-out': '0 0 0 0 0 0 9' } });
    expect(expectProblems(text, { rules: ['cell-text', 'column-total', 'balance'] })[0]!.fixes).toEqual([]);
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

describe('cell-sign', () => {
  const only = { rules: ['cell-sign'] };

  it('is a hint at each sign, or once a table where they are its way', () => {
    const [problem] = expectProblems(reportText({ rows: { granted: '«/:cell-sign» 0 0 0 0 0 «—:cell-sign»' } }), only);
    expect(problem).toMatchObject({ severity: 'hint', fixes: [{ safe: false, edits: [{ newText: '0' }] }] });
    const text = reportText({ rows: { granted: '«/:cell-sign» / / / / / /' } });
    const [once] = expectProblems(text, only);
    expect(once!.related).toHaveLength(6);
    expect(once!.fixes![0]!.edits).toHaveLength(7);
  });

  it('is silent of blanks, and of a signed change', () => {
    expectProblems(reportText({ rows: { granted: '_ 0 0 0 0 0 0' } }), only);
    expectProblems(reportText({ year: 2020, rows: { licensing: '20 -3 4' } }), only);
  });
});

describe('cell-negative', () => {
  const only = { rules: ['cell-negative'] };

  it('is said of a count, not of a change', () => {
    expectProblems(reportText({ year: 2020, rows: { licensing: '20 减3 «-4:cell-negative»', fees: '10 -10' } }), only);
  });

  it('is silent of a sign that stands for nothing', () => {
    expectProblems(reportText({ rows: { granted: '- － — 0 0 0 0' } }), only);
  });
});

describe('cell-fraction', () => {
  const only = { rules: ['cell-fraction'] };

  it('is said of a count, not of money', () => {
    expectProblems(reportText({ rows: { penalty: '«3.5:cell-fraction»', fees: '12.345678' } }), only);
  });

  it('is silent of a whole number with zeros behind the point', () => {
    expectProblems(reportText({ rows: { penalty: '3.0' } }), only);
  });
});

describe('cell-annotated, cell-unit and cell-format', () => {
  const only = { rules: ['cell-annotated', 'cell-unit', 'cell-format'] };

  it('are said each of its own, once a cell', () => {
    const rows = {
      'normative-documents': '«22（其中修订16件）:cell-annotated» «3件:cell-unit» «１，２０４:cell-format»',
      penalty: '«１2件:cell-unit»',
    };
    const problems = expectProblems(reportText({ rows }), only);
    expect(problems.map(({ fixes }) => [fixes![0]!.edits[0]!.newText, fixes![0]!.safe])).toEqual([
      ['22', false],
      ['3', true],
      ['1204', true],
      ['12', true],
    ]);
  });

  it('keep the sign of a change', () => {
    const text = reportText({ year: 2020, rows: { licensing: '20 «减１0:cell-format» 4' } });
    const [problem] = expectProblems(text, only);
    expect(problem!.fixes![0]!.edits[0]!.newText).toBe('减10');
  });

  it('exchange an amount in 元 for one in 万元 only when asked', () => {
    const [problem] = problemsIn(reportText({ rows: { fees: '125000元' } }), only);
    expect(problem!.fixes).toMatchObject([{ safe: false, edits: [{ newText: '12.5' }] }]);
    const [same] = problemsIn(reportText({ rows: { fees: '12.5万元' } }), only);
    expect(same!.fixes).toMatchObject([{ safe: true, edits: [{ newText: '12.5' }] }]);
  });

  it('keep the places that are written, and money among counts as it is unless asked', () => {
    const [places] = problemsIn(reportText({ rows: { fees: '12.50万元' } }), only);
    expect(places!.fixes).toMatchObject([{ safe: true, edits: [{ newText: '12.50' }] }]);
    const [money] = problemsIn(reportText({ rows: { penalty: '1.0万元' } }), only);
    expect(money!.fixes).toMatchObject([{ safe: false }]);
    const [count] = problemsIn(reportText({ rows: { penalty: '3件' } }), only);
    expect(count!.fixes).toMatchObject([{ safe: true, edits: [{ newText: '3' }] }]);
  });

  it('are silent of plain figures, and of a unit where the form prints none', () => {
    expectProblems(reportText({ rows: { granted: '12 1204 0 0 0 0 3' } }), only);
    expectProblems(reportText({ year: 2020, rows: { procurement: '3 1276.5534万元' } }), only);
  });
});

describe('fee-magnitude', () => {
  const only = { rules: ['fee-magnitude'] };

  it('is said of six whole digits in a county or below', () => {
    const [problem] = expectProblems(reportText({ rows: { fees: '«125000:fee-magnitude»' } }), only);
    expect(problem!.fixes).toMatchObject([{ safe: false, edits: [{ newText: '12.5' }] }]);
  });

  it('is silent of decimals, of smaller amounts and of cities', () => {
    expectProblems(reportText({ rows: { fees: '125000.5' } }), only);
    expectProblems(reportText({ rows: { fees: '99999' } }), only);
    expectProblems(reportText({ organ: '临江省财政厅', rows: { fees: '125000' } }), only);
    expectProblems(reportText({ organ: '民政局', rows: { fees: '125000' } }), only);
  });
});

describe('rules-authority', () => {
  const only = { rules: ['rules-authority'] };
  const rows = { rules: '0 0 «3:rules-authority»' };

  it.each(['清河县人民政府', '清河县民政局', '清河县白石镇人民政府'])('is said of %s', organ => {
    expectProblems(reportText({ organ, rows }), only);
  });

  it('is said of a department of a city, but not of the city', () => {
    const settings = (isGovernment: boolean) => ({ rules: {}, organ: { level: 'city' as const, isGovernment } });
    expectProblems(reportText({ rows }), { ...only, settings: settings(false) });
    expectProblems(reportText({ rows: { rules: '0 0 3' } }), { ...only, settings: settings(true) });
  });

  it('is silent of provinces, of organs of unknown level and of 0', () => {
    expectProblems(reportText({ organ: '临江省司法厅', rows: { rules: '0 0 3' } }), only);
    expectProblems(reportText({ organ: '民政局', rows: { rules: '0 0 3' } }), only);
    expectProblems(reportText({ rows: { 'normative-documents': '3 0 8' } }), only);
  });
});

describe('change-range', () => {
  const only = { rules: ['change-range'] };

  it('is said at the change', () => {
    expectProblems(
      reportText({ year: 2020, rows: { licensing: '20 «减21:change-range» 4', fees: '0 «-1:change-range»' } }),
      only,
    );
  });

  it('is silent where something or nothing is left, and where a figure cannot be read', () => {
    expectProblems(
      reportText({ year: 2020, rows: { licensing: '20 减20 4', penalty: '20 -3 0', coercion: '0 增2 0' } }),
      only,
    );
    expectProblems(reportText({ year: 2020, rows: { licensing: '不详 -3 0' } }), only);
  });
});
