import { describe, expect, it } from 'vitest';
import { linesAsCsv, linesAsXlsx } from '../../client/src/overview/export-lines.ts';
import {
  asTabbed,
  columnsOf,
  filtered,
  type Line,
  outcomesByGroup,
  receivedByYear,
  reportsByState,
  sorted,
} from '../../client/src/overview/lines.ts';
import { LINE_HEIGHT, stretchAt } from '../../client/src/overview/page/table-view.ts';
import type { OverviewWords } from '../../client/src/overview/words.ts';
import { mainFigures } from '../../server/src/core/set/main-figures.ts';

const words = {
  organ: '机关',
  year: '年度',
  state: '状态',
  errors: '错误',
  warnings: '警告',
  file: '文件',
  figures: mainFigures.map(({ name }) => name.zh),
  states: { unreadable: '部分无法读取', wrong: '有错误', look: '需核对', right: '无误', none: '不是年报' },
} as unknown as OverviewWords;
const columns = columnsOf(words);
const line = (organ: string | null, year: number | null, parts: Partial<Line> = {}): Line => ({
  uri: `file:///${organ}${year}`,
  nth: 0,
  organ,
  organKey: organ,
  year,
  title: null,
  state: 'right',
  problems: { error: 0, warning: 0, information: 0, hint: 0 },
  figures: mainFigures.map(() => 0),
  isWhole: false,
  file: `${year}/${organ}.txt`,
  ...parts,
});
const named = (lines: readonly Line[]) => lines.map(({ organ, year }) => `${organ} ${year}`);
const errors = (error: number) => ({ error, warning: 0, information: 0, hint: 0 });

describe('the lines of all reports', () => {
  const lines = [
    line('青禾县民政局', 2023, { state: 'look' }),
    line('青禾县财政局', 2024, { state: 'wrong', problems: errors(2) }),
    line('青禾县水利局', 2024, {
      state: 'wrong',
      problems: errors(5),
      figures: [7, ...mainFigures.slice(1).map(() => null)],
    }),
  ];

  it('are filtered by every word, by state and by year', () => {
    const all = { text: '', state: null, year: null };
    expect(named(filtered(lines, { ...all, text: '青禾 2024' }))).toEqual(['青禾县财政局 2024', '青禾县水利局 2024']);
    expect(named(filtered(lines, { ...all, text: '民政 2024' }))).toEqual([]);
    expect(named(filtered(lines, { ...all, state: 'look' }))).toEqual(['青禾县民政局 2023']);
    expect(filtered(lines, { ...all, year: 2024 })).toHaveLength(2);
  });

  it('come the worst first, or in the order of a column with what is not known last', () => {
    const by = (column: string, isAscending: boolean) => named(sorted(lines, columns, { column, isAscending }));
    expect(by('state', true)).toEqual(['青禾县水利局 2024', '青禾县财政局 2024', '青禾县民政局 2023']);
    expect(by('received', false)[0]).toBe('青禾县水利局 2024');
    expect(by('carried-in', true).at(-1)).toBe('青禾县水利局 2024');
    expect(by('carried-in', false).at(-1)).toBe('青禾县水利局 2024');
  });

  it('are copied and exported as a spreadsheet takes them', () => {
    const [heading, first] = asTabbed([line('甲\t乙', 2024)], columns).split('\n');
    expect(heading).toMatch(/^机关\t年度\t状态/);
    expect(first).toMatch(/^甲 乙\t2024\t无误/);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(linesAsCsv([line('=甲,"乙"', null)], columns));
    expect(csv.startsWith('\uFEFF机关,年度')).toBe(true);
    expect(csv).toContain(`"'=甲,""乙""",,无误`);
    expect([...linesAsXlsx(lines, columns, '年报一览').slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('are added up for charts', () => {
    expect(receivedByYear(lines)).toEqual([
      { name: '2023', value: 0 },
      { name: '2024', value: 7 },
    ]);
    expect(outcomesByGroup(lines, words).map(({ name }) => name)).toContain('不予公开');
    expect(reportsByState(lines, words).map(({ value }) => value)).toEqual([0, 2, 1, 0]);
  });
});

describe('what is drawn of ten thousand lines', () => {
  it('is what is seen and a little around it, wherever the list is scrolled to', () => {
    for (const top of [0, 5_000 * LINE_HEIGHT, 10_000 * LINE_HEIGHT, 20_000 * LINE_HEIGHT]) {
      const { start, end } = stretchAt(top, 600, 10_000);
      expect(end - start).toBeLessThan(60);
      expect(end).toBeLessThanOrEqual(10_000);
      expect(start).toBeGreaterThanOrEqual(0);
    }
    expect(stretchAt(5_000 * LINE_HEIGHT, 260, 10_000)).toEqual({ start: 4_988, end: 5_022 });
    expect(stretchAt(0, 600, 3)).toEqual({ start: 0, end: 3 });
  });
});
