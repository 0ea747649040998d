import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureClaims, measureLookalikes } from '../support/wordings/measure.ts';
import { readWordings } from '../support/wordings/measured-report.ts';

function wordings(name: string) {
  return readWordings(readFileSync(new URL(`../support/wordings/${name}.txt`, import.meta.url), 'utf8'));
}

const claims = [...wordings('claims'), ...wordings('products')];
const unread = wordings('unread');
/** What share of the wordings may be among those that are not read yet. */
const MOST_UNREAD = 0.01;

describe.each([...new Set(claims.map(({ about }) => about))])('what offices write of %s', about => {
  it('is read in each of its wordings, and not contradicted where it tells the figures of the tables', () => {
    const { missed, falseAlarms } = measureClaims(claims.filter(claim => claim.about === about));
    expect(missed).toEqual([]);
    expect(falseAlarms).toEqual([]);
  });
});

describe('what offices write', () => {
  it('is not read in those few wordings that are listed as such', () => {
    expect(unread.filter(wording => measureClaims([wording]).missed.length === 0)).toEqual([]);
    expect(unread.length).toBeLessThan(MOST_UNREAD * claims.length);
  });

  it('is not contradicted where it claims nothing of the tables', () => {
    const lookalikes = measureLookalikes(wordings('lookalikes'));
    expect(lookalikes.sentences).toBeGreaterThan(1000);
    expect(lookalikes.falseAlarms).toEqual([]);
  });
});
