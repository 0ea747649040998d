import type { TextRange } from './range.ts';

/** A place as people and the protocol count it: line and character from 0, characters in UTF-16 units. */
export interface LineAndCharacter {
  readonly line: number;
  readonly character: number;
}

/** A comment of a text that may speak to the program; where it stands, the text has as many marks of an object. */
export interface TextComment {
  readonly start: number;
  /** As it is written, with its signs: `<!-- gouji-disable -->`. */
  readonly text: string;
}

/** One version of a text, with the way between offsets and lines. Lines end at `\n`, `\r\n` or a lone `\r`. */
export class SourceText {
  readonly text: string;
  private starts: readonly number[] | undefined;
  /** The comments in it, in their order. */
  readonly comments: readonly TextComment[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the first character of every line. */
  get lineStarts(): readonly number[] {
    this.starts ??= findLineStarts(this.text);
    return this.starts;
  }

  /** The number of the line that holds `offset`; offsets past the end are on the last line. */
  lineOf(offset: number): number {
    const { lineStarts } = this;
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Line and character of an offset. */
  positionAt(offset: number): LineAndCharacter {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineOf(clamped);
    return { line, character: clamped - this.lineStarts[line]! };
  }

  /** The offset of a line and character; characters past the line's end mean its end. */
  offsetAt({ line, character }: LineAndCharacter): number {
    if (line < 0) return 0;
    const start = this.lineStarts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + Math.max(0, character), this.lineRange(line).end);
  }

  /** The range of a line without its line end. */
  lineRange(line: number): TextRange {
    const start = this.lineStarts[line]!;
    let end = this.lineStarts[line + 1] ?? this.text.length;
    if (end > start && line + 1 < this.lineStarts.length) {
      end--;
      if (end > start && this.text.charCodeAt(end) === LINE_FEED && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN)
        end--;
    }
    return { start, end };
  }

  /** The written text of a range. */
  slice(range: TextRange): string {
    return this.text.slice(range.start, range.end);
  }

  /** The written text of a range, with the comments in it. */
  withComments(range: TextRange): string {
    let text = this.slice(range);
    for (const comment of this.comments) {
      const from = Math.max(range.start, comment.start);
      const to = Math.min(range.end, comment.start + comment.text.length);
      if (from >= to) continue;
      const written = comment.text.slice(from - comment.start, to - comment.start);
      text = text.slice(0, from - range.start) + written + text.slice(to - range.start);
    }
    return text;
  }

  /** The line end that the text uses, `\n` where it has none. */
  get lineEnd(): string {
    const at = this.text.indexOf('\n');
    return at > 0 && this.text.charCodeAt(at - 1) === CARRIAGE_RETURN ? '\r\n' : '\n';
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function findLineStarts(text: string): number[] {
  const starts = [0];
  let carriageReturn = text.indexOf('\r');
  for (let at = text.indexOf('\n'); at >= 0 || carriageReturn >= 0; ) {
    if (carriageReturn >= 0 && (at < 0 || carriageReturn < at)) {
      if (carriageReturn + 1 !== at) starts.push(carriageReturn + 1);
      carriageReturn = text.indexOf('\r', carriageReturn + 1);
    } else {
      starts.push(at + 1);
      at = text.indexOf('\n', at + 1);
    }
  }
  return starts;
}
