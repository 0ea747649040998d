import { describe, expect, it } from 'vitest';
import { endingsThatDiffer } from '../../client/src/overview/told-apart.ts';

const shown = (paths: readonly string[]) => {
  const endings = endingsThatDiffer(paths);
  return paths.map(path => endings.get(path));
};

describe('files that are told apart', () => {
  it('are so by their names', () => {
    expect(shown(['2024/初稿.txt', '2024/定稿.txt'])).toEqual(['初稿.txt', '定稿.txt']);
  });

  it('of one name are so by as many folders as it takes', () => {
    expect(shown(['一月/年报.txt', '二月/年报.txt', '二月/定稿.txt'])).toEqual([
      '一月/年报.txt',
      '二月/年报.txt',
      '定稿.txt',
    ]);
    expect(shown(['甲/报/年报.txt', '乙/报/年报.txt', '年报.txt'])).toEqual([
      '甲/报/年报.txt',
      '乙/报/年报.txt',
      '年报.txt',
    ]);
  });

  it('that are one file are not', () => {
    expect(shown(['年报.txt', '年报.txt'])).toEqual(['年报.txt', '年报.txt']);
    expect(shown(['报/年报.txt', '年报.txt'])).toEqual(['报/年报.txt', '年报.txt']);
  });
});
