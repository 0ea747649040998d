import { describe, expect, it } from 'vitest';
import { labelKey, labelKeyWithoutRemarks, withoutNumbering } from '../../server/src/core/text/label-key.ts';

describe('the key of a label', () => {
  it.each([
    ['“（一） 予以公开”', '一予以公开'],
    ['(一)予以公开', '一予以公开'],
    ['３．其他', '3其他'],
    ['其他 ', '其他'],
    ['①Ａb', '1ab'],
  ])('%s is %s', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });

  it.each([
    ['本年(2024)制发件数', '本年制发件数'],
    ['（二）部分公开（区分处理的，只计这一情形）', '部分公开'],
    ['【注】总计〔件〕[个]', '总计'],
    ['总计（件', '总计件'],
    ['总计（（件））', '总计'],
  ])('%s without what stands in brackets is %s', (label, key) => {
    expect(labelKeyWithoutRemarks(label)).toBe(key);
  });

  it.each([
    ['一予以公开', '予以公开'],
    ['十三其他', '其他'],
    ['二十一其他', '其他'],
    ['2重复申请', '重复申请'],
    ['12重复申请', '重复申请'],
    ['2024年', '2024年'],
    ['12', '12'],
    ['总计一', '总计一'],
  ])('%s without its number is %s', (key, rest) => {
    expect(withoutNumbering(key)).toBe(rest);
  });
});
