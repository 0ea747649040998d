import { describe, expect, it } from 'vitest';
import configuration from '../../syntaxes/language-configuration.json';

const { wordPattern, onEnterRules, brackets, surroundingPairs } = configuration;

describe('a word', () => {
  it.each([
    ['收到申请1,276件', ['收到申请', '1,276', '件']],
    ['占12.5%，收费１２．５万元', ['占', '12.5%', '收费', '１２．５', '万元']],
    ['（一）予以公开\t0\t-3', ['一', '予以公开', '0', '-3']],
    ['国办公开办函〔2021〕30号', ['国办公开办函', '2021', '30', '号']],
    ['<!-- gouji-disable row-total -->', ['gouji-disable', 'row-total']],
  ])('of %s', (text, words) => {
    expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });
});

describe('Enter', () => {
  const appendedAfter = (line: string) =>
    onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText;

  it.each([
    ['（一）主动公开。全年公开信息。', '（二）'],
    ['（九）监督保障；', '（十）'],
    ['1.制度不够细。', '2.'],
    ['  9．平台老旧；', '10.'],
  ])('after %s goes on with %s', (line, next) => {
    expect(appendedAfter(line)).toBe(next);
  });

  it.each(['（一）主动公开情况', '（一）予以公开\t0\t0', '1.属于国家秘密\t0', '2025年12月。', '1.5万元。', '（一）'])(
    'after %s adds nothing',
    line => {
      expect(appendedAfter(line)).toBeUndefined();
    },
  );
});

it('pairs the brackets of Chinese text', () => {
  for (const pair of ['（）', '《》', '“”', '【】', '〔〕']) {
    expect(brackets.map(([open, close]) => `${open}${close}`)).toContain(pair);
    expect(surroundingPairs.map(([open, close]) => `${open}${close}`)).toContain(pair);
  }
});
