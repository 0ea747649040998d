import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the programs that were built for this run. */
    readonly programs: string;
  }
}

/**
 * Builds what tests start, once for all of them, as `scripts/build.mjs` does, into a folder of its own, so that a build at
 * the same time does not take it away: the command line, also for a thread that stays, the two servers, and these with
 * rules and reading that never end.
 */
export default async function buildPrograms(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-programs-'));
  const common = { bundle: true, charset: 'utf8', absWorkingDir: root } as const;
  const inProcess = (entry: string, name: string, minify: boolean) =>
    build({
      ...common,
      minify,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      mainFields: ['module', 'main'],
      entryPoints: [entry],
      outfile: path.join(folder, name),
    });
  const inWorker = (entry: string, name: string) =>
    build({
      ...common,
      minify: true,
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      entryPoints: [entry],
      outfile: path.join(folder, name),
    });
  await Promise.all([
    inProcess('server/src/entry/cli.ts', 'cli.js', false),
    inProcess('test/cli/support/warm-program.ts', 'warm-cli.js', false),
    inProcess('server/src/entry/node.ts', 'node.js', true),
    inProcess('test/lsp/support/endless-server.ts', 'endless.js', true),
    inWorker('server/src/entry/worker.ts', 'worker.js'),
    inWorker('test/lsp/support/endless-worker.ts', 'endless-worker.js'),
  ]);
  project.provide('programs', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
