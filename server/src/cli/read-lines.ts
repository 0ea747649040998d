import { bilingual } from '../core/text/bilingual.ts';
import { CannotRun } from './failure.ts';

/** Characters of the longest line that is read. A line tells of one file, which has at most 20 MB itself. */
const LONGEST_LINE = 64_000_000;

/**
 * The lines of a stream of UTF-8, without their ends. Throws CannotRun for a line of more than `most` characters, as of a
 * device that never ends, and what the stream fails with.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, most = LONGEST_LINE): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = '';
  for await (const chunk of stream) {
    const [rest = '', ...next] = decoder.decode(chunk, { stream: true }).split('\n');
    line += rest;
    if (line.length > most) throw tooLong(most);
    for (const following of next) {
      yield withoutReturn(line);
      line = following;
    }
  }
  line += decoder.decode();
  if (line !== '') yield withoutReturn(line);
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);

function tooLong(most: number): CannotRun {
  return new CannotRun(
    bilingual(`有一行超过 ${most} 个字符，太长`, `a line is too long: it has more than ${most} characters`),
  );
}
