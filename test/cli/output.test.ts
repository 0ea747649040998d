import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Output } from '../../server/src/cli/output.ts';

describe('results on their way out', () => {
  afterEach(() => vi.useRealTimers());

  it('are seen at once, and then gathered for no longer than a tenth of a second', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    const seen: string[] = [];
    const stream = new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        seen.push(String(chunk));
        done();
      },
    });
    const output = new Output(stream);
    await output.write('a');
    expect(seen).toEqual(['a']);
    await output.write('b');
    vi.advanceTimersByTime(99);
    await output.write('c');
    expect(seen).toEqual(['a']);
    vi.advanceTimersByTime(1);
    await output.write('d');
    expect(seen).toEqual(['a', 'bcd']);
    await output.write('e'.repeat(1 << 16));
    expect(seen).toHaveLength(3);
    await output.write('f');
    await output.flush();
    expect(seen.at(-1)).toBe('f');
  });
});
