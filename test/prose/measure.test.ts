import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureClaims, measureLookalikes } from '../support/wordings/measure.ts';
import { readWordings } from '../support/wordings/measured-report.ts';

function wordings(name: string) {
  return readWordings(readFileSync(new URL(`../support/wordings/${name}.txt`, import.meta.url), 'utf8'));
}

/** What share of the wordings may be among those that are not read yet. */
const MOST_UNREAD = 0.01;

describe('what offices write', () => {
  let measured: ReturnType<typeof measureClaims> | undefined;
  const measure = () => {
    measured ??= measureClaims([...wordings('claims'), ...wordings('products')]);
    return measured;
  };

  it('is read in each of its wordings', () => {
    const { scores, missed } = measure();
    expect(missed).toEqual([]);
    expect(scores.reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThan(6000);
  });

  it('is not read in those few that are listed as such', () => {
    const unread = wordings('unread');
    expect(unread.filter(wording => measureClaims([wording]).missed.length === 0)).toEqual([]);
    const all = wordings('claims').length + wordings('products').length;
    expect(unread.length).toBeLessThan(MOST_UNREAD * all);
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
