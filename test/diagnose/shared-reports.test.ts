import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { repairEdits, repairsOf, repairTitle } from '../../server/src/core/features/repair/repair.ts';
import { applyFix } from '../support/marked-text.ts';
import { hasSharedReports, sharedText } from '../support/shared.ts';

interface Expected {
  readonly about: string;
  readonly problems: readonly unknown[];
}

const corpus: Record<string, Expected> = hasSharedReports ? JSON.parse(sharedText('corpus/reports/expected.json')) : {};

/** The tables of which a sum does not hold. */
function wrongTables(text: string): string[] {
  return repairsOf(new Analysis(text)).map(({ table }) => table.id);
}

/** How many cells the faults of the corpus changed. */
const cellsChanged = (about: string) => (about.includes('two faults') ? 2 : 1);

describe.skipIf(!hasSharedReports)('repairs of reports', () => {
  it('set the forgotten totals of a published report', () => {
    const text = sharedText('seeds/yanta-2020.txt');
    const [{ table, repairs }] = repairsOf(new Analysis(text)) as [ReturnType<typeof repairsOf>[number]];
    expect(repairTitle(table, repairs[0]!).zh).toBe('修复表3：（七）总计·自然人 0 → 1、总计 0 → 1');
    expect(repairs).toHaveLength(1);
    expect(wrongTables(applyFix(text, { edits: repairEdits(repairs[0]!) }))).toEqual([]);
  });

  it('are not offered where nothing is wrong', () => {
    expect(wrongTables(sharedText('seeds/wenxian-2021.txt'))).toEqual([]);
  });

  it.each(Object.entries(corpus))('change no more cells than the fault did: %s', (name, { about, problems }) => {
    const text = sharedText(`corpus/reports/${name}`);
    const broken = repairsOf(new Analysis(text));
    expect(broken.length).toBe(problems.length > 0 ? 1 : 0);
    for (const { repairs } of broken) {
      expect(repairs.length).toBeGreaterThan(0);
      for (const repair of repairs) {
        expect(repair.smallest).toBe(true);
        expect(repair.cells.length).toBeLessThanOrEqual(cellsChanged(about));
        expect(wrongTables(applyFix(text, { edits: repairEdits(repair) }))).toEqual([]);
      }
    }
  });
});
