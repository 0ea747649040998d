/**
 * Whether a path (parted by `/`, relative to the settings that name the pattern) is one that a pattern means: `*` and `?`
 * stand for characters of one name, `**` for any folders. A pattern without `/` is looked for in every folder; one that
 * ends with `/` means all that is below.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const below = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const rooted = below.includes('/') ? below.replace(/^\.?\//, '') : `**/${below}`;
  return matchesSequence(rooted.split('/'), path.split('/'), '**', (name, part) =>
    matchesSequence([...name], [...part], '*', (sign, character) => sign === '?' || sign === character),
  );
}

/**
 * Matches a sequence with wildcards that stand for any number of items, none included. Where an item does not fit, only
 * the last wildcard can still take more: so it costs at most pattern × sequence.
 */
function matchesSequence<Item>(
  pattern: readonly Item[],
  sequence: readonly Item[],
  wildcard: Item,
  fits: (sign: Item, item: Item) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let lastWildcard = -1;
  let takenUpTo = 0;
  while (next < sequence.length) {
    if (at < pattern.length && pattern[at] === wildcard) {
      lastWildcard = at++;
      takenUpTo = next;
    } else if (at < pattern.length && fits(pattern[at]!, sequence[next]!)) {
      at++;
      next++;
    } else if (lastWildcard >= 0) {
      at = lastWildcard + 1;
      next = ++takenUpTo;
    } else {
      return false;
    }
  }
  while (pattern[at] === wildcard) at++;
  return at === pattern.length;
}
