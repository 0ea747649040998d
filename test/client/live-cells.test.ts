import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveCells } from '../../client/src/preview/live-cells.ts';
import { Analysis } from '../../server/src/core/analysis.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { tablesOf } from '../../server/src/core/features/preview/preview-lookup.ts';
import { reportText } from '../support/report-text.ts';

const text = reportText({ rows: { received: '5 2 _ 0 0 0 7', rules: '11 12 13' } });
const preview = previewOf(new Analysis(text), 'zh');
const keys = [...tablesOf(preview)].flatMap(({ body }) =>
  body.flat().flatMap(cell => (cell.kind === 'value' ? [cell.key] : [])),
);

/** A text that is edited, and the cells that follow it. */
function edited() {
  const cells = new LiveCells(preview);
  let now = text;
  return {
    cells,
    text: () => now,
    replace(from: number, to: number, by: string) {
      now = now.slice(0, from) + by + now.slice(to);
      cells.follow([{ rangeOffset: from, rangeLength: to - from, text: by }]);
    },
    /** What stands in the text where the cell is. */
    slice(key: string) {
      const cell = cells.get(key);
      return cell && now.slice(cell.range.start, cell.range.end);
    },
  };
}

describe('the cells of a preview', () => {
  it('stand where they stood, whatever is written into others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.stringMatching(/^\d{0,3}$/))), writings => {
        const { cells, replace, slice } = edited();
        const expected = new Map(keys.map(key => [key, slice(key)]));
        for (const [key, figure] of writings) {
          const { range } = cells.get(key)!;
          replace(range.start, range.end, figure);
          expected.set(key, figure);
        }
        for (const key of keys)
          expect([slice(key), cells.get(key)!.text]).toEqual([expected.get(key), expected.get(key)]);
      }),
      { numRuns: 40 },
    );
  });

  it('go along with what is written before them', () => {
    const { replace, slice } = edited();
    replace(0, 0, '一行\n');
    expect([slice('disclosure/rules/issued'), slice('applications/received/natural-person')]).toEqual(['11', '5']);
  });

  it('are not known any more where a part of them was changed', () => {
    const { cells, replace, slice } = edited();
    const { start } = cells.get('disclosure/rules/issued')!.range;
    replace(start + 1, start + 2, '9');
    expect(cells.get('disclosure/rules/issued')).toBeUndefined();
    expect(slice('disclosure/rules/repealed')).toBe('12');
  });
});
