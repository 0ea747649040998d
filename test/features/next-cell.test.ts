import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { type NextCells, nextCells } from '../../server/src/core/features/fill-in/next-cell.ts';
import { readCaret } from '../support/caret.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

/** The figures that the keys lead to; null where they lead nowhere, and where the caret is in no table. */
function figuresAround(marked: string): Record<keyof NextCells, string | null> | null {
  const { text, caret } = readCaret(marked);
  const cells = nextCells(new Analysis(text).reports, caret);
  const figure = (range: NextCells['next']) => range && text.slice(range.start, range.end);
  return cells && { next: figure(cells.next), previous: figure(cells.previous), below: figure(cells.below) };
}

const rows = { rules: '11 12 13', fees: '14', received: '21 22 23 24 25 26 27', 'carried-in': '31 32 33 34 35 36 37' };

describe('the way through a table', () => {
  it.each<TableLayout>(['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'])(
    'goes from cell to cell: %s',
    layout => {
      const at = (received: string) => figuresAround(reportText({ layout, rows: { ...rows, received } }));
      expect(at('21 22 2‸3 24 25 26 27')).toEqual({ next: '24', previous: '22', below: '33' });
      expect(at('21 22 23 24 25 26 27‸')).toEqual({ next: '31', previous: '26', below: '37' });
      expect(at('‸21 22 23 24 25 26 27')).toEqual({ next: '22', previous: '14', below: '31' });
    },
  );

  it('stops at blank cells', () => {
    const text = reportText({
      rows: { ...rows, received: '21 _ 23‸ 24 25 26 27', 'carried-in': '31 32 _ 34 35 36 37' },
    });
    expect(figuresAround(text)).toEqual({ next: '24', previous: '', below: '' });
  });

  it.each(['_ _ _ _ _', '1 _ _ _ _', '1 2 _ _ _', '1 2 3 _ _', '12 345 _ _ _'])(
    'goes through the whole of table 4 while it is being filled in: %s',
    review => {
      const blank = '_ _ _ _ _';
      const rows = { review: `‸${review}`, 'litigation-direct': blank, 'litigation-after-review': blank };
      const { text, caret } = readCaret(reportText({ rows }));
      let count = 1;
      const { reports } = new Analysis(text);
      for (let at = nextCells(reports, caret)!.next; at; at = nextCells(reports, at.start)!.next) count++;
      expect(count).toBe(15);
    },
  );

  it('leads from a label to the cells behind it, and not down', () => {
    const text = reportText({ rows }).replace('一、本年新收', '一、本‸年新收');
    expect(figuresAround(text)).toEqual({ next: '21', previous: '14', below: null });
  });

  it('goes down to the same place where the next row has other columns, and nowhere in table 4', () => {
    const last = reportText({ rows: { ...rows, 'normative-documents': '1 2‸ 3', licensing: '41' } });
    expect(figuresAround(last)!.below).toBe('41');
    expect(figuresAround(reportText({ rows: { review: '1 2‸ 3 4 5' } }))).toEqual({
      next: '3',
      previous: '1',
      below: null,
    });
  });

  it('ends at the last cell of the last table', () => {
    const text = reportText({ rows: { 'litigation-after-review': '1 2 3 4 5‸' } });
    expect(figuresAround(text)).toEqual({ next: null, previous: '4', below: null });
  });

  it('is none in prose, in a note among the rows, and in a row that is still being written', () => {
    expect(figuresAround(reportText({ prose: { other: '没‸有。' } }))).toBeNull();
    expect(figuresAround(reportText().replace('\n二、上年', '\n注：不含‸去年。\n二、上年'))).toBeNull();
    expect(figuresAround(reportText().replace(/^规章.*$/m, '规章\t0‸'))).toBeNull();
  });
});
