import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyFix, problemsIn, readMarks } from '../support/marked-text.ts';

const scope = { categories: ['prose', 'contents'] } as const;
const mending = rules.filter(({ category }) => category === 'prose' || category === 'contents');

function wrongSamples(id: string): string[] {
  const page = readFileSync(new URL(`../../server/src/core/rules/${id}.md`, import.meta.url), 'utf8');
  return [...page.matchAll(/^```nianbao wrong\n(.*?)^```$/gms)].map(([, sample]) => {
    return readMarks(sample!.replace(/»/g, `:${id}»`)).text;
  });
}

const places = (text: string) =>
  problemsIn(text, scope).map(({ rule, range }) => `${rule} ${text.slice(0, range.start).split('\n').length}`);

describe.each(mending)('the mends of $id', ({ id }) => {
  it('take their problem away and bring no other', () => {
    for (const text of wrongSamples(id)) {
      const before = places(text);
      for (const { rule, fixes = [] } of problemsIn(text, scope)) {
        for (const fix of fixes) {
          // A figure, a year or a statement of fact is nobody's to change unasked.
          expect(fix.safe).toBe(false);
          const after = places(applyFix(text, fix));
          expect(after.length, rule).toBeLessThan(before.length);
          for (const place of after) expect(before).toContain(place);
        }
      }
    }
  });
});
