import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { readDirectory, type ZipPart } from './zip.ts';

/** Bit of the flags: sizes and checksum stand behind the content and not in the header. */
const SIZES_BEHIND = 1 << 3;
const DEFLATED = 8;

/**
 * The same zip with new content of some of its parts. Everything else stays as it is, byte for byte: packed content, order,
 * dates and what programs keep beside. Throws a DocumentError for a zip that is damaged.
 */
export function replaceParts(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { parts, start, end } = readDirectory(bytes);
  const inPlace = [...parts.values()].sort((a, b) => a.header - b.header);
  const directory = copyOf(bytes, start, end);
  const directoryView = viewOf(directory);
  const pieces: Uint8Array[] = [bytes.subarray(0, inPlace[0]?.header ?? start)];
  let size = pieces[0]!.length;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    size += piece.length;
  };
  for (const [index, part] of inPlace.entries()) {
    const record = part.record - start;
    directoryView.setUint32(record + 42, size, true);
    const content = contents.get(part.name);
    if (!content) {
      add(bytes.subarray(part.header, inPlace[index + 1]?.header ?? start));
      continue;
    }
    const packed = deflateSync(content, { level: 6 });
    const header = headerOf(bytes, part);
    describe(viewOf(header), 6, content, packed);
    describe(directoryView, record + 8, content, packed);
    add(header);
    add(packed);
  }
  const tail = copyOf(bytes, end, bytes.length);
  viewOf(tail).setUint32(16, size, true);
  add(directory);
  add(tail);
  return join(pieces, size);
}

/** A copy of the header in front of a part's content. */
function headerOf(bytes: Uint8Array, { header, packed }: ZipPart): Uint8Array {
  return copyOf(bytes, header, packed.byteOffset - bytes.byteOffset);
}

/** Flags, method, date, checksum and sizes follow each other in the header and in the record alike. */
function describe(view: DataView, at: number, content: Uint8Array, packed: Uint8Array): void {
  view.setUint16(at, view.getUint16(at, true) & ~SIZES_BEHIND, true);
  view.setUint16(at + 2, DEFLATED, true);
  view.setUint32(at + 8, crc32(content), true);
  view.setUint32(at + 12, packed.length, true);
  view.setUint32(at + 16, content.length, true);
}

/** Bytes that can be changed: a `slice` of Node's buffers is the same memory. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.subarray(start, end));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
