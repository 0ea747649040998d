/**
 * How many characters must be put in, left out or exchanged to make `b` of `a`, or `limit + 1` where it is more than
 * `limit`. Only the band of the matrix that can stay within the limit is computed.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    current[0] = row;
    let least = row;
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    for (let column = from; column <= to; column++) {
      const exchanged = previous[column - 1]! + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      current[column] = Math.min(exchanged, previous[column]! + 1, current[column - 1]! + 1);
      if (current[column]! < least) least = current[column]!;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length]!, limit + 1);
}
