import type { LayoutName } from '../report/layouts.ts';
import { isSpace } from '../text/characters.ts';

/** A cell's place in the text: `text` is what is written there without padding, '' where the place is empty. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The fields of one line , empty places included where the layout keeps them. */
export interface FieldLine {
  readonly layout: LayoutName;
  readonly fields: readonly Field[];
  readonly start: number;
  readonly end: number;
  /** Whether it is a line of `--`, which parts the head of a Markdown table from its body where it stands second. */
  readonly mayPart?: boolean;
}

const QUOTED = /^"[^"]*"$/;

/**
 * A field from a stretch of the text, without the white space around it. A blank stretch becomes an empty place: at
 * `place`, or in its middle.
 */
export function fieldBetween(text: string, start: number, end: number, place = start + ((end - start) >> 1)): Field {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from < to) {
    const written = text.slice(from, to);
    // A sheet saved as text may put its cells in quotes.
    if (QUOTED.test(written)) return fieldBetween(text, from + 1, Math.max(from + 1, to - 1));
    return { start: from, end: to, text: written };
  }
  return { start: place, end: place, text: '' };
}
