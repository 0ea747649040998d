/** The text of a cell as a field of a line: neither tab nor line end, without white space at its ends. */
export function fieldOf(text: string): string {
  return text
    .replace(/(?:(?<![ \u3000])[ \u3000]+)?(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])[ \u3000]*/g, '')
    .replace(/\t/g, ' ')
    .trim();
}
