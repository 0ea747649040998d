import type { TextRange } from '../text/range.ts';

/** Those of `items`, which come in the order of their beginnings, that lie wholly in the range. */
export function itemsWithin<Item extends { readonly range: TextRange }>(
  items: readonly Item[],
  { start, end }: TextRange,
): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.range.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let item = items[low]; item && item.range.start <= end; item = items[++low]) {
    if (item.range.end <= end) found.push(item);
  }
  return found;
}
