import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../server/src/core/prose/claims.ts';
import { claimPatterns } from '../../server/src/core/prose/patterns/patterns.ts';
import { vocabulary } from '../../server/src/core/prose/vocabulary/vocabulary.ts';
import type { WrittenPhrase } from '../../server/src/core/prose/vocabulary/written-phrase.ts';
import { writtenPhrases } from '../../server/src/core/prose/vocabulary/written-phrases.ts';
import { parseReport } from '../../server/src/core/read/parse-report.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** What the sentences claim, each in a paragraph of its own: received 12. */
function claimsIn(sentences: readonly string[]): string[][] {
  const text = `清河县民政局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentences.map(sentence => `（二）依申请公开。${sentence}`).join('\n\n')}\n`;
  const told = new Map<number, string[]>();
  for (const { says, names, paragraph } of claimsOf(parseReport(new SourceText(text)))) {
    const line = text.slice(0, paragraph.start).split('\n\n').length - 3;
    told.set(line, [...(told.get(line) ?? []), `${says} ${names.join('+')}`.trim()]);
  }
  return sentences.map((_, index) => told.get(index) ?? []);
}

const STRANGER = '甲乙丙';

describe.each(
  vocabulary.map((entry, index) => [`${entry.kind} ${entry.names?.join('+') ?? ''} (${index})`, entry] as const),
)('the words of %s', (_, { words, shows: [sentence, claimed] }) => {
  it('make their sentence claim what it says', () => {
    const claims = claimsIn(words.map(word => sentence.replace('＿', word)));
    const failing = words.filter((_, index) =>
      claimed === 'nothing' ? claims[index]!.some(claim => UNCLAIMED.test(claim)) : !claims[index]!.includes(claimed),
    );
    expect(failing).toEqual([]);
  });

  it('are what makes it', () => {
    const [claims] = claimsIn([sentence.replace('＿', STRANGER)]);
    if (claimed !== 'nothing') expect(claims).not.toContain(claimed);
  });
});

/** What a sentence does not claim that claims nothing. */
const UNCLAIMED = /^(?:received|outcome|answered|dispute)/;

describe.each(writtenPhrases.map(phrase => [phrase.shows[0], phrase] as const))('%s', (sentence, phrase) => {
  it('is read by the phrase that it shows', () => {
    expect([...sentence].some((_, at) => reads(phrase, sentence, at))).toBe(true);
    expect(claimsIn([sentence])[0]).toContain(phrase.shows[1]);
  });
});

function reads({ begins, pattern }: WrittenPhrase, sentence: string, at: number): boolean {
  pattern.lastIndex = at;
  return begins.includes(sentence[at]!) && pattern.test(sentence);
}

describe.each(
  Object.values(claimPatterns)
    .flat()
    .map(pattern => [pattern.shows, pattern] as const),
)('%s', (shows, { says }) => {
  it(`says ${says}`, () => {
    const [claims] = claimsIn([shows]);
    expect(claims!.map(claim => claim.split(' ')[0])).toContain(says.split(' ')[0]);
  });
});
