import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { totalsEdits } from '../../server/src/core/features/fill-in/fill-in.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { repairEdits, repairsOf } from '../../server/src/core/features/repair/repair.ts';
import { writeFigure, writeFigures } from '../../server/src/core/figures/write-figure.ts';
import { findRow } from '../../server/src/core/report/report.ts';
import { integer } from '../../server/src/core/text/decimal.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { problemsIn } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

/** What stands in a cell after 6 is written over it; `row` tells in which kind of column it stands. */
function writtenOver(cell: string, row: 'granted' | 'fees' = 'granted'): string {
  const text = reportText({ rows: { [row]: row === 'fees' ? cell : `${cell} 0 0 0 0 0 0` } });
  const { tables } = new Analysis(text).report;
  const [first] = tables.flatMap(table => findRow(table, row) ?? [])[0]!.cells;
  expect(first!.text).toBe(cell);
  const after = applyEdits(text, [writeFigure(first!, integer(6))]);
  return after.slice(first!.range.start, after.length - (text.length - first!.range.end));
}

describe('a figure that is written into a cell', () => {
  it.each([
    ['9', '6'],
    ['／', '6'],
    ['约九', '6'],
    ['９', '6'],
    ['2,409', '6'],
    ['9件', '6件'],
    ['9\u3000件', '6\u3000件'],
    ['9\u3000（含3件）', '6\u3000（含3件）'],
    ['9（其中网上3件）', '6（其中网上3件）'],
    ['9件（其中网上3件）', '6件（其中网上3件）'],
    ['９（９件）', '6（９件）'],
    ['增9件', '6件'],
    ['-9', '6'],
    ['9*', '6*'],
  ])('over %s leaves %s', (cell, after) => {
    expect(writtenOver(cell)).toBe(after);
  });

  it('is in the unit of the column, whatever the one before was in', () => {
    expect(writtenOver('9万元', 'fees')).toBe('6万元');
    expect(writtenOver('90000元（含罚款）', 'fees')).toBe('6（含罚款）');
  });

  it('changes the figure and nothing else, whatever stands behind it', () => {
    const figure = fc.constantFrom('0', '12', '１２', '1,234', '-3', '增5');
    const unit = fc.constantFrom('', '件', '条', '项');
    const note = fc.constantFrom('', '（其中网上3件）', '(含9件)', '*', '（12）');
    fc.assert(
      fc.property(figure, unit, note, (written, ...rest) => {
        expect(writtenOver(`${written}${rest.join('')}`)).toBe(`6${rest.join('')}`);
      }),
    );
  });
});

describe('figures that are written into their cells', () => {
  it('come in the order of the text, whatever order they were thought of in', () => {
    const { tables } = new Analysis(reportText()).report;
    const cells = tables[1]!.rows.flatMap(row => row.cells);
    const edits = writeFigures([cells[9]!, cells[2]!, cells[30]!].map(cell => [cell, integer(6)] as const));
    expect(edits.map(({ range }) => range)).toEqual([cells[2]!, cells[9]!, cells[30]!].map(({ range }) => range));
  });
});

describe('a total with a note keeps it', () => {
  const rows = { granted: '4 2 0 0 0 0 9（其中网上3件）', received: '4 2 0 0 0 0 6', 'outcome-total': '4 2 0 0 0 0 6' };
  const text = reportText({ rows });
  const mended = reportText({ rows: { ...rows, granted: '4 2 0 0 0 0 6（其中网上3件）' } });
  const analysis = new Analysis(text);

  it('in the mend of its sum', () => {
    const [problem] = problemsIn(text, { rules: ['row-total'] });
    expect(applyEdits(text, problem!.fixes![0]!.edits)).toBe(mended);
  });

  it('in the preview, in 计算总计 and in a repair', () => {
    const blocks = previewOf(analysis, 'zh').sections.flatMap(section => section.blocks);
    const totals = blocks.flatMap(block => (block.kind === 'table' ? block.totals : []));
    expect(applyEdits(text, totals)).toBe(mended);
    expect(applyEdits(text, analysis.report.tables.flatMap(totalsEdits))).toBe(mended);
    expect(
      applyEdits(
        text,
        repairsOf(analysis).flatMap(({ repairs }) => repairEdits(repairs[0]!)),
      ),
    ).toBe(mended);
  });
});
