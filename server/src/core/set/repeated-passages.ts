/** A stretch of a text, and whether it stands in the other one too. */
export interface Passage {
  readonly text: string;
  readonly isRepeated: boolean;
}

/** Letters in a row that two texts share before one speaks of the same words. */
const SHARED = 8;

/**
 * Parts a text by what of it stands in another one, whatever the figures, the punctuation and the white space. The
 * passages make the text when they are joined. Cost linear in both.
 */
export function repeatedPassages(text: string, other: string): Passage[] {
  const places: number[] = [];
  const letters = lettersOf(text, places);
  const others = lettersOf(other, []);
  const known = new Set<string>();
  for (let at = 0; at + SHARED <= others.length; at++) known.add(others.slice(at, at + SHARED));
  const isRepeated: boolean[] = new Array(letters.length).fill(false);
  for (let at = 0; at + SHARED <= letters.length; at++)
    if (known.has(letters.slice(at, at + SHARED))) isRepeated.fill(true, at, at + SHARED);
  const passages: Passage[] = [];
  let start = 0;
  for (let nth = 1; nth <= letters.length; nth++) {
    const isLast = nth === letters.length;
    if (!isLast && isRepeated[nth] === isRepeated[nth - 1]) continue;
    const end = isLast ? text.length : places[nth]!;
    passages.push({ text: text.slice(start, end), isRepeated: isRepeated[nth - 1]! });
    start = end;
  }
  return letters.length === 0 && text !== '' ? [{ text, isRepeated: false }] : passages;
}

/** The letters of a text without figures and signs, with their places. */
function lettersOf(text: string, places: number[]): string {
  let letters = '';
  for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) {
    for (let unit = 0; unit < letter.length; unit++) places.push(index + unit);
    letters += letter;
  }
  return letters;
}
