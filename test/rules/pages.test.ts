import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { expectProblems } from '../support/marked-text.ts';

const HEADINGS = ['检查什么', '为什么', '错与对', '怎样改', '不想看到它', 'In English'];

function samplesIn(page: string, kind: 'wrong' | 'right'): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`nianbao ${kind}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, sample]) => sample!);
}

/** A mark on a rule's own page names no rule: «6» is «6:row-total». */
function withRule(sample: string, id: string): string {
  return sample.replace(/(?<!:[a-z-]+)»/g, `:${id}»`);
}

function readPage(id: string): string {
  return readFileSync(new URL(`../../server/src/core/rules/${id}.md`, import.meta.url), 'utf8');
}

describe.each(rules)('the page of $id', ({ id, title }) => {
  it('says what is checked, why, and how to mend or silence it, in both languages', () => {
    const page = readPage(id);
    expect(page.split('\n')[0]).toBe(`# ${id}：${title.zh}`);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(page).toContain(`gouji-disable-next-line ${id}`);
    expect(page).toContain(`"${id}"`);
  });

  it('has wrong samples in which the rule speaks where it says', () => {
    const samples = samplesIn(readPage(id), 'wrong');
    expect(samples).not.toEqual([]);
    for (const sample of samples) {
      expect(sample).toContain('«');
      expectProblems(withRule(sample, id), { rules: [id] });
    }
  });

  it('has right samples in which it is silent', () => {
    const samples = samplesIn(readPage(id), 'right');
    expect(samples).not.toEqual([]);
    for (const sample of samples) expectProblems(sample, { rules: [id] });
  });
});
