import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDamagedReport, anyReport, type Loss, type WrittenReport, writeReport } from '../support/layouts.ts';
import { problemsIn } from '../support/marked-text.ts';

const form = { categories: ['structure', 'cells'] } as const;

/** What the rules may say of a report that is right, as it is written in this way. */
function explained({ labelQuirk, figureQuirk }: WrittenReport): string[] {
  const byFigures: Partial<Record<WrittenReport['figureQuirk'], string>> = {
    'full-width': 'cell-format',
    thousands: 'cell-format',
    'slash zero': 'cell-sign',
    'blank zero': 'cell-blank',
    annotated: 'cell-annotated',
    units: 'cell-unit',
  };
  const byLabels = labelQuirk === 'misprint' ? ['label-deviation'] : [];
  // The figures are any: 规章 of a town may be 7.
  return ['rules-authority', ...byLabels, ...(byFigures[figureQuirk] ? [byFigures[figureQuirk]] : [])];
}

/** What may be said of something that was lost, depending on what the layout lets one know. */
const noticed: Record<Loss['what'], readonly string[]> = {
  figure: ['row-incomplete', 'cell-blank'],
  figures: ['row-incomplete', 'cell-blank'],
  label: ['row-missing', 'row-unknown', 'row-incomplete'],
  row: ['row-missing'],
  // With single spaces, “行政许可 暂未统计” is no label that anybody knows.
  'text for a figure': ['cell-text', 'row-incomplete', 'row-missing', 'row-unknown'],
};

describe('a report that is right', () => {
  it('is met with silence in any layout, but for what its writing explains', () => {
    fc.assert(
      fc.property(anyReport, written => {
        const rules = problemsIn(writeReport(written), form).map(({ rule, message }) => [rule, message.zh]);
        expect(rules.filter(([rule]) => !explained(written).includes(rule!))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a report of which something was lost', () => {
  it('is told of it, and of nothing else', () => {
    fc.assert(
      fc.property(anyDamagedReport, written => {
        const { what, table } = written.loss;
        const problems = problemsIn(writeReport(written), form).filter(
          ({ rule }) => !explained(written).includes(rule),
        );
        // Of a group of table 4 that is lost among blank cells, only that figures lack is sure.
        const isGroup = table === 'disputes' && what === 'row';
        const expected = isGroup ? [...noticed.row, 'row-incomplete'] : noticed[what];
        const unexplained = problems.filter(({ rule }) => !expected.includes(rule));
        expect(unexplained.map(({ rule, message }) => [rule, message.zh])).toEqual([]);
        const isExplained = explained(written).some(rule => expected.includes(rule));
        // The labels of table 4 stand above its figures, which are all there without one of them.
        if (!isExplained && !(table === 'disputes' && what === 'label'))
          expect(problems.length, 'nothing was said').toBeGreaterThan(0);
      }),
      { numRuns: 80 },
    );
  });
});
