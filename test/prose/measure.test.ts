import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureClaims, measureLookalikes } from '../support/wordings/measure.ts';
import { readWordings } from '../support/wordings/measured-report.ts';

function wordings(name: string) {
  return readWordings(readFileSync(new URL(`../support/wordings/${name}.txt`, import.meta.url), 'utf8'));
}

/** What share of the claims may stay unread; `npm run measure -- --verbose` names them. */
const MOST_MISSED = 0.01;

describe('what offices write', () => {
  let measured: ReturnType<typeof measureClaims> | undefined;
  const measure = () => {
    measured ??= measureClaims([...wordings('claims'), ...wordings('products')]);
    return measured;
  };

  it('is read in nearly all of its wordings', () => {
    const { scores, missed } = measure();
    const all = scores.reduce((sum, { claims }) => sum + claims, 0);
    expect(all).toBeGreaterThan(6000);
    expect(missed.slice(Math.floor(MOST_MISSED * all))).toEqual([]);
  });

  it('is not contradicted where it tells the figures of the tables', () => {
    expect(measure().falseAlarms).toEqual([]);
  });

  it('is not contradicted where it claims nothing of them', () => {
    const lookalikes = measureLookalikes(wordings('lookalikes'));
    expect(lookalikes.sentences).toBeGreaterThan(1000);
    expect(lookalikes.falseAlarms).toEqual([]);
  });
});
