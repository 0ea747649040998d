const SECTOR = 512;
const [END_OF_CHAIN, FREE, OF_FAT] = [0xfffffffe, 0xffffffff, 0xfffffffd];
/** Shorter streams would stand in sectors of their own kind. */
const SHORTEST = 4096;

/** Writes streams as an OLE compound file, each in sectors that follow each other. */
export function compoundFile(streams: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const padded = [...streams].map(([name, bytes]) => ({ name, bytes, size: Math.max(bytes.length, SHORTEST) }));
  const sectorsOf = (size: number) => Math.ceil(size / SECTOR);
  const directorySectors = sectorsOf((padded.length + 1) * 128);
  const dataSectors = padded.reduce((sum, { size }) => sum + sectorsOf(size), 0);
  const fatSectors = Math.ceil((dataSectors + directorySectors) / (SECTOR / 4 - 1));
  const count = fatSectors + directorySectors + dataSectors;
  const file = new Uint8Array((count + 1) * SECTOR);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x18, 0x3e, true);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, fatSectors, true);
  view.setUint32(0x30, fatSectors, true);
  view.setUint32(0x38, SHORTEST, true);
  view.setUint32(0x3c, END_OF_CHAIN, true);
  view.setUint32(0x44, END_OF_CHAIN, true);
  for (let index = 0; index < 109; index++) view.setUint32(0x4c + 4 * index, index < fatSectors ? index : FREE, true);
  const fat = new Array<number>(fatSectors * (SECTOR / 4)).fill(FREE).fill(OF_FAT, 0, fatSectors);
  const chain = (first: number, length: number) => {
    for (let index = 0; index < length; index++)
      fat[first + index] = index + 1 < length ? first + index + 1 : END_OF_CHAIN;
  };
  chain(fatSectors, directorySectors);
  const directory = (fatSectors + 1) * SECTOR;
  const entry = (index: number, name: string, type: number, start: number, size: number) => {
    const at = directory + 128 * index;
    for (const [place, character] of [...name].entries()) view.setUint16(at + 2 * place, character.charCodeAt(0), true);
    view.setUint16(at + 64, 2 * name.length + 2, true);
    file[at + 66] = type;
    for (const sibling of [68, 72, 76]) view.setUint32(at + sibling, FREE, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, 'Root Entry', 5, END_OF_CHAIN, 0);
  let next = fatSectors + directorySectors;
  for (const [index, { name, bytes, size }] of padded.entries()) {
    entry(index + 1, name, 2, next, size);
    file.set(bytes, (next + 1) * SECTOR);
    chain(next, sectorsOf(size));
    next += sectorsOf(size);
  }
  for (const [index, number] of fat.entries()) view.setUint32(SECTOR + 4 * index, number, true);
  return file;
}
