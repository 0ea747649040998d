import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { fixesAt } from '../../server/src/core/features/fixes/fixes.ts';
import { applyFix, expectProblems, problemsIn } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

const sums = { rules: ['row-total', 'column-total', 'balance'] };
const messages = (rows: Record<string, string>) =>
  problemsIn(reportText({ rows }), sums).map(({ message }) => message.zh);

describe('the cause of sums that do not hold', () => {
  it('is named where （七）总计 was left 0, in each finding', () => {
    const text = reportText({
      rows: {
        received: '2 0 0 0 0 0 2',
        granted: '2 0 0 0 0 0 2',
        'outcome-total': '«0:column-total» 0 0 0 0 0 «0:column-total»',
        'carried-out': '«0:balance» 0 0 0 0 0 «0:balance»',
      },
    });
    for (const { message } of expectProblems(text, sums))
      expect(message.zh).toContain('（七）总计各格都是 0，像是没有填');
  });

  it('is named where 总计 was left 0 in every row, and not where one was filled in', () => {
    const rows = { received: '2 1 0 0 0 0 0', 'carried-in': '1 0 0 0 0 0 0', 'carried-out': '3 1 0 0 0 0 0' };
    const unfilled = problemsIn(reportText({ rows }), sums).map(({ message }) => message);
    expect(unfilled).toHaveLength(3);
    for (const message of unfilled) {
      expect(message.zh).toContain('总计各格都是 0，像是没有填');
      expect(message.zh).not.toContain('（七）总计各格');
      expect(message.en).toContain('All of 总计 is 0, as if it was not filled in.');
    }
    for (const message of messages({ ...rows, granted: '0 0 0 0 0 0 1' })) expect(message).not.toContain('各格都是 0');
  });

  it('fills in the whole line with one fix, behind that of the one cell', () => {
    const text = reportText({ rows: { received: '2 0 0 0 0 0 2', granted: '2 0 0 0 0 0 2' } });
    const [problem] = problemsIn(text, sums);
    expect(problem!.fixes!.map(({ title, safe }) => [title.zh, safe])).toEqual([
      ['把（七）总计·自然人改为 2，四·自然人也就相等，但（七）总计·总计会不相等', false],
      ['把（七）总计·自然人改为 2、（七）总计·总计改为 2，（七）总计·总计、四·自然人等 3 处也就相等', false],
    ]);
    expect(problemsIn(applyFix(text, problem!.fixes![1]!), sums)).toEqual([]);
  });

  it('offers the obvious mend first, with what it does elsewhere, and the same edit once', () => {
    const text = reportText({
      rows: { received: '5 0 0 0 0 0 5', granted: '5 0 0 0 0 0 5', 'outcome-total': '3 0 0 0 0 0 5' },
    });
    const analysis = new Analysis(text);
    const titles = analysis.problems.map(({ fixes }) => fixes!.map(({ title }) => title.zh));
    expect(titles).toEqual([
      ['把（七）总计·自然人改为 5，（七）总计·总计、四·自然人也就相等'],
      [
        '把（七）总计·自然人改为 5，（七）总计·自然人、四·自然人也就相等',
        '把（七）总计·总计改为 3，但（七）总计·总计、四·总计会不相等',
      ],
      [
        '把（七）总计·自然人改为 5，（七）总计·总计、（七）总计·自然人也就相等',
        '把四、结转下年度继续办理·自然人改为 2，但四·总计会不相等',
      ],
    ]);
    const offered = fixesAt(analysis, { start: 0, end: text.length }).map(({ fix }) => fix.title.zh);
    expect(offered.filter(title => title.startsWith('把（七）总计·自然人改为 5'))).toHaveLength(1);
  });

  it('is named where one cell explains several', () => {
    const found = messages({ received: '3 1 0 0 0 0 4', granted: '3 2 0 0 0 0 4', 'outcome-total': '3 1 0 0 0 0 4' });
    expect(found).toHaveLength(2);
    for (const message of found) expect(message).toContain('（一）予以公开·商业企业由 2 改为 1，这 2 处就都相等');
  });

  it('is named where digits are swapped', () => {
    const several = messages({
      received: '12 9 0 0 0 0 12',
      granted: '12 0 0 0 0 0 12',
      'outcome-total': '12 0 0 0 0 0 12',
      'carried-out': '0 9 0 0 0 0 9',
    });
    expect(several).toHaveLength(2);
    for (const message of several) expect(message).toMatch(/像是数字写颠倒了：一、.*·总计由 12 改为 21/);
    expect(messages({ review: '30 2 0 0 23' })).toEqual([expect.stringContaining('像是数字写颠倒了：32 写成了 23')]);
  });

  it('is named where the figures of a row stand one column off', () => {
    const found = messages({
      received: '0 3 0 0 0 2 5',
      granted: '3 0 0 0 2 5 0',
      'outcome-total': '0 3 0 0 0 2 5',
    });
    expect(found.length).toBeGreaterThan(3);
    for (const message of found) expect(message).toContain('“（一）予以公开”一行的数像是都往左错了一栏');
  });

  it('is named where two cells are exchanged', () => {
    const found = messages({ received: '4 1 0 0 0 0 5', granted: '1 4 0 0 0 0 5', 'outcome-total': '4 1 0 0 0 0 5' });
    expect(found).toHaveLength(2);
    for (const message of found) expect(message).toContain('自然人、商业企业两格像是填反了');
  });

  it('is not made up where several would do', () => {
    // Any of 一, （七） and 四 of both columns may be wrong.
    const found = messages({ received: '5 0 0 0 0 0 5', granted: '4 0 0 0 0 0 4', 'outcome-total': '4 0 0 0 0 0 4' });
    expect(found).toHaveLength(2);
    for (const message of found) expect(message).toMatch(/四应为 1。$/);
  });

  it('says where 四 cannot be what the others make it', () => {
    const found = messages({ received: '1 0 0 0 0 0 1', granted: '4 0 0 0 0 0 4', 'outcome-total': '4 0 0 0 0 0 4' });
    for (const message of found) expect(message).toContain('四应为 -3，这不可能');
  });

  it('is told for each fault where there are two', () => {
    const found = messages({
      received: '3 1 0 0 0 0 4',
      granted: '3 2 0 0 0 0 4',
      'outcome-total': '3 1 0 0 0 0 4',
      review: '1 0 0 0 2',
    });
    expect(found.filter(message => message.includes('由 2 改为 1'))).toHaveLength(2);
    expect(found.filter(message => message.startsWith('行政复议'))).toEqual([
      expect.not.stringContaining('处就都相等'),
    ]);
  });
});
