import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { inferRow } from '../../server/src/core/figures/inferred-row.ts';
import { missingRows, standInFor } from '../../server/src/core/figures/missing-rows.ts';
import { insertRow } from '../../server/src/core/figures/row-insertion.ts';
import { newestEdition, rowOf, tableOf } from '../../server/src/core/form/editions.ts';
import type { TableId } from '../../server/src/core/form/schema.ts';
import { findRow, findTable, type Table } from '../../server/src/core/report/report.ts';
import { formatDecimal, integer } from '../../server/src/core/text/decimal.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

const rows = {
  received: '5 2 0 0 0 1 8',
  'carried-in': '1 0 0 0 0 0 1',
  granted: '2 1 0 0 0 1 4',
  partial: '1 0 0 0 0 0 1',
  'refused-law': '1 0 0 0 0 0 1',
  'outcome-total': '4 1 0 0 0 1 6',
  'carried-out': '2 1 0 0 0 0 3',
  rules: '4 3 12',
  licensing: '31',
};

const definitionOf = (id: TableId, row: string) => rowOf(tableOf(newestEdition, id), row)!;
const readTable = (text: string, id: TableId): { table: Table; analysis: Analysis } => {
  const analysis = new Analysis(text);
  return { table: findTable(analysis.report, id)!, analysis };
};
/** The line of a row in a text. */
const lineOf = (text: string, id: TableId, row: string) => {
  const { table, analysis } = readTable(text, id);
  return analysis.source.lineOf(findRow(table, row)!.label.range.start);
};
const withoutLine = (text: string, line: number) => text.split('\n').toSpliced(line, 1).join('\n');

/** The text with a row put in that it does not have; null where that is not possible. */
function withRow(text: string, id: TableId, row: string, figures: readonly number[] | 'blank'): string | null {
  const { table, analysis } = readTable(text, id);
  expect(findRow(table, row)).toBeUndefined();
  const written = figures === 'blank' ? figures : figures.map(integer);
  const edit = insertRow(analysis.report.source, table, definitionOf(id, row), written);
  return edit && applyEdits(text, [edit]);
}

describe.each<TableLayout>(['tab-separated', 'markdown', 'pipes'])('a row that was taken out in %s', layout => {
  const text = reportText({ rows, layout });
  const figuresOf = (id: TableId, row: string) =>
    findRow(readTable(text, id).table, row)!.cells.map(({ value }) =>
      value.kind === 'number' ? Number(value.amount.unscaled) : Number.NaN,
    );

  it.each(
    ['received', 'carried-in', 'partial', 'refused-law', 'unprocessed-duplicate', 'outcome-total', 'carried-out'].map(
      row => ['applications', row] as const,
    ),
  )('of %s comes back as it was: %s', (id, row) => {
    const taken = withoutLine(text, lineOf(text, id, row));
    expect(withRow(taken, id, row, figuresOf(id, row))).toBe(text);
  });

  it.each(['rules', 'normative-documents', 'licensing', 'penalty', 'coercion', 'fees'])(
    'of table 2 comes back as it was: %s',
    row => {
      const taken = withoutLine(text, lineOf(text, 'disclosure', row));
      expect(withRow(taken, 'disclosure', row, figuresOf('disclosure', row))).toBe(text);
    },
  );

  it('comes back blank', () => {
    const taken = withoutLine(text, lineOf(text, 'applications', 'partial'));
    expect(withRow(taken, 'applications', 'partial', 'blank')).toBe(
      reportText({ rows: { ...rows, partial: '_ _ _ _ _ _ _' }, layout }),
    );
  });

  it('does not come back without its group or its band', () => {
    const lineOfGroup = (label: string) => text.split('\n').findIndex(line => line.includes(label));
    const grouped = withoutLine(text, lineOfGroup('（三）不予公开'));
    expect(withRow(grouped, 'applications', 'refused-state-secret', 'blank')).toBeNull();
    const band = lineOfGroup('第二十条第（五）项');
    const banded = withoutLine(withoutLine(text, lineOf(text, 'disclosure', 'licensing')), band);
    expect(withRow(banded, 'disclosure', 'licensing', 'blank')).toBeNull();
  });
});

