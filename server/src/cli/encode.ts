import type { DecodedText } from '../core/document/decode.ts';

/**
 * The bytes of a text in the encoding that it was read in, with the byte order mark that it had. Null where the encoding
 * has no bytes for one of its characters.
 */
export function encode(
  text: string,
  { encoding, marked }: Pick<DecodedText, 'encoding' | 'marked'>,
): Uint8Array | null {
  const written = marked ? `\uFEFF${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(written, 'utf8');
    case 'utf-16le':
      return Buffer.from(written, 'utf16le');
    case 'utf-16be':
      return Buffer.from(written, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(written);
    case 'big5':
      return null;
  }
}

/** Where the codes of the planes above the first begin: 90 30 81 30. */
const FIRST_SUPPLEMENTARY = 189000;

function encodeGb18030(text: string): Uint8Array | null {
  const codes = gb18030Codes();
  const bytes: number[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (codePoint < 0x80) bytes.push(codePoint);
    else if (codePoint >= 0x10000) bytes.push(...fourBytes(FIRST_SUPPLEMENTARY + codePoint - 0x10000));
    else {
      const code = codes.get(character);
      if (!code) return null;
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}

let knownCodes: ReadonlyMap<string, readonly number[]> | undefined;

/** Node reads GB18030 and does not write it: every code is read once to know which character it is. */
function gb18030Codes(): ReadonlyMap<string, readonly number[]> {
  knownCodes ??= readCodes();
  return knownCodes;
}

function readCodes(): Map<string, readonly number[]> {
  const all = [...allCodes()];
  const codes = new Map<string, readonly number[]>();
  // Line ends keep the characters apart where a code is none.
  const characters = new TextDecoder('gb18030')
    .decode(Uint8Array.from(all.flatMap(code => [...code, 0x0a])))
    .split('\n');
  for (const [index, code] of all.entries()) {
    const character = characters[index]!;
    // The first code of a character is the one that is written: two bytes come before four.
    if (character.length === 1 && character !== '\uFFFD' && !codes.has(character)) codes.set(character, code);
  }
  return codes;
}

/** Two bytes, then the four that reach to the end of the first plane. */
function* allCodes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield [lead, trail];
  for (let pointer = 0; pointer < 39420; pointer++) yield fourBytes(pointer);
}

function fourBytes(pointer: number): readonly number[] {
  const third = Math.floor(pointer / 10);
  const second = Math.floor(third / 126);
  return [0x81 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + (third % 126), 0x30 + (pointer % 10)];
}
