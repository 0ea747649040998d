import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureClaims, measureLookalikes } from '../support/wordings/measure.ts';
import { readWordings } from '../support/wordings/measured-report.ts';

function wordings(name: string) {
  return readWordings(readFileSync(new URL(`../support/wordings/${name}.txt`, import.meta.url), 'utf8'));
}

/** How many claims of all may stay unread; `npm run measure -- --verbose` names them. */
const MOST_MISSED = 8;

describe('what offices write', () => {
  const { scores, missed, falseAlarms } = measureClaims(wordings('claims'));

  it('is read in nearly all of its wordings', () => {
    expect(scores.reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThan(600);
    expect(missed.slice(MOST_MISSED)).toEqual([]);
  });

  it('is not contradicted where it tells the figures of the tables', () => {
    expect(falseAlarms).toEqual([]);
  });

  it('is not contradicted where it claims nothing of them', () => {
    const lookalikes = measureLookalikes(wordings('lookalikes'));
    expect(lookalikes.sentences).toBeGreaterThan(300);
    expect(lookalikes.falseAlarms).toEqual([]);
  });
});
