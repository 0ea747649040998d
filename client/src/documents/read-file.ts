import { type FileStat, FileSystemError, FileType, type Uri, workspace } from 'vscode';

/** Whether there are bytes to be read: a device, as a link in somebody's folder may lead to, never ends, nor does a pipe. */
export function isFile({ type }: FileStat): boolean {
  return (type & FileType.File) !== 0;
}

/**
 * Reads a file of at most so many bytes.
 * @throws {FileSystemError} where it is larger, is no file, or cannot be read
 */
export async function readFile(uri: Uri, most: number): Promise<Uint8Array> {
  const stat = await workspace.fs.stat(uri);
  if (!isFile(stat) || stat.size > most) throw FileSystemError.Unavailable(uri);
  return workspace.fs.readFile(uri);
}
