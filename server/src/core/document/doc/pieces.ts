import { viewOf } from '../ole.ts';
import { damaged } from '../zip.ts';
import { PIECES, type WordFile } from './word-file.ts';

/** A stretch of the text that stands together in the file. A file that was saved fast has many, in any order. */
export interface TextPiece {
  /** Its first character and the one behind its last, as the text counts. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the stream, in bytes. */
  readonly offset: number;
  /** Bytes of a character: 1 of Windows-1252, 2 of UTF-16. */
  readonly width: 1 | 2;
  readonly text: string;
  /** Properties that fast saving has put on all of its paragraphs. */
  readonly properties: Uint8Array;
}

const [PROPERTIES, PIECE_TABLE] = [1, 2];
const COMPRESSED = 0x40000000;
const NONE = new Uint8Array();

/**
 * The text of a Word file in pieces, in order.
 *
 * @see [MS-DOC] 2.9.38 (Clx)
 */
export function readPieces(file: WordFile): TextPiece[] {
  const clx = file.structure(PIECES);
  const view = viewOf(clx);
  const properties: Uint8Array[] = [];
  let at = 0;
  while (at < clx.length && clx[at] === PROPERTIES) {
    const length = view.getUint16(at + 1, true);
    properties.push(clx.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (clx[at] !== PIECE_TABLE) throw damaged();
  const length = view.getUint32(at + 1, true);
  const first = at + 5;
  if (first + length > clx.length) throw damaged();
  const count = Math.floor((length - 4) / 12);
  const pieces: TextPiece[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    const start = view.getUint32(first + 4 * index, true);
    const end = Math.min(view.getUint32(first + 4 * (index + 1), true), file.textLength);
    if (start >= end) continue;
    const descriptor = first + 4 * (count + 1) + 8 * index;
    const place = view.getUint32(descriptor + 2, true);
    const width = place & COMPRESSED ? 1 : 2;
    const offset = width === 1 ? (place & ~COMPRESSED) / 2 : place;
    const bytes = file.main.subarray(offset, offset + (end - start) * width);
    total += bytes.length;
    // Pieces do not overlap, so that all together are no longer than the stream.
    if (bytes.length < (end - start) * width || total > file.main.length) throw damaged();
    const text = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(bytes);
    const modifier = view.getUint16(descriptor + 6, true);
    pieces.push({ start, end, offset, width, text, properties: modifierOf(modifier, properties) });
  }
  return pieces;
}

/** A modifier is the number of properties that stand before the table of pieces, or one short property itself. */
function modifierOf(modifier: number, properties: readonly Uint8Array[]): Uint8Array {
  if (modifier & 1) return properties[modifier >> 1] ?? NONE;
  const opcode = SHORT_PROPERTIES[(modifier >> 1) & 0x7f];
  return opcode === undefined ? NONE : Uint8Array.of(opcode & 0xff, opcode >> 8, modifier >> 8);
}

/** Of the short ones those that matter here: in a table, the end of a row. */
const SHORT_PROPERTIES: Readonly<Record<number, number>> = { 24: 0x2416, 25: 0x2417 };
