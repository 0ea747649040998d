/** Items by what `keyOf` says of each, in the order in which they come. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How many items come before the first of which a condition does not hold; it must hold of none behind that one. */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest part of a list that is in order by rank: what is not of it is what was moved. */
export function longestRising<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  // Nearly always nothing was moved.
  if (items.every((item, index) => index === 0 || rank(items[index - 1]!) < rank(item))) return items;
  const best: Item[][] = [];
  for (const [index, item] of items.entries()) {
    const before = best.slice(0, index).filter(list => rank(list.at(-1)!) < rank(item));
    best.push([...longest(before), item]);
  }
  return longest(best);
}

function longest<Item>(lists: readonly Item[][]): Item[] {
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}
