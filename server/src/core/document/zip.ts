import { Inflate, inflateSync } from 'fflate';
import { bilingual } from '../text/bilingual.ts';
import { crc32 } from './crc32.ts';
import { DocumentError, limits } from './document.ts';

/** The most bytes that the parts of one archive may have unpacked, taken together. */
const MOST_IN_ALL = 256 << 20;
const MOST_PARTS = 10_000;

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [STORED, DEFLATED] = [0, 8];
/** Bit of the flags. */
const ENCRYPTED = 1;
/** A comment behind the end record is at most this long. */
const LONGEST_COMMENT = 0xffff;

/** A part of a zip archive, still packed. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** CRC-32 of the unpacked bytes, as the archive says. */
  readonly crc: number;
  /** Length of the unpacked bytes, as the archive says; they are counted themselves when unpacked. */
  readonly size: number;
  /** When it was changed, as MS-DOS has it: time in the low half, date in the high one. */
  readonly changed: number;
  /** External attributes as they stand in the directory. */
  readonly attributes: number;
  /** Where its local header stands, and its record in the directory, in bytes. */
  readonly header: number;
  readonly record: number;
}

/** The parts of a zip archive, unpacked as they are asked for. */
export class ZipArchive {
  /** In the order of the archive's directory. */
  readonly parts: ReadonlyMap<string, ZipPart>;
  private unpacked = 0;

  /** Reads the directory of an archive. Throws a DocumentError for one that is damaged or has too many parts. */
  constructor(bytes: Uint8Array) {
    this.parts = readDirectory(bytes).parts;
  }

  /** The bytes of a part, or null where there is none. Throws a DocumentError for one that is damaged or too large. */
  read(name: string): Uint8Array | null {
    const part = this.parts.get(name);
    if (!part) return null;
    const bytes = unpack(part);
    this.unpacked += bytes.length;
    if (this.unpacked > MOST_IN_ALL) throw tooLarge();
    return bytes;
  }
}

/** The directory of a zip archive, and where it stands in it, in bytes. */
export interface ZipDirectory {
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly start: number;
  /** Where the record at the very end begins. */
  readonly end: number;
}

/** Reads the directory of a zip archive. Throws a DocumentError for one that is damaged or has too many parts. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, ZipPart>();
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw tooLarge();
    const directory = end - view.getUint32(end + 12, true);
    // What a program has put in front of an archive moves all that is in it.
    const moved = directory - view.getUint32(end + 16, true);
    let at = directory;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/');
      if (view.getUint16(at + 8, true) & ENCRYPTED) throw encrypted();
      const local = view.getUint32(at + 42, true) + moved;
      if (view.getUint32(local, true) !== LOCAL) throw damaged();
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packedSize = view.getUint32(at + 20, true);
      if (start + packedSize > bytes.length) throw damaged();
      parts.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(start, start + packedSize),
        crc: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        changed: view.getUint32(at + 12, true),
        attributes: view.getUint32(at + 38, true),
        header: local,
        record: at,
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return { parts, start: directory, end };
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

/** The end record stands last, before a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** The bytes of a part. Throws a DocumentError for one that is damaged, or larger than is ever read. */
export function unpack(part: ZipPart): Uint8Array {
  if (part.size > limits.part) throw tooLarge();
  const content = inflate(part);
  if (content.length === part.size && crc32(content) === part.crc) return content;
  // What the archive says of its size may be a lie. Else it is damaged: a figure that a fault of the disk has changed must
  // not be read as one.
  if (part.method === DEFLATED) inflateInSteps(part.packed);
  throw damaged();
}

/** Up to this many packed bytes are unpacked at once: they can become a thousand times as many, and no more. */
const UNPACKED_AT_ONCE = 1 << 20;

function inflate({ method, packed, size }: ZipPart): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damaged();
  if (packed.length > UNPACKED_AT_ONCE) return inflateInSteps(packed);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw damaged();
  }
}

function inflateInSteps(packed: Uint8Array): Uint8Array {
  // What comes out is counted.
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate(chunk => {
    length += chunk.length;
    if (length > limits.part) throw tooLarge();
    chunks.push(chunk);
  });
  try {
    const step = 1 << 16;
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw damaged();
  }
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What is said of a document that a program cannot have written so. */
export function damaged(): DocumentError {
  return new DocumentError(
    'damaged',
    bilingual(
      '文件已损坏或不完整；请重新下载，或用 Word、WPS 打开后另存为 .docx',
      'the file is damaged or incomplete; download it again, or open it in Word or WPS and save it as .docx',
    ),
  );
}

/** What is said of a document that is larger than any report. */
export function tooLarge(): DocumentError {
  return new DocumentError(
    'too-large',
    bilingual(
      '文件内容太大，不像年报；请只保留年报的部分另存为 .docx',
      'the content of the file is too large for a report; save the report alone as .docx',
    ),
  );
}

function encrypted(): DocumentError {
  return new DocumentError(
    'password',
    bilingual('文件有密码保护；请去掉密码后另存', 'the file is protected by a password; save it without one'),
  );
}
