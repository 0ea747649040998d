import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { assessRelations, isResultCell, statesSum, sumsOf } from '../../server/src/core/figures/relations.ts';
import {
  cellsOfRow,
  cellsOfTable,
  counts,
  dataOfCell,
  figureOf,
  hasColumn,
  nameOfCell,
} from '../../server/src/core/figures/summary-cells.ts';
import { agrees, sumsOfParts } from '../../server/src/core/figures/sums-of-parts.ts';
import { breaksMore, brokenRelations, placeOf } from '../../server/src/core/figures/what-if.ts';
import { newestEdition } from '../../server/src/core/form/editions.ts';
import { findRow, findTable } from '../../server/src/core/report/report.ts';
import { formatDecimal, integer } from '../../server/src/core/text/decimal.ts';
import { reportText } from '../support/report-text.ts';
import { setOf } from '../support/set.ts';

const tableOf = (rows: Record<string, string>) => findTable(new Analysis(reportText({ rows })).report, 'applications')!;
const summaryOf = (rows: Record<string, string>) => setOf({ a: reportText({ rows }) }).summaries[0]!;

describe('the sums of a table', () => {
  it('are one a row, and for each column 总计 and 四', () => {
    const { length: rows } = tableOf({}).rows;
    expect(sumsOf(tableOf({}))).toHaveLength(rows + 2 * 7);
  });

  it('can be assessed where their cells can be read and their result is filled in', () => {
    const all = assessRelations(tableOf({})).length;
    const lost = (received: string) => all - assessRelations(tableOf({ received })).length;
    expect(lost('0 0 0 0 0 0 /')).toBe(0);
    expect(lost('_ 0 0 0 0 0 0')).toBe(0);
    // A total that is blank is no 0: the sum of its row cannot be assessed, nor 四 of 总计.
    expect(lost('0 0 0 0 0 0 _')).toBe(2);
    expect(lost('约 0 0 0 0 0 0')).toBe(2);
    expect(lost('0 0 0 0 0 0 约')).toBe(2);
  });

  it('are stated by 总计 and （七）总计 alone', () => {
    const of = (row: string, column: string) => statesSum(newestEdition, 'applications', row, column);
    expect([of('received', 'total'), of('outcome-total', 'business'), of('carried-out', 'business')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(of('received', 'business')).toBe(false);
    // Neither is so in a table that has no sums, whatever it is called.
    expect(statesSum(newestEdition, 'disclosure', 'outcome-total', 'total')).toBe(false);
    expect(statesSum(newestEdition, 'disputes', 'review', 'total')).toBe(true);
    expect(statesSum(newestEdition, 'disputes', 'outcome-total', 'upheld')).toBe(false);
    const { cells } = findRow(tableOf({}), 'received')!;
    expect([isResultCell(cells[0]!), isResultCell(cells[6]!), isResultCell({ ...cells[6]!, column: null })]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('other figures', () => {
  const table = tableOf({ received: '2 0 0 0 0 0 3', 'carried-out': '2 0 0 0 0 0 3' });
  const [first, second] = findRow(table, 'received')!.cells;
  const total = findRow(table, 'received')!.cells[6]!;

  it('break what holds now, or do not', () => {
    expect(brokenRelations(table).map(placeOf)).toEqual(['row-total received total', 'row-total carried-out total']);
    expect(breaksMore(table, new Map())).toBe(false);
    expect(breaksMore(table, new Map([[total, integer(9)]]))).toBe(true);
    expect(breaksMore(table, new Map([[first!, integer(3)]]))).toBe(true);
    expect(breaksMore(table, new Map([[second!, integer(1)]]))).toBe(true);
    const both = findRow(table, 'carried-out')!.cells[1]!;
    expect(
      breaksMore(
        table,
        new Map([
          [second!, integer(1)],
          [both, integer(1)],
        ]),
      ),
    ).toBe(false);
    expect(brokenRelations(table)).toHaveLength(2);
  });
});

describe('the cells that a summary keeps', () => {
  const summary = summaryOf({ received: '2 _ / 约 0 0 _', fees: '12.50' });
  const row = (table: 'applications' | 'disclosure', id: string) => cellsOfRow(summary, table, id);

  it('are those of the table, or none', () => {
    expect(row('applications', 'received').map(({ kind, column }) => `${kind} ${column}`)).toEqual([
      'number natural-person',
      'blank business',
      'not-applicable research',
      'unreadable public-interest',
      'number legal-service',
      'number other',
      'blank total',
    ]);
    expect(row('disclosure', 'received')).toEqual([]);
    expect(cellsOfRow({ ...summary, tables: [] }, 'applications', 'received')).toEqual([]);
    expect([...cellsOfTable({ ...summary, tables: [] }, 'applications')]).toEqual([]);
    expect([...cellsOfTable(summary, 'applications', id => id === 'received')]).toHaveLength(7);
    expect([...cellsOfTable(summary, 'disputes')]).toHaveLength(15);
  });

  it('count where they can be read, but for a blank total', () => {
    expect(row('applications', 'received').map(counts)).toEqual([true, true, true, false, true, true, false]);
    expect(counts(undefined)).toBe(false);
  });

  it('have a name and data, of money as it is written', () => {
    const [first] = row('applications', 'received');
    const [fees] = row('disclosure', 'fees');
    expect(nameOfCell(first!)).toBe('一、本年新收政府信息公开申请数量·自然人');
    expect(dataOfCell(first!)).toEqual({
      table: 'applications',
      row: 'received',
      column: 'natural-person',
      stated: 2,
    });
    expect(figureOf(first!, integer(7))).toBe(7);
    expect(figureOf(fees!)).toBe('12.5');
  });

  it('are of the columns of their form', () => {
    expect(hasColumn(summary, 'applications', 'business')).toBe(true);
    expect(hasColumn(summary, 'applications', 'upheld')).toBe(false);
    expect(hasColumn(summary, 'disputes', 'upheld')).toBe(true);
    expect(hasColumn({ ...summary, tables: [] }, 'applications', 'business')).toBe(false);
  });
});

describe('the sum of parts', () => {
  const fees = (...amounts: string[]) => sumsOfParts(amounts.map(amount => summaryOf({ fees: amount })));
  const whole = (amount: string) => cellsOfRow(summaryOf({ fees: amount }), 'disclosure', 'fees')[0]!;
  const holds = (sum: string, ...parts: string[]) => agrees(whole(sum), fees(...parts).of(whole(sum))!);

  it('is exact of counts, and names the parts, the largest first', () => {
    const parts = [3, 0, 12, 5].map(figure => summaryOf({ received: `${figure} 0 0 0 0 0 ${figure}` }));
    const [cell] = cellsOfRow(parts[0]!, 'applications', 'received');
    const sums = sumsOfParts(parts);
    const sum = sums.of(cell!)!;
    expect([sums.reports, sum.reports, formatDecimal(sum.amount)]).toEqual([4, 4, '20']);
    expect(sum.largest.map(part => formatDecimal(part.cell.amount))).toEqual(['12', '5', '3']);
    expect(sum.parts).toEqual([]);
    expect(agrees({ ...cell!, amount: integer(20) }, sum)).toBe(true);
    for (const wrong of [19, 21]) expect(agrees({ ...cell!, amount: integer(wrong) }, sum)).toBe(false);
    const unread = sumsOfParts([parts[0]!, summaryOf({ received: '约三 0 0 0 0 0 _' })]);
    expect([unread.reports, unread.of(cell!)!.reports]).toEqual([2, 1]);
  });

  it('names twelve parts at most', () => {
    const parts = Array.from({ length: 14 }, (_, at) => summaryOf({ rules: `${at + 1} 0 0` }));
    const [cell] = cellsOfRow(parts[0]!, 'disclosure', 'rules');
    const largest = sumsOfParts(parts)
      .of(cell!)!
      .largest.map(part => Number(part.cell.amount.unscaled));
    expect(largest).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it.each([
    // 万元 to the cent: the whole was rounded.
    ['5949.09', ['5949', '0.088667'], true],
    ['5949.09', ['5949', '0.085'], true],
    ['5949.09', ['5949', '0.084999'], false],
    // The parts were: each may be half a unit of its last place off.
    ['3.00', ['1.0', '2.0'], true],
    ['3.10', ['1.0', '2.0'], true],
    ['3.11', ['1.0', '2.0'], false],
    ['2.90', ['1.0', '2.0'], true],
    ['2.89', ['1.0', '2.0'], false],
    ['3', ['1', '2'], true],
    ['4', ['1', '2'], false],
    ['2', ['1', '2'], false],
    ['3.01', ['1.01', '2.00'], true],
    ['3.02', ['1.01', '2.00'], false],
  ])('of money %s is of %j as far as it was rounded: %s', (sum, parts, expected) => {
    expect(holds(sum, ...parts)).toBe(expected);
  });
});
