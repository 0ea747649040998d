import { describe, it } from 'vitest';
import { expectProblems } from '../support/marked-text.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

const sums = { categories: ['sums'] } as const;

describe('the three sums', () => {
  it.each<TableLayout>(['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'])('hold in %s', layout => {
    const rows = {
      received: '3 2 0 0 0 1 6',
      'carried-in': '1 0 0 0 0 0 1',
      granted: '2 1 0 0 0 1 4',
      'unprocessed-petition': '1 0 0 0 0 0 1',
      'outcome-total': '3 1 0 0 0 1 5',
      'carried-out': '1 1 0 0 0 0 2',
      review: '1 0 0 2 3',
    };
    expectProblems(reportText({ rows, layout }), sums);
    expectProblems(reportText({ rows, layout, year: 2020 }), sums);
  });

  it('are marked where the result stands', () => {
    expectProblems(
      reportText({
        rows: { received: '1 0 0 0 0 0 «2:row-total»', 'carried-out': '«0:balance» 0 0 0 0 0 «0:balance»' },
      }),
      sums,
    );
    expectProblems(
      reportText({
        rows: { granted: '1 0 0 0 0 0 1', 'outcome-total': '«0:column-total» 0 0 0 0 0 «0:column-total»' },
      }),
      sums,
    );
    expectProblems(reportText({ rows: { review: '1 0 0 2 «2:row-total»' } }), sums);
  });
});
