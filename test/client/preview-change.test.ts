import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, changeOf } from '../../client/src/preview/change.ts';
import { Analysis } from '../../server/src/core/analysis.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { reportText } from '../support/report-text.ts';

const report = reportText({ rows: { granted: '5 1 0 0 0 0 9' }, sections: { other: null } });
/** As VS Code hands it over. */
const sent = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data));
const shown = (text: string) => sent(previewOf(new Analysis(text), 'zh'));
const preview = shown(report);
const edited = (text: string, at: number, length: number, inserted: string) =>
  text.slice(0, at) + inserted + text.slice(at + length);

describe('the change from one preview to the next', () => {
  it('makes the one of the other, whatever was typed', () => {
    const place = fc.integer({ min: 0, max: report.length });
    const inserted = fc.oneof(fc.constantFrom('1', '，', '\n', '\t', '四、', ''), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 300 }), inserted, (at, length, text) => {
        const [before, after] = [sent(preview), shown(edited(report, at, length, text))];
        applyChange(before, sent(changeOf(before, after)));
        // Told apart by Node, which takes a hundredth of the time.
        expect(isDeepStrictEqual(before, after)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is short where a character of the prose was typed, however much stands behind it', () => {
    const change = changeOf(shown(report), shown(edited(report, report.indexOf('本单位'), 0, '1')));
    expect(change.move).toEqual({ from: expect.any(Number), by: 1 });
    expect(JSON.stringify(change).length).toBeLessThan(1000);
  });

  it('is short where a digit of a table was typed', () => {
    const change = changeOf(shown(report), shown(edited(report, report.indexOf('\t9\n') + 1, 0, '1')));
    expect(JSON.stringify(change).length).toBeLessThan(4000);
  });

  it('is nothing where nothing has changed', () => {
    expect(changeOf(shown(report), shown(report))).toEqual({ move: { from: 0, by: 0 }, puts: [] });
  });
});
