import path from 'node:path';
import { inject, vi } from 'vitest';

/** The paths of the servers' bundles: the two that there are, and the same with rules and reading that never end. */
interface Servers {
  readonly process: string;
  readonly worker: string;
  readonly endless: string;
  readonly endlessWorker: string;
}

/** The servers for the tests of a file, which `test/support/build-programs.ts` has built. */
export function useServers(): Servers {
  // Starting a process takes its time on a machine that is busy with other tests.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  const built = (name: string) => path.join(inject('programs'), name);
  return {
    process: built('node.js'),
    worker: built('worker.js'),
    endless: built('endless.js'),
    endlessWorker: built('endless-worker.js'),
  };
}
