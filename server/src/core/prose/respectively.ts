import type { Token } from './lexicon.ts';

/** What parts the heads of a list, as words of their own: 法人和其他组织 is one word. */
const PARTS = /^(?:、|和|及|与|以及)$/;
const EACH = /(?:分别|依次|各[有为是达占自])[^，、\d]{0,4}$/;

/**
 * What each of `count` numbers counts where the words before the first are a list that they are of in turn: 行政复议、行政诉讼
 * 分别为11件和9件. `tokens` are those words, which begin `clause`. Null where the list and the numbers do not match.
 */
export function headsOfEach(tokens: readonly Token[], clause: string, count: number): Token[][] | null {
  const end = tokens.at(-1)?.end ?? 0;
  if (!EACH.test(clause.slice(0, end))) return null;
  const heads: Token[][] = [[]];
  for (const token of tokens) {
    if (PARTS.test(clause.slice(token.start, token.end))) heads.push([]);
    else heads.at(-1)!.push(token);
  }
  return heads.length > 1 && heads.length >= count ? heads : null;
}
