import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { limits } from '../core/document/document.ts';
import { bilingual } from '../core/text/bilingual.ts';
import { CannotRun } from './failure.ts';

/**
 * Reads a whole file of at most `most` bytes. Throws CannotRun for a larger one and for what is no file, as a pipe or a
 * device, and what the system says of one that cannot be read. Waits for nobody: a pipe that no one writes to is told at
 * once.
 */
export function readWholeFile(name: string, most: number = limits.file): Uint8Array {
  // Without O_NONBLOCK (which Windows has not, nor such pipes) opening a pipe waits for who writes to it.
  const file = openSync(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) throw new CannotRun(bilingual('这是文件夹', 'is a folder'));
    if (!status.isFile()) throw new CannotRun(NO_FILE);
    if (status.size > most) throw tooLarge(most);
    // Some files, as those below /proc, do not say how long they are.
    const bytes = Buffer.allocUnsafeSlow(status.size || most);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return length === bytes.length ? bytes : Buffer.from(bytes.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** Reads a stream to its end. Throws CannotRun when more than `most` bytes come. */
export async function readWholeStream(
  stream: AsyncIterable<Uint8Array>,
  most: number = limits.file,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const NO_FILE = bilingual('不是普通文件；要读入管道的内容请用 -', 'is no regular file; use - to read from a pipe');

function tooLarge(most: number): CannotRun {
  const megabytes = Math.floor(most / 1_000_000);
  return new CannotRun(
    bilingual(`文件太大，最多 ${megabytes} MB`, `the file is too large, ${megabytes} MB are the most`),
  );
}
