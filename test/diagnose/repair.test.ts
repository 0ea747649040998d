import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { equationsOf } from '../../server/src/core/diagnose/equations.ts';
import { smallestChanges } from '../../server/src/core/diagnose/smallest-changes.ts';
import { repairEdits, repairsOf, repairTitle } from '../../server/src/core/features/repair/repair.ts';
import { newestEdition, tableOf } from '../../server/src/core/form/editions.ts';
import { findTable } from '../../server/src/core/report/report.ts';
import { applyFix } from '../support/marked-text.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

/** Figures that add up, to be spoilt by each test. */
const right: Record<string, string> = {
  received: '52 13 0 0 0 20 85',
  'carried-in': '3 0 0 0 0 1 4',
  granted: '30 4 0 0 0 11 45',
  partial: '12 2 0 0 0 6 20',
  'unprocessed-petition': '9 6 0 0 0 3 18',
  'outcome-total': '51 12 0 0 0 20 83',
  'carried-out': '4 1 0 0 0 1 6',
  review: '1 0 2 4 7',
};

function report(rows: Record<string, string>, parts: ReportParts = {}): string {
  return reportText({ ...parts, rows: { ...right, ...rows } });
}

/** The titles of the repairs of the only table that has some. */
function titles(text: string): string[] {
  const tables = repairsOf(new Analysis(text));
  expect(tables.length).toBe(1);
  return tables.flatMap(({ table, repairs }) => repairs.map(repair => repairTitle(table, repair).zh));
}

/** The tables of which a sum does not hold. */
function wrongTables(text: string): string[] {
  return repairsOf(new Analysis(text)).map(({ table }) => table.id);
}

function expectMended(text: string): void {
  for (const { table, repairs } of repairsOf(new Analysis(text))) {
    expect(repairs.length).toBeGreaterThan(0);
    for (const repair of repairs) {
      expect(wrongTables(applyFix(text, { edits: repairEdits(repair) }))).not.toContain(table.id);
    }
  }
}

