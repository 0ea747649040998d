import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixText } from '../../server/src/core/features/fixes/fix-text.ts';
import { reportText } from '../support/report-text.ts';

/** A report whose first cell of table 3 says this. */
const withCell = (cell: string) => reportText({ rows: { received: '@ 0 0 0 0 0 3' } }).replace('@', cell);

/** The figures that a text holds, each as its digits; spaces and commas part thousands, and nothing else. */
function figuresIn(text: string): string[] {
  const written = text.normalize('NFKC').replace(/(?<=\d)[ ,](?=\d{3}(?:[ ,]\d{3})*(?!\d))/g, '');
  return written.match(/\d+/g) ?? [];
}

describe('a safe fix', () => {
  it.each(['1 2', '１ ２', '12 3', '1 23', '1234 567', '1　2'])('does not make one figure of two: %s', cell => {
    expect(fixText(withCell(cell)).text).toContain(`\t${cell}\t`);
  });

  it.each([
    ['１２', '12'],
    ['2,409', '2409'],
    ['1 234', '1234'],
  ])('writes one figure plainly: %s', (cell, plain) => {
    expect(fixText(withCell(cell)).text).toContain(`\t${plain}\t`);
  });

  it('changes nothing of what figures say, whatever stands in a cell', () => {
    const piece = fc.constantFrom('1', '2', '0', '３', ' ', '　', ',', '，', '件', '.', '-', '（1）', '*', '万元');
    const cells = fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(cells, cell => {
        const before = withCell(cell);
        expect(figuresIn(fixText(before).text)).toEqual(figuresIn(before));
      }),
      { numRuns: 80 },
    );
  });
});
