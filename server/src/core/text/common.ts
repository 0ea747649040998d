/** How many characters two texts have in common from their beginning. */
export function commonStart(a: string, b: string): number {
  return longestEqual(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));
}

/** How many characters two texts have in common up to their end, without the first `start` of each. */
export function commonEnd(a: string, b: string, start: number): number {
  return longestEqual(
    Math.min(a.length, b.length) - start,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
}

/** The longest length whose stretches are all equal, by halves: comparing long slices is much faster than characters. */
function longestEqual(most: number, isEqual: (from: number, to: number) => boolean): number {
  if (isEqual(0, most)) return most;
  let low = 0;
  for (let high = most; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (isEqual(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
