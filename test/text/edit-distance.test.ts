import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../server/src/core/text/edit-distance.ts';

/** The distance by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, restB), distance(restA, b), distance(a, restB));
}

const anyText = fc.string({ unit: fc.constantFrom('总', '计', '数'), maxLength: 6 });

describe('the distance of two texts', () => {
  it('is what has to be put in, left out and exchanged, or one more than the limit', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(7), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(distance(a, b), limit + 1));
      }),
      { numRuns: 300 },
    );
  });
});
