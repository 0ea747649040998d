import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';
import { shapes } from './shapes.ts';

describe('a text that is sixteen times as long', { timeout: 120_000 }, () => {
  it.each(shapes)('costs about as many times as much: $name', ({ text, work }) => {
    const growth = growthOf(count => {
      const made = text(count);
      return () => {
        const analysis = new Analysis(made);
        void analysis.problems;
        work?.(analysis);
      };
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});

describe('the measure', () => {
  /** Work of so many steps. */
  const stepping = (steps: (count: number) => number) =>
    growthOf(
      count => () => {
        let sum = 0;
        for (let step = steps(count); step > 0; step--) sum = (sum * 31 + step) | 0;
        return sum;
      },
      1, // enough, as it allocates nothing
    );

  it('tells what is less than a square from what is linear', () => {
    expect(stepping(count => count ** 1.6 * 50)).toBeGreaterThan(MOST_GROWTH);
    expect(stepping(count => count * 2000)).toBeLessThan(MOST_GROWTH);
  });
});
