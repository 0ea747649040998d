import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeCell, readCell } from '../../server/src/core/text/cell-value.ts';
import { formatDecimal } from '../../server/src/core/text/decimal.ts';

/** What a cell counts, as it is written plainly; its kind where it is no number. */
function counts(written: string, unit?: '元' | '万元'): string {
  const value = readCell(written, unit);
  return value.kind === 'number' ? formatDecimal(value.amount) : value.kind;
}

describe('a cell', () => {
  it('with digits alone is their number, in ASCII or full width, with padding and groups', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), value => {
        const plain = value.toString();
        const wide = plain.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ',');
        for (const written of [plain, wide, ` ${plain}\u3000`, grouped]) expect(counts(written), written).toBe(plain);
        expect(readCell(plain)).toMatchObject({ form: null });
        expect(readCell(wide)).toMatchObject({ form: { irregular: true } });
      }),
    );
  });

  it('keeps every place of money', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 9999n), (whole, fraction) => {
        const written = `${whole}.${fraction.toString().padStart(4, '0')}`;
        expect(counts(written)).toBe(written.replace(/\.?0+$/, ''));
      }),
    );
  });

  it.each([
    ['12,345', '12345'],
    ['12345,409', 'text'],
    ['2,40', 'text'],
    ['1,2345', 'text'],
    ['减44', '-44'],
    ['减少2', '-2'],
    ['-3', '-3'],
    ['－3', '-3'],
    ['增10', '10'],
    ['+3', '3'],
    ['12件', '12'],
    ['12 件', '12'],
    ['12人', 'text'],
    ['22（其中修订16件）', '22'],
    ['22其中修订16件', 'text'],
    ['9*', '9'],
    ['约3', 'text'],
    ['0', '0'],
    ['007', '7'],
  ])('%s is %s', (written, read) => {
    expect(counts(written)).toBe(read);
  });

  it.each(['/', '／', '-', '－', '—', '——', '--', '无', 'N/A'])('“%s” does not apply', sign => {
    expect(readCell(sign).kind).toBe('not-applicable');
    expect(looksLikeCell(sign)).toBe(true);
  });

  it.each(['', ' ', '\u3000', '\u00a0'])('“%s” is blank', written => {
    expect(readCell(written).kind).toBe('blank');
  });

  it.each(['---', '无此类事项', '没有', '规章'])('“%s” is text', written => {
    expect(readCell(written).kind).toBe('text');
    expect(looksLikeCell(written)).toBe(false);
  });

  it('converts money that is written in another unit than its column', () => {
    expect(counts('1276.5534万元', '元')).toBe('12765534');
    expect(counts('251000元', '元')).toBe('251000');
    expect(counts('251000元', '万元')).toBe('25.1');
    expect(counts('1.5亿元', '万元')).toBe('15000');
    expect(counts('8040', '元')).toBe('8040');
    expect(counts('12件', '万元')).toBe('12');
  });

  it('says how it was written where not plainly', () => {
    expect(readCell('12')).toMatchObject({ form: null });
    expect(readCell('12件')).toMatchObject({ form: { irregular: false, unit: '件', annotation: null } });
    expect(readCell('12（3）')).toMatchObject({ form: { irregular: false, unit: null, annotation: '（3）' } });
    expect(readCell('1,234件*')).toMatchObject({ form: { irregular: true, unit: '件', annotation: '*' } });
  });

  it.each(['7。', '7；', '7;'])('reads %s with the mark of a sentence behind it', written => {
    expect(counts(written)).toBe('7');
    expect(readCell(written)).toMatchObject({ form: { irregular: true } });
  });

  it.each(['7.', '7、', '7，', '。7', '7。3', '。'])('reads no figure in %s, which may number an item', written => {
    expect(readCell(written).kind).toBe('text');
  });

  it('is no figure where it is longer than any, but for digits', () => {
    expect(readCell(`1（${'注'.repeat(196)}）`).kind).toBe('number');
    expect(readCell(`1（${'注'.repeat(198)}）`).kind).toBe('text');
    expect(counts('9'.repeat(200))).toBe('9'.repeat(200));
    expect(readCell('9'.repeat(201)).kind).toBe('text');
  });
});
