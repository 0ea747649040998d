import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { layouts } from '../../server/src/core/report/layouts.ts';
import { anyReport, describeReport, writeReport } from '../support/layouts.ts';
import { readFigures } from '../support/read-figures.ts';

describe('a report in any layout', () => {
  it('reads back to the figures that were written, and to its year, organ and sections', () => {
    fc.assert(
      fc.property(anyReport, written => {
        const text = writeReport(written);
        const { report } = new Analysis(text);
        expect(readFigures(text), describeReport(written)).toEqual(written.figures);
        expect([report.year, report.organ, report.edition?.id]).toEqual([
          written.year,
          written.organ,
          written.edition.id,
        ]);
        expect(report.sections.map(({ id }) => id)).toEqual(written.edition.sections.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  it('may be in every layout that there is', () => {
    const texts = fc.sample(anyReport, { numRuns: 100, seed: 1 }).map(writeReport);
    const read = texts.flatMap(text => new Analysis(text).report.tables.map(({ layout }) => layout));
    expect([...new Set(read)].sort()).toEqual(Object.keys(layouts).sort());
  });

  it('has every figure at its place in the text', () => {
    fc.assert(
      fc.property(anyReport, written => {
        const text = writeReport(written);
        const { report, source } = new Analysis(text);
        for (const { range, text: cell } of report.tables.flatMap(({ rows }) => rows.flatMap(row => row.cells))) {
          const { start, end } = source.originOf(range);
          expect(text.slice(start, end)).toBe(cell);
        }
      }),
      { numRuns: 50 },
    );
  });
});
