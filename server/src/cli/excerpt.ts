import { displayWidth } from '../core/text/display-width.ts';
import { printable } from '../core/text/printable.ts';
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
  const written = text.slice(start, end);
  const before = (start > line.start || isCommand(written) ? '…' : '') + shown(text.slice(start, range.start));
  const place = shown(text.slice(range.start, placeEnd));
  const behind = shown(text.slice(placeEnd, end)) + (end < line.end ? '…' : '');
  return {
    text: before + place + behind,
    marks: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(place))),
  };
}

/** The name of a file as it may be shown: one that would begin a command is written so that it does not. */
export function shownName(name: string): string {
  return (isCommand(name) ? './' : '') + shown(name);
}

/** Whether GitHub takes a line that begins so for a command: `::error::…`. */
function isCommand(text: string): boolean {
  return text.trimStart().startsWith('::');
}

/** Printable, and without the older form of GitHub's commands, which may stand anywhere on a line: `##[error]`. */
function shown(text: string): string {
  return printable(text).replaceAll('##[', '## [');
}
