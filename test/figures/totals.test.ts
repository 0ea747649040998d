import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { nameOf } from '../../server/src/core/figures/cell.ts';
import { computedTotals, says, totalsToWrite } from '../../server/src/core/figures/totals.ts';
import { findRow } from '../../server/src/core/report/report.ts';
import { formatDecimal, integer } from '../../server/src/core/text/decimal.ts';
import { reportText } from '../support/report-text.ts';

/** The totals that are computed for table 3 or 4, as `（七）总计·自然人 3`. */
function computed(rows: Record<string, string>, compute: typeof totalsToWrite | typeof computedTotals): string[] {
  const { tables } = new Analysis(reportText({ rows })).report;
  return tables.flatMap(table => [...compute(table)]).map(([cell, total]) => `${nameOf(cell)} ${formatDecimal(total)}`);
}

describe('the totals of blank cells', () => {
  const blanks = (rows: Record<string, string>) => computed(rows, computedTotals);

  it('are computed from what stands there, and from other totals that are blank', () => {
    expect(blanks({ received: '2 1 0 0 0 0 _' })).toEqual(['一、本年新收政府信息公开申请数量·总计 3']);
    expect(
      blanks({ received: '2 1 0 0 0 0 3', granted: '2 1 0 0 0 0 _', 'outcome-total': '2 1 0 0 0 0 _' }).sort(),
    ).toEqual(['（一）予以公开·总计 3', '（七）总计·总计 3']);
  });

  it('are not those of what is filled in, be it wrong', () => {
    expect(blanks({ received: '2 1 0 0 0 0 9' })).toEqual([]);
  });

  it('are left out where two sums differ', () => {
    expect(blanks({ granted: '2 1 0 0 0 0 9', 'outcome-total': '2 1 0 0 0 0 _' })).toEqual([]);
    expect(blanks({ granted: '2 1 0 0 0 0 3', 'outcome-total': '2 1 0 0 0 0 _' })).toEqual(['（七）总计·总计 3']);
  });

  it('are those of the row where 四 would be another by 一, 二 and （七）', () => {
    expect(blanks({ received: '5 0 0 0 0 0 5', 'carried-out': '2 0 0 0 0 0 _' })).toEqual([
      '四、结转下年度继续办理·总计 2',
    ]);
  });

  it('never are what is left over', () => {
    expect(blanks({ received: '5 0 0 0 0 0 5', 'carried-out': '_ 0 0 0 0 0 5' })).toEqual([]);
  });
});

describe('the totals to write', () => {
  it('are those that their cells do not say', () => {
    expect(computed({ received: '2 1 0 0 0 0 9', 'carried-in': '0 0 0 0 0 0 /' }, totalsToWrite)).toEqual([
      '一、本年新收政府信息公开申请数量·总计 3',
    ]);
    expect(computed({ received: '0 0 0 0 0 0 _', review: '0 0 0 0 零件' }, totalsToWrite)).toEqual([
      '一、本年新收政府信息公开申请数量·总计 0',
      '行政复议·总计 0',
    ]);
  });

  it('say 0 by a not-applicable sign, and not by a blank', () => {
    const { tables } = new Analysis(reportText({ rows: { received: '/ _ 0 3 约三 0 0' } })).report;
    const { cells } = findRow(tables[1]!, 'received')!;
    expect(cells.slice(0, 5).map(cell => says(cell, integer(0)))).toEqual([true, false, true, false, false]);
    expect(cells.slice(0, 5).map(cell => says(cell, integer(3)))).toEqual([false, false, false, true, false]);
  });
});
