import { displayWidth } from '../core/text/display-width.ts';
import type { TextRange } from '../core/text/range.ts';
import type { SourceText } from '../core/text/source-text.ts';

/** How many characters are shown before the place, of it, and behind it. */
const [BEFORE, PLACE, BEHIND] = [32, 40, 24];

/** A line of the text and, to stand below it, marks under a place of it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

/** Shows a place on its line; of a place over several lines, what is on the first. An empty place has one mark. */
export function excerptOf(source: SourceText, range: TextRange): Excerpt {
  const { text } = source;
  const line = source.lineRange(source.lineOf(range.start));
  const start = Math.max(line.start, range.start - BEFORE);
  const placeEnd = Math.min(range.end, line.end, range.start + PLACE);
  const end = Math.min(line.end, placeEnd + BEHIND);
  const before = (start > line.start ? '…' : '') + printable(text.slice(start, range.start));
  const place = printable(text.slice(range.start, placeEnd));
  const behind = printable(text.slice(placeEnd, end)) + (end < line.end ? '…' : '');
  return {
    text: before + place + behind,
    marks: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(place))),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text as a terminal may show it: what is written in a report must not command the terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}
