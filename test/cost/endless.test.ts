import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';

// Texts of a few lines that a person may well write, and on which a pattern with two ways to read the same words never
// came to an end: each further word doubled the time.
const TEXTS: Record<string, string> = {
  'figures parted by spaces above a note': `${'0      '.repeat(40)}—\n注：数量含上年度结转`,
  'figures parted by spaces that end in a sign': `${'0    '.repeat(20)}/\n单位：件`,
  'a word that leads to a number, again and again': `青禾县人民政府2021年政府信息公开工作年度报告\n一、总体情况\n收到申请，${'另有'.repeat(50)}乙5件。\n`,
};

describe('a text of a few lines', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`comes to an end: ${name}`, () => expect(new Analysis(text).problems).toBeInstanceOf(Array));
  }
});
