import { isSpace } from '../parse/fields.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * A stretch of a report as it is read: without white space and tags, digits and letters narrow (２０２４ → 2024), the
 * punctuation that parts sentences full-width. A line end stands where a tag ends a paragraph. Every character knows
 * the offset it comes from.
 */
export class CompactText {
  readonly text: string;
  private readonly offsets: readonly number[];

  constructor(source: SourceText, ranges: readonly TextRange[]) {
    const offsets: number[] = [];
    let compact = '';
    for (const { start, end } of ranges) {
      for (let at = start; at < end; at++) {
        const code = source.text.charCodeAt(at);
        if (code === AMPERSAND || code === LESS) {
          const skipped = MARKUP.exec(source.text.slice(at, Math.min(end, at + LONGEST_MARKUP)));
          if (skipped) {
            if (skipped[1]) {
              compact += '\n';
              offsets.push(at);
            }
            at += skipped[0].length - 1;
            continue;
          }
        }
        if (isSpace(code)) {
          // 12 34 are two numbers.
          if (!isDigit(compact.charCodeAt(compact.length - 1)) || !isDigit(source.text.charCodeAt(at + 1))) continue;
        }
        compact += readAs(source.text, at, code);
        offsets.push(at);
      }
    }
    this.text = compact;
    this.offsets = offsets;
  }

  /** The range in the report of the characters from `start` to before `end`. */
  rangeOf(start: number, end: number): TextRange {
    const first = this.offsets[start] ?? (this.offsets.at(-1) ?? 0) + 1;
    return { start: first, end: end > start ? this.offsets[end - 1]! + 1 : first };
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

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}
