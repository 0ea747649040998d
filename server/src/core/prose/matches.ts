/**
 * Every match of a global pattern. `matchAll` says the same and copies the pattern each time, which takes longer than
 * the search in a text as short as a sentence.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
