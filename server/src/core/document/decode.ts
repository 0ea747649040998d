/** The encodings that reports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A file's text without its byte order mark, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark. */
  readonly marked: boolean;
}

/** How many bytes are looked at to tell UTF-16 from binary data. */
const SAMPLE = 4096;

/**
 * Reads a file's bytes, telling the encoding by the content: a byte order mark, else UTF-8, else UTF-16 where its units
 * are characters that reports use, else GB18030. Null for data that is no text. Bytes that are wrong in the encoding
 * become U+FFFD.
 */
export function decode(bytes: Uint8Array): DecodedText | null {
  const mark = byteOrderMark(bytes);
  if (mark) return { text: decodeAs(mark, bytes), encoding: mark, marked: true };
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    const encoding = unmarkedUtf16(bytes);
    if (encoding) return { text: decodeAs(encoding, bytes), encoding, marked: false };
    if (isBinary(bytes.subarray(0, SAMPLE))) return null;
  }
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', marked: false };
  const lenient = decodeAs('utf-8', bytes);
  if (isMostlyRight(lenient)) return { text: lenient, encoding: 'utf-8', marked: false };
  return { text: decodeAs('gb18030', bytes), encoding: 'gb18030', marked: false };
}

/**
 * Reads a page's bytes. What the bytes are goes before what the page declares, as editors save pages anew and leave the
 * declaration; it decides where the bytes are neither UTF-8 nor UTF-16. gb2312 and gbk mean gb18030.
 * @param charset what a header said of the page, instead of what it says of itself
 */
export function decodePage(bytes: Uint8Array, charset = declaredCharset(bytes)): DecodedText | null {
  const decoded = decode(bytes);
  if (decoded?.encoding !== 'gb18030' || decoded.marked || !/^big5/i.test(charset ?? '')) return decoded;
  return { text: decodeAs('big5', bytes), encoding: 'big5', marked: false };
}

/** `<meta charset="gbk">`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">` */
function declaredCharset(bytes: Uint8Array): string | undefined {
  return /<meta[^>]{1,200}charset=["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)),
  )?.[1];
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Of GB18030 the decoder leaves the mark in.
  return encoding === 'gb18030' ? text.replace(/^\uFEFF/, '') : text;
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether a text was UTF-8 but for a few bytes: a file that was cut within a character, or a damaged one. Of GB18030
 * read as UTF-8 nearly every character is wrong.
 */
function isMostlyRight(text: string): boolean {
  let wrong = 0;
  let wide = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) wrong++;
    else if (unit > 0x7f) wide++;
  }
  return wrong * 10 < wide;
}

/** Whether more bytes are control characters than stray into a text: of binary data a tenth and more are. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !WHITE.has(byte)) controls++;
  return controls * 20 > sample.length;
}

/** Tab, line feed, line tabulation, form feed, carriage return. */
const WHITE = new Set([9, 10, 11, 12, 13]);

/** UTF-16 without a mark. “一” is 00 4E and “5” is 35 00: zeros alone do not tell the order of the bytes. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const [little, big] = [usualUnits(sample, 1), usualUnits(sample, 0)];
  const needed = (sample.length / 2) * 0.9;
  if (Math.max(little, big) < needed) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** How many 16-bit units are ASCII text, CJK punctuation or ideographs, or full-width forms. */
function usualUnits(bytes: Uint8Array, highAt: 0 | 1): number {
  let usual = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const high = bytes[index + highAt]!;
    const low = bytes[index + 1 - highAt]!;
    const isAscii = high === 0 && ((low >= 0x20 && low < 0x7f) || low === 0x0a || low === 0x0d || low === 0x09);
    if (isAscii || high === 0x30 || (high >= 0x4e && high <= 0x9f) || high === 0xff || high === 0x20) usual++;
  }
  return usual;
}
