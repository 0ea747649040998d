import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { effectOf, equationsOf, figuresAfter, gapAfter, staysCount } from '../../server/src/core/diagnose/equations.ts';
import { nameOf } from '../../server/src/core/figures/cell.ts';
import { findTable } from '../../server/src/core/report/report.ts';
import { formatDecimal } from '../../server/src/core/text/decimal.ts';
import { reportText } from '../support/report-text.ts';
import { smallTable } from './small-table.ts';

const zeros = Array.from({ length: 6 }, () => [0, 0, 0]);

/** The system of table 4, whose rows are 行政复议 and 行政诉讼. */
function systemOf(review: string) {
  return equationsOf(findTable(new Analysis(reportText({ rows: { review } })).report, 'disputes')!);
}

describe('the equations of a table', () => {
  it('say what each sum lacks, by its cells and their signs', () => {
    const system = equationsOf(smallTable([[5, 2, 9], ...zeros.slice(1)]));
    expect(system.cells).toHaveLength(18);
    expect(system.cells.map((cell, index) => system.indexOf.get(cell) === index)).not.toContain(false);
    const of = (rule: string, name: string) => {
      const at = system.sums.findIndex(sum => sum.relation.rule === rule && nameOf(sum.result).includes(name));
      const { gap, coefficients } = system.equations[at]!;
      expect(coefficients[system.results[at]!]).toBe(1);
      return [gap, [...coefficients].filter(coefficient => coefficient !== 0)];
    };
    expect(of('row-total', '一、本年新收')).toEqual([-2n, [-1, -1, 1]]);
    expect(of('column-total', '总计·自然人')).toEqual([0n, [-1, -1, 1]]);
    expect(of('balance', '自然人')).toEqual([5n, [-1, -1, 1, 1]]);
    expect(of('balance', '总计')).toEqual([9n, [-1, -1, 1, 1]]);
  });

  it('are closed by a change of a cell as far as it counts in each, and by others together', () => {
    const anyChanges = fc.uniqueArray(fc.tuple(fc.nat(17), fc.bigInt(-9n, 9n)), { selector: ([cell]) => cell });
    const system = equationsOf(smallTable([[5, 2, 9], ...zeros.slice(1)]));
    fc.assert(
      fc.property(anyChanges, list => {
        const changes = new Map(list);
        const { mends, breaks } = effectOf(system, changes);
        for (const [index, equation] of system.equations.entries()) {
          const closed = list.reduce((sum, [cell, by]) => sum + BigInt(equation.coefficients[cell]!) * by, 0n);
          const left = gapAfter(equation, changes);
          expect(left).toBe(equation.gap - closed);
          const sum = system.sums[index]!;
          expect(mends.includes(sum)).toBe(equation.gap !== 0n && left === 0n);
          expect(breaks.includes(sum)).toBe(equation.gap === 0n && left !== 0n);
        }
      }),
    );
  });

  it('hold decimals exactly, in units in which all are whole', () => {
    const whole = systemOf('1 2 3 4 9');
    expect(whole.unit).toBe(1n);
    const system = systemOf('1.5 2.25 3.0 4 9');
    expect(system.unit).toBe(100n);
    expect(system.amounts.slice(0, 5)).toEqual([150n, 225n, 300n, 400n, 900n]);
    expect(system.equations.map(({ gap }) => gap).filter(gap => gap !== 0n)).toEqual([175n]);
    const figures = figuresAfter(
      system,
      new Map([
        [0, 25n],
        [1, 75n],
      ]),
    );
    expect([...figures.values()].map(formatDecimal)).toEqual(['1.75', '3']);
    expect([...figures.keys()]).toEqual(system.cells.slice(0, 2));
    // 3.0 is whole, and needs no smaller unit.
    expect(systemOf('1 2 3.0 4 9')).toMatchObject({ unit: 1n, amounts: expect.arrayContaining([3n]) });
  });

  it('ask counts to stay whole and not below 0', () => {
    const system = systemOf('1 2 3 4 9');
    expect([-2n, -1n, 0n, 5n].map(change => staysCount(system, 0, change))).toEqual([false, true, true, true]);
    const decimal = systemOf('1.5 2 3 4 9');
    expect([-15n, -5n, 5n, 4n].map(change => staysCount(decimal, 0, change))).toEqual([true, true, true, false]);
  });
});
