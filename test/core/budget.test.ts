import { beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { budgetOf, OverBudget, type WithinTime } from '../../server/src/core/budget.ts';
import { Linting } from '../../server/src/core/lint/lint.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { bilingual } from '../../server/src/core/text/bilingual.ts';
import { withinTime } from '../../server/src/host/within-time.ts';
import { reportText } from '../support/report-text.ts';

const WRONG = reportText({ rows: { received: '3 0 0 0 0 0 4' } });

function endless(id: string, run: () => void): Rule {
  return {
    id,
    category: 'prose',
    title: bilingual('永不结束', 'endless'),
    severity: 'warning',
    check: () => {
      run();
      return [];
    },
  };
}

const loop = () => {
  for (;;);
};

/** A tenth of the time that work may take: waiting for the end of the whole says no more. */
const within: WithinTime = (milliseconds, work) => withinTime(milliseconds / 10, work);

describe('work that takes longer than it may', () => {
  it('is interrupted in a loop and in a pattern, and the next goes on', () => {
    expect(() => withinTime(20, loop)).toThrow(OverBudget);
    expect(() => withinTime(20, () => /^(?:a|aa)+$/.test(`${'a'.repeat(100)}b`))).toThrow(OverBudget);
    expect(withinTime(60_000, () => 'done')).toBe('done');
  });

  it('throws what it throws, within other such work too', () => {
    const fails = () => {
      throw new RangeError('deep');
    };
    expect(() => withinTime(60_000, fails)).toThrow(RangeError);
    expect(withinTime(60_000, () => [withinTime(60_000, () => 1), 2])).toEqual([1, 2]);
  });

  it('may take more the longer the text is', () => {
    expect(budgetOf('')).toBe(2000);
    expect(budgetOf('字'.repeat(1_000_000))).toBe(3000);
  });
});

describe('a rule that never ends', () => {
  const withEndless = () => new Analysis(WRONG, { rules: {} }, undefined, {}, [endless('endless', loop), ...rules]);
  // Looked through before, when nothing is hurried.
  const ended = new Analysis(WRONG);
  beforeAll(() => void ended.problems);

  it('is given up, and what the others find stays, with a line that says so', () => {
    const analysis = withEndless();
    const problems = analysis.bounded(within, () => analysis.problems);
    expect(problems.slice(1)).toEqual(ended.problems);
    expect(problems[0]).toMatchObject({ rule: 'check-unfinished', severity: 'warning', range: { start: 0, end: 0 } });
    expect(problems[0]!.message.zh).toBe('这份文本太复杂，没有全部检查；未查完的是 endless。');
    expect(analysis.unfinished).toEqual(problems[0]!.message);
  });

  it('is said in its way only where its level is not off', () => {
    const analysis = new Analysis(WRONG, { rules: { 'check-unfinished': 'off' } }, undefined, {}, [
      endless('endless', loop),
      ...rules,
    ]);
    expect(analysis.bounded(within, () => analysis.problems)).toEqual(ended.problems);
    expect(analysis.unfinished).not.toBeNull();
  });

  it('takes the rules behind it along where there are many of its kind', () => {
    const many = Array.from({ length: 20 }, (_, index) => endless(`endless-${index}`, loop));
    const analysis = new Analysis(WRONG, { rules: {} }, undefined, {}, many);
    analysis.bounded(within, () => analysis.problems);
    expect(analysis.unfinished!.zh).toContain('endless-19');
  });

  it('says that nothing was checked where the text itself cannot be read in time', () => {
    const analysis = new Analysis(WRONG);
    const never = <Result>(_time: number, work: () => Result): Result => {
      if (analysis.unfinished) return work();
      // As if the clock had run out while the text was being read.
      Object.assign(analysis, { at: 'reading' });
      throw new OverBudget();
    };
    expect(analysis.bounded(never, () => analysis.problems).map(({ message }) => message.zh)).toEqual([
      '这份文本太复杂，没有检查。',
    ]);
    expect(analysis.report.isReport).toBe(false);
  });

  it('is told apart from work with a text that itself takes too long', () => {
    const analysis = new Analysis('');
    expect(() => analysis.bounded(within, loop)).toThrow(OverBudget);
  });
});

describe('the rules at work', () => {
  it('stop between two pieces when it is enough, and come to the same in the end', () => {
    const analysis = new Analysis(WRONG);
    const linting = new Linting(analysis.reports);
    let stops = 0;
    while (!linting.advance(() => true)) stops++;
    expect(stops).toBeGreaterThan(10);
    expect(linting.problems).toEqual(analysis.problems);
  });
});

describe('a text that nobody wrote', () => {
  it('is not looked at where it has more lines than a report can have, and says so', () => {
    const analysis = new Analysis(`${WRONG}${'| |\n'.repeat(300_000)}`);
    expect(analysis.problems.map(({ rule }) => rule)).toEqual(['check-unfinished']);
    expect(analysis.unfinished).not.toBeNull();
    expect(new Analysis(`${WRONG}${'\n'.repeat(1000)}`).unfinished).toBeNull();
  });

  it('is not looked at where it has more tags than a page can have, and says so', () => {
    const rulesOf = (text: string) => new Analysis(text).problems.map(({ rule }) => rule);
    expect(rulesOf(`${WRONG}${'<td>0'.repeat(300_001)}`)).toEqual(['check-unfinished']);
    // As many signs that begin no tag.
    expect(rulesOf(`${WRONG}${'< < 0'.repeat(300_001)}`)).toContain('row-total');
  });

  it('has no rows on a line of a million bars, and those of the others', () => {
    const table = reportText({ layout: 'pipes' });
    const rowsOf = (text: string) => new Analysis(text).report.tables.map(({ rows }) => rows.length);
    expect(rowsOf(`${table}\n${'|'.repeat(1_000_000)}`)).toEqual(rowsOf(table));
  });

  it('has the first of very many problems of a kind, and a line that says how many more there are', () => {
    const items = '一是公开。三是公开。\n'.repeat(700);
    const problems = new Analysis(reportText({ prose: { overview: items } })).problems.filter(
      ({ rule }) => rule === 'numbering',
    );
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)!.message.zh).toBe('从这里起还有 200 处同样的问题，不再列出。');
    for (const { fixes = [] } of problems) for (const { edits } of fixes) expect(edits.length).toBeLessThan(100);
  });
});
