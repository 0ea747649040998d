import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { blankEdits, carriedInEdits, totalsEdits } from '../../server/src/core/features/fill-in/fill-in.ts';
import { repairsOf } from '../../server/src/core/features/repair/repair.ts';
import type { Table } from '../../server/src/core/report/report.ts';
import type { TextEdit } from '../../server/src/core/text/edit.ts';
import { applyFix } from '../support/marked-text.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

/** The text after the edits for every table of it. */
function afterEdits(text: string, editsFor: (table: Table) => TextEdit[]): string {
  return applyFix(text, { edits: new Analysis(text).report.tables.flatMap(editsFor) });
}

const inputs = {
  received: '3 2 0 0 0 1 _',
  'carried-in': '1 0 0 0 0 0 _',
  granted: '2 1 0 0 0 0 _',
  'unavailable-not-held': '1 0 0 0 0 1 _',
  'outcome-total': '_ _ _ _ _ _ _',
  'carried-out': '1 1 0 0 0 0 _',
  review: '1 0 2 4 _',
};

const results = {
  received: '3 2 0 0 0 1 6',
  'carried-in': '1 0 0 0 0 0 1',
  granted: '2 1 0 0 0 0 3',
  'unavailable-not-held': '1 0 0 0 0 1 2',
  'outcome-total': '3 1 0 0 0 1 5',
  'carried-out': '1 1 0 0 0 0 2',
  review: '1 0 2 4 7',
};

describe('computing the totals', () => {
  it.each<TableLayout>(['tab-separated', 'markdown'])('fills in every sum from its inputs in %s', layout => {
    const filled = afterEdits(reportText({ rows: inputs, layout }), totalsEdits);
    expect(filled).toBe(reportText({ rows: results, layout }));
    expect(repairsOf(new Analysis(filled))).toEqual([]);
  });

  it('corrects those that are wrong, be they words, and only those', () => {
    const text = reportText({ rows: { ...results, granted: '2 1 0 0 0 0 若干', 'outcome-total': '9 1 0 0 0 / 5' } });
    expect(afterEdits(text, totalsEdits)).toBe(reportText({ rows: results }));
    expect(afterEdits(reportText({ rows: results }), totalsEdits)).toBe(reportText({ rows: results }));
  });

  it('leaves alone what rests on a cell that cannot be read', () => {
    const unread = { ...results, granted: '2 约一 0 0 0 0 9', 'outcome-total': '9 9 9 0 0 1 9' };
    expect(afterEdits(reportText({ rows: unread }), totalsEdits)).toBe(
      reportText({ rows: { ...unread, 'outcome-total': '3 9 0 0 0 1 9' } }),
    );
  });

  it('never changes what is left over, which is counted', () => {
    const text = reportText({ rows: { ...results, 'carried-out': '0 0 0 0 0 0 0' } });
    expect(afterEdits(text, totalsEdits)).toBe(text);
  });
});

describe('zeros for blanks', () => {
  it('are written into inputs and not into sums', () => {
    const text = reportText({ rows: { received: '3 _ _ _ _ _ _', review: '_ 1 _ _ _', licensing: '_', fees: '_' } });
    expect(afterEdits(text, blankEdits)).toBe(reportText({ rows: { received: '3 0 0 0 0 0 _', review: '0 1 0 0 _' } }));
  });
});

describe('二 from the 四 of the year before', () => {
  const lastYear = reportText({ year: 2023, rows: { 'carried-out': '2 1 0 0 0 / 3' } });

  function afterCarrying(text: string, before: string): string {
    return applyFix(text, { edits: carriedInEdits(new Analysis(text).report, new Analysis(before).report) });
  }

  it('is copied column by column', () => {
    const text = reportText({ year: 2024, rows: { 'carried-in': '_ 1 0 9 0 0 _' } });
    expect(afterCarrying(text, lastYear)).toBe(reportText({ year: 2024, rows: { 'carried-in': '2 1 0 0 0 0 3' } }));
  });

  it('is not taken from another organ or another year, nor from a blank', () => {
    const text = reportText({ year: 2024 });
    expect(afterCarrying(reportText({ year: 2025 }), lastYear)).toBe(reportText({ year: 2025 }));
    expect(afterCarrying(reportText({ organ: '青禾市教育局' }), lastYear)).toBe(reportText({ organ: '青禾市教育局' }));
    expect(afterCarrying(text, reportText({ year: 2023, rows: { 'carried-out': '_ _ _ _ _ _ _' } }))).toBe(text);
  });
});
