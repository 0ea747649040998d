import { damaged } from './zip.ts';

/** An XML part as text, and how to write it back in the same encoding. */
export interface XmlText {
  readonly text: string;
  /** The bytes of a changed text. */
  encode(text: string): Uint8Array;
}

/** Decodes an XML part: UTF-8, or UTF-16 with its mark. Throws a DocumentError for bytes that are neither. */
export function decodeXml(bytes: Uint8Array): XmlText {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
  if (encoding === 'utf-8')
    return { text, encode: changed => new TextEncoder().encode(marked ? `\uFEFF${changed}` : changed) };
  return { text, encode: changed => encodeUtf16(`\uFEFF${changed}`, little) };
}

function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}
