import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportText, type TableLayout } from '../support/report-text.ts';
import { inShort, problemsBetween, textAt } from '../support/set.ts';

const COLUMNS = ['natural-person', 'business', 'research', 'public-interest', 'legal-service', 'other', 'total'];
const layouts: TableLayout[] = ['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'];
const year = (year: number, carriedIn: string, carriedOut: string, organ = '青禾县民政局') =>
  reportText({ year, organ, rows: { 'carried-in': carriedIn, 'carried-out': carriedOut } });

describe('carry-over', () => {
  it('names each column of 二 that is not last year’s 四, with both figures and both places', () => {
    const texts = {
      '2023.txt': year(2023, '0 0 0 0 0 0 0', '3 1 0 0 0 0 4'),
      '2024.txt': year(2024, '3 0 0 0 0 0 3', '0 0 0 0 0 0 0'),
    };
    const found = problemsBetween(texts)['2024.txt']!;
    expect(inShort({ '2024.txt': found }, 'carry-over')).toEqual([
      '2024.txt carried-in business 0 1',
      '2024.txt carried-in total 3 4',
    ]);
    const [business] = found;
    expect(business).toMatchObject({ severity: 'error', related: [{ file: '2023.txt' }] });
    expect(textAt(texts, '2024.txt', business!.range)).toBe('0');
    expect(textAt(texts, '2023.txt', business!.related![0]!.range)).toBe('1');
    expect(business!.fixes).toMatchObject([{ edits: [{ range: business!.range, newText: '1' }] }]);
    expect(business!.message.zh).toContain('2023 年');
  });

  it('says nothing where a year between is missing, or the organs differ', () => {
    const first = year(2022, '0 0 0 0 0 0 0', '5 0 0 0 0 0 5');
    expect(
      inShort(problemsBetween({ a: first, b: year(2024, '1 0 0 0 0 0 1', '0 0 0 0 0 0 0') }), 'carry-over'),
    ).toEqual([]);
    const other = year(2023, '1 0 0 0 0 0 1', '0 0 0 0 0 0 0', '清河县民政局');
    expect(inShort(problemsBetween({ a: first, b: other }), 'carry-over')).toEqual([]);
  });

  it('counts a blank figure as 0, but not a blank total', () => {
    const before = year(2023, '0 0 0 0 0 0 0', '2 0 0 0 0 0 2');
    const found = problemsBetween({ a: before, b: year(2024, '_ _ 0 0 0 0 _', '0 0 0 0 0 0 0') });
    expect(inShort(found, 'carry-over')).toEqual(['b carried-in natural-person 0 2']);
  });

  it('says nothing of a figure that cannot be read on either side', () => {
    const before = year(2023, '0 0 0 0 0 0 0', '若干 1 0 0 0 0 1');
    const found = problemsBetween({ a: before, b: year(2024, '2 一些 0 0 0 0 1', '0 0 0 0 0 0 0') });
    expect(inShort(found, 'carry-over')).toEqual([]);
  });

  it('is silenced by a comment in the later report, and set by its settings', () => {
    const before = year(2023, '0 0 0 0 0 0 0', '2 0 0 0 0 0 2');
    const after = year(2024, '1 0 0 0 0 0 1', '0 0 0 0 0 0 0');
    const silenced = `<!-- gouji-disable-file carry-over：已与上年核对 -->\n${after}`;
    expect(inShort(problemsBetween({ a: before, b: silenced }), 'carry-over')).toEqual([]);
    expect(inShort(problemsBetween({ a: before, b: after }, { rules: { 'carry-over': 'off' } }), 'carry-over')).toEqual(
      [],
    );
    const milder = problemsBetween({ a: before, b: after }, { rules: { 'carry-over': 'hint' } });
    expect(milder.b!.filter(({ rule }) => rule === 'carry-over').map(({ severity }) => severity)).toEqual([
      'hint',
      'hint',
    ]);
  });

  it('names every figure that was not carried over, and nothing else, in rows of years in any layout and order', () => {
    const figures = fc.array(fc.nat({ max: 40 }), { minLength: 6, maxLength: 6 });
    const organ = fc.record({
      start: fc.integer({ min: 2019, max: 2022 }),
      years: fc.array(
        fc.record({
          carriedOut: figures,
          /** By how much each column of the next year’s 二 is off; mostly not at all. */
          slips: fc.array(
            fc.oneof(
              { weight: 4, arbitrary: fc.constant(0) },
              { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
            ),
            { minLength: 7, maxLength: 7 },
          ),
          isThere: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
          layout: fc.constantFrom(...layouts),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(organ, { minLength: 1, maxLength: 3 }), fc.integer(), (organs, seed) => {
        const expected: string[] = [];
        const files: [string, string][] = [];
        organs.forEach(({ start, years }, which) => {
          years.forEach(({ carriedOut, isThere, layout }, index) => {
            const before = years[index - 1];
            const last = before ? [...before.carriedOut, sum(before.carriedOut)] : COLUMNS.map(() => 0);
            const carriedIn = last.map((figure, column) => figure + (before?.slips[column] ?? 0));
            const file = `${which}-${start + index}.txt`;
            const rows = {
              'carried-in': carriedIn.join(' '),
              'carried-out': [...carriedOut, sum(carriedOut)].join(' '),
            };
            if (isThere) files.push([file, reportText({ year: start + index, organ: ORGANS[which]!, rows, layout })]);
            if (!isThere || !before?.isThere) return;
            last.forEach((figure, column) => {
              if (carriedIn[column] !== figure)
                expected.push(`${file} carried-in ${COLUMNS[column]} ${carriedIn[column]} ${figure}`);
            });
          });
        });
        files.sort(([a], [b]) => ((a.charCodeAt(2) * seed) % 7) - ((b.charCodeAt(2) * seed) % 7) || (a < b ? -1 : 1));
        const found = inShort(problemsBetween(Object.fromEntries(files)), 'carry-over');
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 30 },
    );
  });
});

const ORGANS = ['青禾县民政局', '青禾县教育局', '清河县民政局'];

function sum(figures: readonly number[]): number {
  return figures.reduce((a, b) => a + b, 0);
}
