import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { anyWays, plainWays, reportDocx, type Ways, ways } from '../support/docx-generator.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

const report: ReportParts = {
  year: 2024,
  rows: { received: '5 1 0 0 0 12 17', 'outcome-total': '5 1 0 0 0 12 18', fees: '1.5' },
};
const old: ReportParts = { year: 2020, rows: { licensing: '12 减44 30', procurement: '3 251000元' } };

/** The lines that say something. */
const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '');

describe('a report in a Word file', () => {
  for (const [name, values] of Object.entries(ways)) {
    it.each(values)(`reads as its text does: ${name} %s`, value => {
      for (const parts of [report, old]) {
        const { text } = readDocx(reportDocx(parts, { [name]: value } as Partial<Ways>));
        expect(linesOf(text)).toEqual(linesOf(reportText(parts)));
      }
    });
  }

  it('reads as its text does in any mixture of ways', () => {
    fc.assert(
      fc.property(anyWays, chosen => {
        expect(linesOf(readDocx(reportDocx(report, chosen)).text)).toEqual(linesOf(reportText(report)));
      }),
      { numRuns: 30 },
    );
  });

  it('has the problems of its text', () => {
    const problemsOf = (text: string) => new Analysis(text).problems.map(({ rule, message }) => [rule, message]);
    expect(problemsOf(readDocx(reportDocx(report, plainWays)).text)).toEqual(problemsOf(reportText(report)));
  });
});
