import { describe, expect, it } from 'vitest';
import { mainFigures } from '../../server/src/core/set/main-figures.ts';
import { mainFiguresOf } from '../../server/src/core/set/main-figures-of.ts';
import { listedOrgans, missingReports, yearToAskFor } from '../../server/src/core/set/missing-reports.ts';
import { repeatedPassages } from '../../server/src/core/set/repeated-passages.ts';
import { rollUpOf } from '../../server/src/core/set/roll-up-cells.ts';
import { sideBySide } from '../../server/src/core/set/side-by-side.ts';
import { reportText } from '../support/report-text.ts';
import { setOf } from '../support/set.ts';

const organ = '青禾县民政局';
const summaryOf = (parts: Parameters<typeof reportText>[0]) =>
  setOf({ a: reportText({ organ, ...parts }) }).summaries[0]!;

describe('the main figures of a report', () => {
  const figures = (parts: Parameters<typeof reportText>[0]) => {
    const found = mainFiguresOf(summaryOf(parts));
    return Object.fromEntries(mainFigures.map(({ id }, at) => [id, found[at]]));
  };

  it('are the totals of rows, and of all rows of a group', () => {
    const rows = { received: '3 1 0 0 0 0 4', 'refused-internal': '0 0 0 0 0 0 2', 'refused-query': '0 0 0 0 0 0 5' };
    expect(figures({ year: 2023, rows })).toMatchObject({ received: 4, refused: 7, granted: 0 });
    expect(figures({ year: 2023, rows: { 'other-remaining': '0 0 0 0 0 0 6' } })).toMatchObject({ other: 6 });
    expect(figures({ year: 2020, rows: { other: '0 0 0 0 0 0 6' } })).toMatchObject({ other: 6 });
  });

  it('are not known where a cell that they rest on cannot be read or is not filled in', () => {
    const rows = { received: '3 1 0 0 0 0 _', 'refused-query': '0 0 0 0 0 0 若干' };
    expect(figures({ year: 2023, rows })).toMatchObject({ received: null, refused: null, granted: 0 });
  });
});

describe('missing reports', () => {
  const listed = listedOrgans({
    organs: { 青禾县民政局: {} },
    rollUps: [{ whole: '青禾县人民政府', parts: ['青禾县民政局', '青禾县人社局'] }],
  });

  it('are those of the listed organs in each year, however titles name them', () => {
    expect(listed).toEqual(['青禾县民政局', '青禾县人民政府', '青禾县人社局']);
    const reports = [
      { organ: '青禾县', year: 2023 },
      { organ: '青禾县人力资源和社会保障局', year: 2024 },
      { organ: '云岭市青禾县民政局', year: 2023 },
    ];
    expect(missingReports(listed, reports)).toEqual([
      { year: 2024, organs: ['青禾县民政局', '青禾县人民政府'], present: 1 },
      { year: 2023, organs: ['青禾县人社局'], present: 2 },
    ]);
  });

  it('are none where all are there, or nothing is', () => {
    const all = missingReports(['青禾县民政局', '青禾县民政局（本级）'], [{ organ, year: 2024 }]);
    expect(all).toEqual([{ year: 2024, organs: [], present: 1 }]);
    expect(missingReports(['青禾县民政局'], [])).toEqual([]);
  });

  it('are asked for on the newest year that half of the organs have reported on', () => {
    const names = ['青禾县民政局', '青禾县财政局', '青禾县水利局', '青禾县司法局'];
    const of = (year: number, count: number) => names.slice(0, count).map(name => ({ organ: name, year }));
    const asked = (...reports: ReturnType<typeof of>[]) => yearToAskFor(missingReports(names, reports.flat()));
    expect(asked(of(2023, 3), of(2024, 1))).toEqual({ year: 2023, organs: ['青禾县司法局'], present: 3 });
    expect(asked(of(2023, 4), of(2024, 2))).toMatchObject({ year: 2024, organs: ['青禾县水利局', '青禾县司法局'] });
    expect(asked(of(2024, 1))).toBeNull();
  });
});

describe('two reports side by side', () => {
  it('have every cell of both, those of another edition too', () => {
    const before = summaryOf({ year: 2020, rows: { received: '1 0 0 0 0 0 1', other: '2 0 0 0 0 0 2' } });
    const now = summaryOf({ year: 2021, rows: { received: '5 0 0 0 0 0 _' } });
    const [, applications] = sideBySide(before, now, [], 'zh');
    const row = (label: string) => applications!.rows.find(other => other.label.startsWith(label))!.cells;
    expect(row('一、')[0]).toEqual({ before: '1', now: '5' });
    expect(row('一、')[6]).toEqual({ before: '1', now: '' });
    expect(row('（六）')[0]).toEqual({ before: '2', now: null });
    expect(row('3.其他')[0]).toEqual({ before: null, now: '0' });
  });
});

describe('passages that another text has too', () => {
  const told = (text: string, other: string) =>
    repeatedPassages(text, other)
      .map(({ text: words, isRepeated }) => (isRepeated ? `[${words}]` : words))
      .join('');

  it('are marked, whatever the figures and signs', () => {
    expect(told('去年培训三次。公开栏有3处，久未更换内容和电话。', '公开栏有12处久未更换内容和电话')).toBe(
      '去年培训三次。[公开栏有3处，久未更换内容和电话。]',
    );
  });

  it('are eight letters long at least', () => {
    expect(told('甲乙丙丁戊己庚', '甲乙丙丁戊己庚')).toBe('甲乙丙丁戊己庚');
    expect(told('甲乙丙丁戊己庚辛', '甲乙丙丁戊己庚辛')).toBe('[甲乙丙丁戊己庚辛]');
    expect(told('123。', '123。')).toBe('123。');
    expect(told('', '甲')).toBe('');
  });
});

describe('a roll-up', () => {
  it('tells which parts make a cell, and what is left', () => {
    const report = (name: string, figure: number) =>
      summaryOf({ organ: name, year: 2023, rows: { received: `${figure} 0 0 0 0 0 ${figure}` } });
    const parts = [report('青禾县民政局', 3), report('青禾县财政局', 9), report('青禾县水利局', 0)];
    const received = (figure: number, missingParts: string[] = []) => {
      const whole = {
        ...report('青禾县人民政府', figure),
        whole: { name: '青禾县人民政府', parts: [], complete: true },
      };
      const found = rollUpOf(whole, { lastYear: undefined, twins: [], alike: [], parts, missingParts });
      expect(found.missing).toEqual(missingParts);
      return found.cells.find(({ name }) => name.startsWith('一、'))!;
    };
    expect(received(3)).toMatchObject({ stated: '3', sum: '12', difference: '-9', isRight: false });
    expect(received(3).parts).toEqual([
      { part: 1, figure: '9' },
      { part: 0, figure: '3' },
    ]);
    expect(received(12)).toMatchObject({ difference: '0', isRight: true });
    // A difference may be the figure of an organ that is missing, but no part is more than the whole.
    expect(received(20, ['青禾县司法局'])).toMatchObject({ difference: '8', isRight: null });
    expect(received(8, ['青禾县司法局'])).toMatchObject({ difference: '-4', isRight: false });
  });
});
