import { describe, expect, it } from 'vitest';
import { figureLookingLike } from '../../server/src/core/text/cell-value.ts';
import { FOLDED, folded, INVISIBLE, INVISIBLE_PAIRS, isSpace } from '../../server/src/core/text/characters.ts';
import { writtenDecimal } from '../../server/src/core/text/decimal.ts';

describe('a character that is read as another', () => {
  it.each([
    ['\u000b', '\n'],
    ['\u0085', '\n'],
    ['\u2028', '\n'],
    ['│', '|'],
    ['╏', '|'],
    ['─', '-'],
    ['╍', '-'],
    ['┼', '+'],
    ['\u257f', '+'],
    ['\u2500', '-'],
    ['\u2800', ' '],
    ['\ue5e5', '\u3000'],
    ['⻉', '贝'],
    ['⻳', '龟'],
    ['⼀', '一'],
    ['⽬', '目'],
    ['\uf9ff', '刺'],
  ])('%j is %j', (character, plain) => {
    expect(new RegExp(`^[${FOLDED}]$`).test(character)).toBe(true);
    expect(folded(character)).toBe(plain);
  });

  it('is of the same length, or stays as it is', () => {
    const pattern = new RegExp(`[${FOLDED}]`);
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (pattern.test(character)) expect(folded(character)).toHaveLength(1);
    }
  });

  it.each(['a', '一', '1', '\n', ' ', '\u24ff', '\u2580', '\u2027'])('is not %j', character => {
    expect(new RegExp(`[${FOLDED}]`).test(character)).toBe(false);
  });
});

describe('a character that nobody sees', () => {
  const isInvisible = (character: string) => new RegExp(`^[${INVISIBLE}${INVISIBLE_PAIRS}]$`).test(character);

  it.each(['\u0000', '\u0008', '\u00ad', '\u200b', '\u2060', '\ufe0f', '\ufeff', '\ufffc', '\udb40'])(
    'is %j',
    character => {
      expect(isInvisible(character)).toBe(true);
    },
  );

  it.each(['\t', '\n', '\r', ' ', 'a', '一', '\u0085', '\u00a0', '\u3000', '\ufffd', '\ud83d'])(
    'is not %j',
    character => {
      expect(isInvisible(character)).toBe(false);
    },
  );
});

describe('white space', () => {
  it.each([9, 10, 13, 32, 0xa0, 0x2000, 0x200a, 0x202f, 0x205f, 0x3000, 0xfffc])('is %i', code => {
    expect(isSpace(code)).toBe(true);
  });

  it.each([8, 14, 31, 33, 0x9f, 0xa1, 0x1fff, 0x200b, 0x2fff, 0x3001, 0x4e00])('is not %i', code => {
    expect(isSpace(code)).toBe(false);
  });
});

describe('the figure that a text looks like', () => {
  it.each([
    ['1O', '10'],
    ['l0', '10'],
    ['〇', '0'],
    ['I2', '12'],
    ['OOOOOOOOOOO1', '1'],
  ])('of %s is %s', (text, figure) => {
    expect(figureLookingLike(text)).toBe(figure);
  });

  it.each(['10', 'A0', '', '1O件', 'OOOOOOOOOOOO1', '件'])('of %s is none', text => {
    expect(figureLookingLike(text)).toBeNull();
  });
});

describe('a decimal as it was written', () => {
  it.each([
    [{ unscaled: -50n, scale: 2 }, '-0.50'],
    [{ unscaled: 5n, scale: 3 }, '0.005'],
    [{ unscaled: 1250n, scale: 2 }, '12.50'],
    [{ unscaled: 0n, scale: 1 }, '0.0'],
    [{ unscaled: -7n, scale: 0 }, '-7'],
  ])('%o keeps its places: %s', (decimal, written) => {
    expect(writtenDecimal(decimal)).toBe(written);
  });
});
