import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/core/analysis.ts';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { fixesAt, safeEdits } from '../../server/src/core/features/fixes/fixes.ts';
import type { Problem } from '../../server/src/core/lint/lint.ts';
import { bilingual } from '../../server/src/core/text/bilingual.ts';
import { DocumentText } from '../../server/src/core/text/document-text.ts';
import { applyFix } from '../support/marked-text.ts';

/** A problem at the words, with a fix for each of the replacements. */
function problemAt(text: string, words: string, safe: boolean, ...replacements: string[]): Problem {
  const start = text.indexOf(words);
  const range = { start, end: start + words.length };
  const fixes = replacements.map(newText => ({
    title: bilingual(newText, newText),
    safe,
    edits: [{ range, newText }],
  }));
  return { rule: 'invented', severity: 'error', message: bilingual('错', 'wrong'), range, fixes };
}

/** What features need to know of a text in these tests: its problems. */
function withProblems(...problems: Problem[]): Analysis {
  return { problems, document: new DocumentText(text, readVisible(text)) } as unknown as Analysis;
}

const text = '甲 乙乙 丙丙丙 丁';

describe('the fixes at a place', () => {
  const analysis = withProblems(problemAt(text, '乙乙', false, '二'), problemAt(text, '丙丙丙', false, '三', '叁'));
  const titlesAt = (start: number, end = start) =>
    fixesAt(analysis, { start, end }).map(({ fix, only }) => [fix.title.zh, only]);

  it('are those of the problem that the caret touches, on either side', () => {
    expect([2, 3, 4].map(offset => titlesAt(offset))).toEqual([[['二', true]], [['二', true]], [['二', true]]]);
    expect(titlesAt(1)).toEqual([]);
  });

  it('are those of all problems in a selection, and none is preferred of several', () => {
    expect(titlesAt(0, text.length)).toEqual([
      ['二', true],
      ['三', false],
      ['叁', false],
    ]);
  });
});

describe('all safe fixes', () => {
  it('leave out what is not safe', () => {
    const edits = safeEdits(
      withProblems(
        problemAt(text, '甲', true, '一'),
        problemAt(text, '乙乙', false, '二'),
        problemAt(text, '丁', true, '四'),
      ),
    );
    expect(applyFix(text, { edits })).toBe('一 乙乙 丙丙丙 四');
  });

  it('take the first of two that would change the same place', () => {
    const edits = safeEdits(
      withProblems(
        problemAt(text, '丙丙丙', true, '三'),
        problemAt(text, '丙丙', true, '两'),
        problemAt(text, '丁', true, '四'),
      ),
    );
    expect(applyFix(text, { edits })).toBe('甲 乙乙 三 四');
  });
});
