import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import type { Row } from '../../server/src/core/report/report.ts';
import { reportText } from '../support/report-text.ts';

const ROW = 'unprocessed-confirmation';
const LABEL = '5.要求行政机关确认或重新出具已获取信息';
const figures = '1\t2\t3\t4\t5\t6\t21';

/** The row whose line in table 3 other lines stand for; undefined where none is read. */
function rowOf(...lines: readonly string[]): Row | undefined {
  const text = reportText()
    .split('\n')
    .flatMap(line => (line.includes(LABEL) ? lines : [line]))
    .join('\n');
  return new Analysis(text).report.tables.flatMap(({ rows }) => rows).find(({ id }) => id === ROW);
}

/** The label in so many pieces of two characters, a line each, the last one with what is left and the figures. */
const inPieces = (label: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    at === count - 1 ? `${label.slice(2 * at)}\t${figures}` : label.slice(2 * at, 2 * at + 2),
  );
const valuesOf = (row: Row | undefined) => row?.cells.map(({ text }) => text).join('\t');

describe('a label that goes on below its figures', () => {
  /** Its first words with figures, so many rows, and the rest. */
  const wrapped = (rows: number, rest = '或重新出具已获取信息') => {
    const text = reportText().split('\n');
    const at = text.findIndex(line => line.includes(LABEL));
    text[at] = text[at]!.replace('或重新出具已获取信息', '');
    text.splice(at + 1 + rows, 0, rest);
    return new Analysis(text.join('\n')).report.tables.flatMap(table => table.rows).find(({ id }) => id === ROW)!;
  };

  it('has its rest at most four lines below', () => {
    for (const rows of [0, 1, 3]) expect(wrapped(rows).label, `${rows}`).toMatchObject({ text: LABEL, official: true });
    expect(wrapped(4).label).toMatchObject({ text: '5.要求行政机关确认', official: false });
  });

  it('has a rest that begins where its first words end', () => {
    expect(wrapped(0, '重新出具已获取信息').label.text).toBe('5.要求行政机关确认');
    expect(wrapped(0, '或重新').label).toMatchObject({ text: '5.要求行政机关确认或重新', official: false });
  });
});

describe('a label that is broken before its figures', () => {
  it.each([2, 3, 5, 6, 7])('is put together of %i pieces', count => {
    const row = rowOf(...inPieces(LABEL, count));
    expect(valuesOf(row)).toBe(figures);
    expect(row!.label.official).toBe(true);
  });

  it('is not put together of more than seven', () => {
    expect(rowOf(...inPieces(LABEL, 8))?.label.official).not.toBe(true);
  });

  it.each([2, 3, 5, 8])('is put together of %i pieces with a character that is wrong', count => {
    const row = rowOf(...inPieces(LABEL.replace('求', '术'), count));
    expect(valuesOf(row)).toBe(figures);
    expect(row!.label.official).toBe(false);
  });
});
