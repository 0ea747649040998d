import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules, setRules } from '../../server/src/core/rules/index.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';
import { expectProblems, readMarks, writeMarks } from '../support/marked-text.ts';
import { problemsBetween } from '../support/set.ts';

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

describe.each([...rules, ...setRules])('the page of $id', ({ id, title }) => {
  it('says what is checked, why, and how to mend or silence it, in both languages', () => {
    const page = readPage(id);
    expect(page.split('\n')[0]).toBe(`# ${id}：${title.zh}`);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(page).toContain(`gouji-disable-next-line ${id}`);
    expect(page).toContain(`"${id}"`);
  });
});

describe.each(rules)('the samples of $id', ({ id }) => {
  it('are wrong where the rule speaks', () => {
    const samples = samplesIn(readPage(id), 'wrong');
    expect(samples).not.toEqual([]);
    for (const sample of samples) {
      expect(sample).toContain('«');
      expectProblems(withRule(sample, id), { rules: [id] });
    }
  });

  it('are right where it is silent', () => {
    const samples = samplesIn(readPage(id), 'right');
    expect(samples).not.toEqual([]);
    for (const sample of samples) expectProblems(sample, { rules: [id] });
  });
});

/** The samples of a rule between reports are the later one's, after those that stand before it. */
describe.each(setRules)('the samples of $id', ({ id }) => {
  const page = readPage(id);
  const earlier = [...page.matchAll(/^```nianbao before\n(.*?)^```$/gms)].map(([, sample], index) => [
    `${index}`,
    sample!,
  ]);
  const settings = JSON.parse(/^```json settings\n(.*?)^```$/ms.exec(page)?.[1] ?? '{}');

  it.each(['wrong', 'right'] as const)('are %s where the rule says so', kind => {
    const samples = samplesIn(page, kind);
    expect(samples).not.toEqual([]);
    for (const sample of samples) {
      const { text, marks } = readMarks(withRule(sample, id));
      expect(marks.length > 0).toBe(kind === 'wrong');
      const source = new SourceText(text);
      const problems = problemsBetween({ ...Object.fromEntries(earlier), later: text }, settings).later ?? [];
      const found = problems
        .filter(({ rule }) => rule === id)
        .map(({ rule, range: { start, end } }) => ({
          rule,
          range: { start: source.offsetAt(start), end: source.offsetAt(end) },
        }));
      expect(writeMarks(text, found)).toBe(writeMarks(text, marks));
    }
  });
});
