import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CannotRun } from '../../server/src/cli/failure.ts';
import { readLines } from '../../server/src/cli/read-lines.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(text: string, size: number, most?: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(inChunks(text, size), most)) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('are the same however it comes, with characters of several bytes cut in two', async () => {
    const line = fc.stringMatching(/^[年报aé𠮷\t ]{0,8}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (lines, end, size) => {
          expect(await linesOf(lines.map(text => text + end).join(''), size)).toEqual(lines);
        },
      ),
    );
  });

  it('end where the stream does, with or without a line end', async () => {
    expect(await linesOf('一\n二', 4)).toEqual(['一', '二']);
    expect(await linesOf('一\n\n', 4)).toEqual(['一', '']);
    expect(await linesOf('', 4)).toEqual([]);
  });

  it('may be as long as is said, and one that is longer is told before it ends', async () => {
    expect(await linesOf(`${'年'.repeat(10)}\n年`, 3, 10)).toHaveLength(2);
    await expect(linesOf(`年\n${'年'.repeat(11)}`, 3, 10)).rejects.toThrow(CannotRun);
  });
});
