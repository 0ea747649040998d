import { expect } from 'vitest';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings, type LintSettings } from '../../server/src/core/lint/settings.ts';
import { parseReports } from '../../server/src/core/read/parse-report.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Category } from '../../server/src/core/rules/rule.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';

/** A place of the text with the id of the rule that speaks there. */
export interface Mark {
  readonly range: TextRange;
  readonly rule: string;
}

const CLOSING = /:([a-z-]+(?:,[a-z-]+)*)$/;

/**
 * Takes the marks out of a text: `| 新收 | 3 | 2 | «6:row-total» |`. A mark may be empty (`«:cell-blank»`), name several
 * rules (`«6:row-total,balance»`) and hold others.
 */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') {
      open.push(text.length);
    } else if (character === '»') {
      const ids = CLOSING.exec(text);
      const start = open.pop();
      if (!ids || start === undefined) throw new Error(`A mark without a rule: ${text.slice(-20)}»`);
      text = text.slice(0, ids.index);
      for (const rule of ids[1]!.split(',')) marks.push({ range: { start, end: text.length }, rule });
    } else {
      text += character;
    }
  }
  if (open.length > 0) throw new Error(`A mark that does not end: «${text.slice(open[0], open[0]! + 20)}`);
  return { text, marks };
}

/** Puts marks into a text; the inverse of `readMarks`, with the ids of one place in the order of the alphabet. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const places = new Map<string, { range: TextRange; ids: string[] }>();
  for (const { range, rule } of marks) {
    const key = `${range.start} ${range.end}`;
    const place = places.get(key) ?? { range, ids: [] };
    places.set(key, place);
    place.ids.push(rule);
  }
  const insertions = [...places.values()].flatMap(({ range, ids }) => {
    const length = range.end - range.start;
    const closing = `:${ids.sort().join(',')}»`;
    // At one offset, what ends comes before what begins, the shorter ends first and the longer begins first.
    if (length === 0) return [{ at: range.start, order: 0, text: `«${closing}` }];
    return [
      { at: range.start, order: 1e9 - length, text: '«' },
      { at: range.end, order: length - 1e9, text: closing },
    ];
  });
  insertions.sort((a, b) => a.at - b.at || a.order - b.order);
  let written = '';
  let from = 0;
  for (const { at, text: insertion } of insertions) {
    written += text.slice(from, at) + insertion;
    from = at;
  }
  return written + text.slice(from);
}

/** What a test looks at: these rules, or the rules of these categories; all where neither is named. */
export interface Scope {
  readonly rules?: readonly string[];
  readonly categories?: readonly Category[];
  readonly settings?: LintSettings;
}

/** The problems that the rules in scope find in a text without marks. */
export function problemsIn(text: string, { rules: ids, categories, settings = defaultSettings }: Scope = {}) {
  const unknown = ids?.filter(id => !rules.some(rule => rule.id === id)) ?? [];
  if (unknown.length > 0) throw new Error(`No such rule: ${unknown.join(', ')}`);
  const inScope = rules.filter(
    ({ id, category }) => (!ids && !categories) || ids?.includes(id) || categories?.includes(category),
  );
  return lint(parseReports(readVisible(text)), settings, inScope);
}

/** Requires that the rules in scope speak at the marked places of the text and nowhere else. Gives the problems. */
export function expectProblems(marked: string, scope: Scope = {}) {
  const { text, marks } = readMarks(marked);
  const problems = problemsIn(text, scope);
  expect(writeMarks(text, problems)).toBe(writeMarks(text, marks));
  return problems;
}

/** The text after a fix. */
export function applyFix(text: string, { edits }: { edits: readonly { range: TextRange; newText: string }[] }): string {
  const lastFirst = [...edits].sort((a, b) => b.range.start - a.range.start);
  return lastFirst.reduce(
    (mended, { range, newText }) => mended.slice(0, range.start) + newText + mended.slice(range.end),
    text,
  );
}
