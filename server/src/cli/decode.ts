/** The encodings that reports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How many bytes are looked at to tell UTF-16 from binary data. */
const SAMPLE = 4096;

/**
 * Tells a file's encoding by its content: a byte order mark, else strict UTF-8, else zeros in every other byte as
 * UTF-16 has them, else GB18030. Null for data that is no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd === 0) return decodeOrNull(bytes, 'utf-8') === null ? 'gb18030' : 'utf-8';
  // Digits, spaces and line ends of UTF-16 have one zero byte each, always on the same side.
  if (bytes.length % 2 === 0 && Math.min(even, odd) === 0 && Math.max(even, odd) * 100 >= sample.length) return odd > 0 ? 'utf-16le' : 'utf-16be';
  return null;
}

/** The text of a file's bytes without a byte order mark, or null where they are no text in any known encoding. */
export function decode(bytes: Uint8Array): string | null {
  if (!mayBeOtherThanUtf8(bytes)) {
    const text = decodeOrNull(bytes, 'utf-8');
    if (text !== null) return text;
  }
  const encoding = detectEncoding(bytes);
  return encoding && decodeOrNull(bytes, encoding);
}

/** Whether the first bytes have a UTF-16 mark or zeros, which UTF-8 text has not. */
function mayBeOtherThanUtf8(bytes: Uint8Array): boolean {
  return (bytes[0] ?? 0) >= 0xfe || bytes.subarray(0, SAMPLE).includes(0);
}

function decodeOrNull(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'gb18030' }).decode(bytes);
  } catch {
    return null;
  }
}
