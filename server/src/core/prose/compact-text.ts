import { isSpace } from '../text/characters.ts';
import type { TextRange } from '../text/range.ts';

/**
 * A text as it is read: without white space and tags, digits and letters narrow (２０２４ → 2024), the punctuation that
 * parts sentences full-width. A line end stands where a tag ends a paragraph. Every character comes from one of the
 * source, so that its place is known by where the stretch without gaps began.
 */
export class CompactText {
  readonly text: string;
  /** Where in `text` the stretches without gaps begin, and at which offsets of the source. */
  private readonly starts: number[] = [];
  private readonly offsets: number[] = [];

  constructor(source: string, ranges: readonly TextRange[]) {
    let compact = '';
    for (const { start, end } of ranges) {
      // Most of a line is copied as it stands, from `from` on.
      let from = start;
      let isGap = true;
      const copy = (until: number) => {
        if (isGap && from < until) this.begin(compact.length, from);
        if (from < until) isGap = false;
        compact += source.slice(from, until);
      };
      for (let at = start; at < end; at++) {
        const code = source.charCodeAt(at);
        if (isPlain(code)) continue;
        const skipped =
          code === LESS || code === AMPERSAND
            ? MARKUP.exec(source.slice(at, Math.min(end, at + LONGEST_MARKUP)))
            : null;
        const isDropped = skipped !== null || (isSpace(code) && !partsDigits(source, at));
        const read = isDropped ? (skipped?.[1] ? '\n' : '') : readAs(source, at, code);
        if (read === source[at]) continue;
        copy(at);
        if (read !== '') {
          if (isGap) this.begin(compact.length, at);
          isGap = false;
          compact += read;
        }
        if (isDropped) isGap = true;
        if (skipped) at += skipped[0].length - 1;
        from = at + 1;
      }
      copy(end);
    }
    this.text = compact;
  }

  /** The range in the source of the characters from `start` to before `end`. */
  rangeOf(start: number, end: number): TextRange {
    return { start: this.offsetOf(start), end: end > start ? this.offsetOf(end - 1) + 1 : this.offsetOf(start) };
  }

  private begin(start: number, offset: number): void {
    this.starts.push(start);
    this.offsets.push(offset);
  }

  private offsetOf(at: number): number {
    let stretch = this.starts.length - 1;
    while (stretch > 0 && this.starts[stretch]! > at) stretch--;
    return (this.offsets[stretch] ?? 0) + at - (this.starts[stretch] ?? 0);
  }
}

const LESS = 60;
const AMPERSAND = 38;
const LONGEST_MARKUP = 300;
/** A tag, a comment or an entity; the group is there where it ends a paragraph. */
const MARKUP = /^(?:<(?:\/?(?:(p|div|br|li|tr|h\d)\b|[a-z])[^<>]*>|!--.*?-->)|&(?:[a-z]{2,8}|#\d{2,5});)/is;
const PUNCTUATION: Record<string, string> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Whether a character is always read as it stands: Chinese and its own punctuation, ASCII letters and digits. */
function isPlain(code: number): boolean {
  if (code > 0x3000) return code < 0xfe00 || code === FULL_OPEN || code === FULL_CLOSE;
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const FULL_OPEN = 0xff08;
const FULL_CLOSE = 0xff09;

function readAs(text: string, at: number, code: number): string {
  if (code === COMMA || code === WIDE_COMMA) return partsThousands(text, at) ? ',' : '，';
  if (code < 128) return PUNCTUATION[text[at]!] ?? text[at]!;
  if (code < 0xff01 || code > 0xff5e) return text[at]!;
  const narrow = String.fromCharCode(code - 0xfee0);
  return PUNCTUATION[narrow] ? text[at]! : narrow;
}

const COMMA = 44;
const WIDE_COMMA = 0xff0c;

/** Whether a comma stands inside a number: 2,409, but not 12,3 or 12,3456. */
function partsThousands(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false;
  for (let digit = 1; digit <= 3; digit++) if (!isDigit(text.charCodeAt(at + digit))) return false;
  return !isDigit(text.charCodeAt(at + 4));
}

/** 12 34 are two numbers. */
function partsDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}
