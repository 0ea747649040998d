import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SettingsFile } from '../../server/src/core/lint/settings-file.ts';
import { reportText } from '../support/report-text.ts';
import { inShort, problemsBetween, textAt } from '../support/set.ts';

const WHOLE = '青禾县人民政府';
const NAMES = ['青禾县民政局', '青禾县教育局', '青禾县财政局', '青禾县水利局'];
const COLUMNS = ['natural-person', 'business', 'research', 'public-interest', 'legal-service', 'other', 'total'];
const settings = (complete: boolean, parts: readonly string[] = NAMES): SettingsFile => ({
  rollUps: [{ whole: WHOLE, parts: [...parts], complete }],
});
const report = (organ: string, rows: Record<string, string>) => reportText({ year: 2023, organ, rows });
const received = (figure: number) => ({ received: `${figure} 0 0 0 0 0 ${figure}` });
const found = (texts: Record<string, string>, by: SettingsFile) => inShort(problemsBetween(texts, by), 'roll-up');

describe('roll-up', () => {
  it('tells by which parts a cell is not the sum', () => {
    const texts = {
      whole: report(WHOLE, received(12)),
      a: report(NAMES[0]!, received(10)),
      b: report(NAMES[1]!, received(5)),
    };
    const problems = problemsBetween(texts, settings(true, NAMES.slice(0, 2))).whole!.filter(
      ({ rule }) => rule === 'roll-up',
    );
    expect(inShort({ whole: problems }, 'roll-up')).toEqual([
      'whole received natural-person 12 15',
      'whole received total 12 15',
    ]);
    expect(problems[0]!.related!.map(({ file, range }) => `${file} ${textAt(texts, file!, range)}`)).toEqual([
      'a 10',
      'b 5',
    ]);
    expect(problems[0]).toMatchObject({ severity: 'warning' });
  });

  it('says whose figure the difference is', () => {
    const texts = {
      whole: report(WHOLE, received(10)),
      a: report(NAMES[0]!, received(10)),
      b: report(NAMES[1]!, received(5)),
    };
    const [problem] = problemsBetween(texts, settings(true, NAMES.slice(0, 2))).whole!.filter(
      ({ rule }) => rule === 'roll-up',
    );
    expect(problem!.message.zh).toContain('正好是青禾县教育局的数');
  });

  it('looks only for parts that exceed the whole where not all are there', () => {
    const texts = {
      a: report(NAMES[0]!, received(10)),
      whole: report(WHOLE, received(12)),
      b: report(NAMES[1]!, received(5)),
    };
    expect(found(texts, settings(false))).toEqual([]);
    // 财政局 and 水利局 are named, and their reports are missing.
    expect(found(texts, settings(true))).toEqual([]);
    expect(found({ ...texts, whole: report(WHOLE, received(9)) }, settings(false))).toEqual([
      'whole received natural-person 9',
      'whole received total 9',
    ]);
  });

  it('compares money within the rounding of the decimals written', () => {
    const fees = (organ: string, amount: string) => report(organ, { fees: amount });
    const texts = (whole: string) => ({
      whole: fees(WHOLE, whole),
      a: fees(NAMES[0]!, '5000.008667'),
      b: fees(NAMES[1]!, '949.08'),
    });
    const by = settings(true, NAMES.slice(0, 2));
    expect(found(texts('5949.09'), by)).toEqual([]);
    expect(found(texts('5949.088667'), by)).toEqual([]);
    expect(found(texts('5949.1'), by)).toEqual([]);
    expect(found(texts('5949.08'), by)).toEqual(['whole fees amount 5949.08 5949.088667']);
    expect(found(texts('5949.2'), by)).toEqual(['whole fees amount 5949.2 5949.088667']);
  });

  it('takes every other organ in its files where no parts are named', () => {
    const texts = {
      '2023/a.txt': report(NAMES[0]!, received(10)),
      '2023/b.txt': report(NAMES[1]!, received(5)),
      '2023/whole.txt': report(WHOLE, received(14)),
      'elsewhere/c.txt': report(NAMES[2]!, received(1)),
    };
    const by: SettingsFile = { rollUps: [{ whole: WHOLE, files: ['2023/**'], complete: true }] };
    expect(found(texts, by)).toEqual([
      '2023/whole.txt received natural-person 14 15',
      '2023/whole.txt received total 14 15',
    ]);
  });

  it('says nothing of a cell that a part’s report does not tell', () => {
    const texts = {
      whole: report(WHOLE, received(14)),
      a: report(NAMES[0]!, received(10)),
      b: report(NAMES[1]!, { received: '若干 0 0 0 0 0 5' }),
    };
    expect(found(texts, settings(true, NAMES.slice(0, 2)))).toEqual(['whole received total 14 15']);
  });

  it('names every cell that is not the sum, and no other', () => {
    const rows = ['received', 'carried-in', 'granted', 'unprocessed-petition', 'outcome-total', 'carried-out'];
    const figures = fc.array(fc.array(fc.nat({ max: 500 }), { minLength: 7, maxLength: 7 }), {
      minLength: rows.length,
      maxLength: rows.length,
    });
    const slips = fc.array(
      fc.record({
        row: fc.nat({ max: rows.length - 1 }),
        column: fc.nat({ max: 6 }),
        by: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 4 }), slips, (parts, slipped) => {
        const sums = rows.map((_, row) =>
          COLUMNS.map((_, column) => parts.reduce((sum, part) => sum + part[row]![column]!, 0)),
        );
        const stated = sums.map(row => [...row]);
        for (const { row, column, by } of slipped) stated[row]![column]! += by;
        const written = (cells: readonly (readonly number[])[]) =>
          Object.fromEntries(rows.map((id, row) => [id, cells[row]!.join(' ')]));
        const texts = {
          whole: report(WHOLE, written(stated)),
          ...Object.fromEntries(parts.map((part, index) => [`part${index}`, report(NAMES[index]!, written(part))])),
        };
        const expected = rows.flatMap((id, row) =>
          COLUMNS.flatMap((column, at) =>
            stated[row]![at] === sums[row]![at] ? [] : [`whole ${id} ${column} ${stated[row]![at]} ${sums[row]![at]}`],
          ),
        );
        expect(found(texts, settings(true, NAMES.slice(0, parts.length))).sort()).toEqual(expected.sort());
      }),
      { numRuns: 20 },
    );
  });
});
