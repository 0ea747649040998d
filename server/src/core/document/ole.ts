import { damaged } from './zip.ts';

/**
 * The streams of an OLE compound file, as Word 97 and Excel 97 wrap theirs.
 *
 * @see [MS-CFB]: Compound File Binary File Format
 */

const [END_OF_CHAIN, FREE] = [0xfffffffe, 0xffffffff];
const DIRECTORY_ENTRY = 128;
/** Of the first 109 sectors of the FAT the numbers stand in the header. */
const [HEADER_FAT_AT, HEADER_FAT_COUNT] = [0x4c, 109];
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** The sectors of a compound file and how they follow each other. */
class Sectors {
  readonly size: number;
  private readonly fat: Uint32Array;

  constructor(
    readonly bytes: Uint8Array,
    private readonly view: DataView,
  ) {
    const shift = view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.size = 1 << shift;
    this.fat = this.readFat();
  }

  private get count(): number {
    return Math.floor(this.bytes.length / this.size);
  }

  sector(number: number): Uint8Array {
    const start = (number + 1) * this.size;
    if (start >= this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + this.size);
  }

  /** The numbers of a chain. One that goes in a circle, or out of the file, is damage. */
  chain(start: number): number[] {
    const numbers: number[] = [];
    for (let number = start; number !== END_OF_CHAIN && number !== FREE; number = this.fat[number]!) {
      if (number >= this.fat.length || numbers.length > this.count) throw damaged();
      numbers.push(number);
    }
    return numbers;
  }

  private readFat(): Uint32Array {
    const { view } = this;
    const numbers: number[] = [];
    for (let index = 0; index < HEADER_FAT_COUNT; index++)
      numbers.push(view.getUint32(HEADER_FAT_AT + 4 * index, true));
    let more = view.getUint32(0x44, true);
    for (let turns = 0; more < FREE - 5; turns++) {
      if (turns > this.count) throw damaged();
      const sector = viewOf(this.sector(more));
      const last = this.size / 4 - 1;
      for (let index = 0; index < last; index++) numbers.push(sector.getUint32(4 * index, true));
      more = sector.getUint32(4 * last, true);
    }
    const used = numbers.filter(number => number < FREE - 5);
    if (used.length > this.count) throw damaged();
    const fat = new Uint32Array((used.length * this.size) / 4);
    for (const [index, number] of used.entries()) {
      const sector = viewOf(this.sector(number));
      // The last sector of a file that was cut is short.
      for (let at = 0; at + 4 <= sector.byteLength; at += 4)
        fat[(index * this.size + at) / 4] = sector.getUint32(at, true);
    }
    return fat;
  }

  /** The bytes of a chain, at most `size` of them. */
  join(start: number, size: number): Uint8Array {
    if (size > this.bytes.length) throw damaged();
    const joined = new Uint8Array(size);
    let at = 0;
    for (const number of this.chain(start)) {
      if (at >= size) break;
      joined.set(this.sector(number).subarray(0, size - at), at);
      at += this.size;
    }
    if (at < size) throw damaged();
    return joined;
  }
}

/**
 * The names of the streams of a compound file, each with what reads it; those within storages too. Throws a DocumentError
 * for a damaged one.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  try {
    return readStreams(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function readStreams(bytes: Uint8Array): Map<string, () => Uint8Array> {
  const view = viewOf(bytes);
  const sectors = new Sectors(bytes, view);
  const directory = viewOf(
    sectors.join(view.getUint32(0x30, true), sectors.chain(view.getUint32(0x30, true)).length * sectors.size),
  );
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY <= directory.byteLength; at += DIRECTORY_ENTRY)
    entries.push(readEntry(directory, at));
  const root = entries.find(({ type }) => type === ROOT);
  const miniCutoff = view.getUint32(0x38, true);
  const mini = miniReader(sectors, view, root);
  const streams = new Map<string, () => Uint8Array>();
  for (const { name, type, start, size } of entries) {
    if (type !== STREAM || streams.has(name)) continue;
    streams.set(name, () => (size < miniCutoff ? mini(start, size) : sectors.join(start, size)));
  }
  return streams;
}

function readEntry(directory: DataView, at: number): Entry {
  const length = Math.min(64, directory.getUint16(at + 64, true));
  let name = '';
  for (let index = 0; index + 2 < length; index += 2)
    name += String.fromCharCode(directory.getUint16(at + index, true));
  return {
    name,
    type: directory.getUint8(at + 66),
    start: directory.getUint32(at + 116, true),
    size: directory.getUint32(at + 120, true),
  };
}

const MINI_SECTOR = 64;

/** Short streams stand in sectors of 64 bytes within the stream of the root entry. */
function miniReader(sectors: Sectors, view: DataView, root: Entry | undefined) {
  return (start: number, size: number): Uint8Array => {
    if (size === 0) return new Uint8Array();
    if (!root) throw damaged();
    const container = sectors.join(root.start, root.size);
    const fatStart = view.getUint32(0x3c, true);
    const fat = viewOf(sectors.join(fatStart, sectors.chain(fatStart).length * sectors.size));
    const joined = new Uint8Array(size);
    let at = 0;
    for (let number = start; number !== END_OF_CHAIN && at < size; number = fat.getUint32(4 * number, true)) {
      const begin = number * MINI_SECTOR;
      if (begin >= container.length) throw damaged();
      joined.set(container.subarray(begin, begin + Math.min(MINI_SECTOR, size - at)), at);
      at += MINI_SECTOR;
    }
    if (at < size) throw damaged();
    return joined;
  };
}

/** A view of just these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
