import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

/** The paths of the servers' bundles: the two that there are, and the same with rules and reading that never end. */
interface Servers {
  readonly process: string;
  readonly worker: string;
  readonly endless: string;
  readonly endlessWorker: string;
}

/**
 * Bundles the servers for the tests of a file, as `scripts/build.mjs` does, into a folder of their own, so that a build at
 * the same time does not take them away.
 */
export function useServers(): Servers {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-lsp-'));
  const servers = {
    process: path.join(folder, 'node.js'),
    worker: path.join(folder, 'worker.js'),
    endless: path.join(folder, 'endless.js'),
    endlessWorker: path.join(folder, 'endless-worker.js'),
  };
  const common = { bundle: true, minify: true, charset: 'utf8', absWorkingDir: root } as const;
  // Starting a process takes its time on a machine that is busy with other tests.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  beforeAll(async () => {
    const inProcess = (entry: string, outfile: string) =>
      build({
        ...common,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        mainFields: ['module', 'main'],
        entryPoints: [entry],
        outfile,
      });
    const inWorker = (entry: string, outfile: string) =>
      build({ ...common, platform: 'browser', target: 'es2022', format: 'iife', entryPoints: [entry], outfile });
    await Promise.all([
      inProcess('server/src/entry/node.ts', servers.process),
      inProcess('test/lsp/support/endless-server.ts', servers.endless),
      inWorker('server/src/entry/worker.ts', servers.worker),
      inWorker('test/lsp/support/endless-worker.ts', servers.endlessWorker),
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return servers;
}
