const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const directoryEntry = 0x02014b50;

/**
 * @param {Buffer} archive a ZIP file
 * @returns {string[]} the names of the files in it
 * @throws {Error} when it is no ZIP file
 */
export function namesInZip(archive) {
  const end = archive.lastIndexOf(endOfDirectory);
  if (end < 0) throw new Error('no ZIP file');
  const names = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('damaged ZIP file');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(field => archive.readUInt16LE(at + field));
    names.push(archive.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}