describe('a row that was taken out', () => {
  it.each<TableLayout>(['spaces', 'cell-by-line'])('does not come back in %s, which keeps no empty places', layout => {
    const text = reportText({ rows, layout }).replace(/(?:二、上年结转政府信息公开申请数量)\s+(?:\d\s+){7}/, '');
    expect(withRow(text, 'applications', 'carried-in', [1, 0, 0, 0, 0, 0, 1])).toBeNull();
  });

  it('has the line ends of the text', () => {
    const text = reportText({ rows }).replaceAll('\n', '\r\n');
    for (const row of ['received', 'partial']) {
      const line = lineOf(text, 'applications', row);
      const taken = text.split('\r\n').toSpliced(line, 1).join('\r\n');
      expect(withRow(taken, 'applications', row, rows[row as 'partial'].split(' ').map(Number))).toBe(text);
    }
  });
});

describe('the figures of a row that is missing', () => {
  /** What the sums leave for a row of table 3 or 4 that is not in the text. */
  const inferred = (row: string, changes: Record<string, string> = {}) => {
    const text = reportText({ rows: { ...rows, ...changes } });
    const taken = withoutLine(text, lineOf(text, 'applications', row));
    const figures = inferRow(readTable(taken, 'applications').table, definitionOf('applications', row));
    return figures === null || figures === 'blank' ? figures : figures.map(formatDecimal).join(' ');
  };

  it.each(['received', 'carried-in', 'partial', 'refused-law', 'outcome-total', 'carried-out'] as const)(
    'are those that the sums leave for it: %s',
    row => {
      expect(inferred(row)).toBe(rows[row]);
    },
  );

  it('are blank where no sum wants any', () => {
    expect(inferred('unprocessed-duplicate')).toBe('blank');
    expect(inferred('partial', { partial: '0 0 0 0 0 0 0', 'outcome-total': '3 1 0 0 0 1 5' })).toBe('blank');
  });

  it('are none where they would be below 0, or would break another sum', () => {
    expect(inferred('partial', { partial: '0 0 0 0 0 0 0', 'outcome-total': '2 1 0 0 0 1 4' })).toBeNull();
    expect(inferred('partial', { 'outcome-total': '4 1 0 0 0 1 7' })).toBeNull();
  });

  it('are none where what they follow from cannot be read', () => {
    expect(inferred('partial', { 'outcome-total': '4 约一 0 0 0 1 6' })).toBeNull();
  });
});

describe('the rows that a table lacks', () => {
  const text = reportText({ rows });
  const lackedBy = (edited: string) => {
    const { report } = new Analysis(edited);
    return report.tables.flatMap(table => missingRows(report, table).map(({ id }) => id));
  };

  it('are those that stand in no part of it', () => {
    expect(lackedBy(text)).toEqual([]);
    expect(lackedBy(withoutLine(text, lineOf(text, 'applications', 'partial')))).toEqual(['partial']);
    expect(lackedBy(withoutLine(text, lineOf(text, 'disclosure', 'rules')))).toEqual(['rules']);
  });

  it.each([
    // A label that holds it, one that is like it in two characters of three, and figures without any.
    ['（二）部分公开的情形 ', true],
    ['（二）部分分开', true],
    ['（二）全部公升', false],
    ['（二）提交材料', false],
    ['', true],
  ])('may stand there as “%s”: %s', (label, isStandIn) => {
    const table = readTable(text, 'applications').table;
    const unknown = { ...table.rows[0]!, label: label === '' ? null : { ...table.rows[0]!.label, text: label } };
    const lacking = { ...table, unknownRows: [unknown as unknown as Table['unknownRows'][number]] };
    expect(standInFor(lacking, definitionOf('applications', 'partial')) === lacking.unknownRows[0]).toBe(isStandIn);
  });

  it('are likelier a row with their label than one without', () => {
    const table = readTable(text, 'applications').table;
    const [bare, named] = [null, { ...table.rows[0]!.label, text: '（二）部份公开' }].map(
      label => ({ ...table.rows[0]!, label }) as unknown as Table['unknownRows'][number],
    );
    const lacking = { ...table, unknownRows: [bare!, named!] };
    expect(standInFor(lacking, definitionOf('applications', 'partial'))).toBe(named);
    expect(standInFor({ ...table, unknownRows: [] }, definitionOf('applications', 'partial'))).toBeUndefined();
  });
});
