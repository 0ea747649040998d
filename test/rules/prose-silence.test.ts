import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDamagedReport, anyReport, writeReport } from '../support/layouts.ts';
import { problemsIn } from '../support/marked-text.ts';

describe('tables that are read as prose by nobody', () => {
  it.each([
    ['whole', anyReport],
    ['damaged', anyDamagedReport],
  ] as const)('contradict nothing in any layout: %s', (_, reports) => {
    fc.assert(
      fc.property(reports, written => {
        const problems = problemsIn(writeReport(written), { categories: ['prose', 'contents'] });
        const said = problems.map(({ rule, message }) => `${rule} ${message.zh}`);
        // The texts of these reports are short and say nothing of the form’s topics.
        expect(
          said.filter(text => !/^(?:overview-topic|section-empty|government-duties|fee-statement) /.test(text)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