describe('a repair', () => {
  it('is not offered where the sums hold, or none can be assessed', () => {
    expect(wrongTables(report({}))).toEqual([]);
    expect(wrongTables(report({ review: '1 2 3 4 _', granted: '30 4 0 0 0 11 约四十五' }))).toEqual([]);
  });

  it('changes the one cell that every wrong sum has in common', () => {
    expect(titles(report({ granted: '30 4 0 0 0 17 45' }))).toEqual(['修复表3：（一）予以公开·其他 17 → 11']);
    expect(titles(report({ granted: '30 4 0 0 0 11 54' }))).toEqual(['修复表3：（一）予以公开·总计 54 → 45']);
    expect(titles(report({ 'outcome-total': '51 21 0 0 0 20 83' }))).toEqual(['修复表3：（七）总计·商业企业 21 → 12']);
    expect(titles(report({ 'carried-in': '3 0 0 0 0 _ 4' }))).toEqual([
      '修复表3：二、上年结转政府信息公开申请数量·其他 0 → 1',
    ]);
  });

  it('changes totals rather than what they sum up, then what looks like a slip', () => {
    expect(titles(report({ review: '1 21 2 4 19' }))).toEqual([
      '修复表4：行政复议·总计 19 → 28',
      '修复表4：行政复议·结果纠正 21 → 12',
    ]);
  });

  it('finds the figures that slipped into the next column', () => {
    const [first] = titles(report({ partial: '12 0 2 0 0 6 20' }));
    expect(first).toBe('修复表3：（二）部分公开·商业企业 0 → 2、科研机构 2 → 0');
  });

  it('says so where others are as likely', () => {
    const [first, ...others] = titles(report({ review: '8 8 8 8 39' }));
    expect(first).toBe('修复表4：行政复议·总计 39 → 32');
    expect(others).toHaveLength(2);
    for (const title of others) expect(title).toMatch(/（另有同样可能的改法，请核对原始记录）$/);
  });

  it('guesses at no count of 0 where another figure will do', () => {
    expect(titles(report({ review: '0 0 0 0 7' }))).toEqual(['修复表4：行政复议·总计 7 → 0']);
    const short = report({ 'outcome-total': '53 12 0 0 0 20 85', 'carried-out': '2 1 0 0 0 1 4' });
    expect(titles(short).join()).not.toContain('属于国家秘密');
  });

  it('takes a count of 0 where every wrong sum has it in common', () => {
    expect(titles(report({ 'carried-in': '3 0 0 0 0 0 4' }))).toEqual([
      '修复表3：二、上年结转政府信息公开申请数量·其他 0 → 1',
    ]);
  });

  it('keeps the unit and the note behind a figure', () => {
    const text = report({ granted: '30 4 0 0 0 17件（含补正3件） 45' });
    const [{ repairs }] = repairsOf(new Analysis(text)) as [ReturnType<typeof repairsOf>[number]];
    expect(applyFix(text, { edits: repairEdits(repairs[0]!) })).toBe(
      report({ granted: '30 4 0 0 0 11件（含补正3件） 45' }),
    );
  });

  it.each(['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'] as const)('mends the text in %s', layout => {
    expectMended(report({ granted: '30 4 0 0 0 17 45', 'outcome-total': '0 0 0 0 0 0 0' }, { layout }));
  });

  it('undoes figures that slipped by a row in the whole table', () => {
    const ids = tableOf(newestEdition, 'applications').rows.map(({ id }) => id);
    const figures = ids.map(id => right[id] ?? '0 0 0 0 0 0 0');
    const slipped = Object.fromEntries(ids.map((id, index) => [id, figures.at(index - 1)!]));
    const text = report(slipped);
    const [{ repairs }] = repairsOf(new Analysis(text)) as [ReturnType<typeof repairsOf>[number]];
    expect(repairs[0]!.smallest).toBe(false);
    expect(applyFix(text, { edits: repairEdits(repairs[0]!) })).toBe(report({}));
  });

  it('computes the totals where everything else would be a guess', () => {
    const totals = Object.fromEntries(
      Object.entries(right).map(([id, figures], index) => [id, figures.replace(/\d+$/, `${900 + 7 * index * index}`)]),
    );
    expectMended(
      report({ ...totals, 'outcome-total': '901 902 904 908 916 932 964', 'carried-out': '33 44 55 66 77 88 99' }),
    );
  });
});

const rowIds = [
  'received',
  'carried-in',
  'granted',
  'partial',
  'refused-law',
  'refused-query',
  'unavailable-not-held',
  'unprocessed-petition',
  'unprocessed-duplicate',
  'other-remaining',
  'outcome-total',
  'carried-out',
];

const anyFault = fc.record({ row: fc.constantFrom(...rowIds), column: fc.nat(6), figure: fc.nat(99) });

describe('a table with up to five wrong cells', () => {
  it('is repaired exactly by changing no more than these, in bounded work', () => {
    fc.assert(
      fc.property(fc.array(anyFault, { minLength: 1, maxLength: 5 }), faults => {
        const rows = Object.fromEntries(rowIds.map(id => [id, (right[id] ?? '0 0 0 0 0 0 0').split(' ')]));
        for (const { row, column, figure } of faults) rows[row]![column] = `${figure}`;
        const text = report(Object.fromEntries(Object.entries(rows).map(([id, figures]) => [id, figures.join(' ')])));
        const { report: read } = new Analysis(text);
        const { complete, steps } = smallestChanges(equationsOf(findTable(read, 'applications')!), 6_000);
        expect(complete).toBe(true);
        expect(steps).toBeLessThan(6_000);
        for (const { repairs } of repairsOf(new Analysis(text))) {
          for (const { cells } of repairs) expect(cells.length).toBeLessThanOrEqual(faults.length);
        }
        expectMended(text);
      }),
      { numRuns: 30 },
    );
  });
});
