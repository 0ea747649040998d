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
