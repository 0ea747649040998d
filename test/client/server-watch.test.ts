import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerWatch } from '../../client/src/server-watch.ts';
import { working } from '../../server/src/lsp/protocol.ts';

const uri = 'file:///a.txt';
const MILLISECONDS = 1000;
/** More than any patience with it. */
const LONG = 100 * MILLISECONDS;

/** A server that is watched: what it tells, and whether it was ended. */
function serverUnder(watch: ServerWatch) {
  let tell = (_data: unknown) => {};
  const terminate = vi.fn();
  const ended = vi.fn();
  watch.watch(
    {
      addEventListener: (_type, listener) => {
        tell = data => listener({ data });
      },
      terminate,
    },
    ended,
  );
  return {
    begin: (version: number | null) =>
      tell({ method: working.method, params: { uri, version, milliseconds: MILLISECONDS } }),
    finish: () => tell({ method: working.method, params: null }),
    say: tell,
    get isEnded() {
      expect(ended).toHaveBeenCalledTimes(terminate.mock.calls.length);
      return terminate.mock.calls.length > 0;
    },
  };
}

describe('a server that is watched', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is ended where it works on a text for several times as long as it may, and left that text', () => {
    const watch = new ServerWatch();
    const server = serverUnder(watch);
    server.begin(3);
    vi.advanceTimersByTime(2 * MILLISECONDS);
    expect(server.isEnded).toBe(false);
    vi.advanceTimersByTime(LONG);
    expect([server.isEnded, watch.left]).toEqual([true, { [uri]: 4 }]);
  });

  it('goes on where it says in time that it is done, or says nothing of its work', () => {
    const watch = new ServerWatch();
    const server = serverUnder(watch);
    server.begin(1);
    vi.advanceTimersByTime(2 * MILLISECONDS);
    server.finish();
    for (const message of [{ method: 'other', params: { uri } }, { method: working.method, params: { uri } }, null])
      server.say(message);
    vi.advanceTimersByTime(LONG);
    expect([server.isEnded, watch.left]).toEqual([false, {}]);
  });

  it('is to leave a text alone ever longer: for one edit, four, sixteen, and anew once that was closed', () => {
    const watch = new ServerWatch();
    const leftAfter = (version: number | null) => {
      serverUnder(watch).begin(version);
      vi.advanceTimersByTime(LONG);
      return watch.left[uri];
    };
    expect([leftAfter(1), leftAfter(2), leftAfter(6)]).toEqual([2, 6, 22]);
    watch.forget(uri);
    expect([watch.left, leftAfter(null)]).toEqual([{}, 1]);
  });
});
