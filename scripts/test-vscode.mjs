// Runs the Mocha suite of test/vscode in a real VS Code, in the Node extension host and in the web worker extension host.
//   node scripts/test-vscode.mjs [--host node|web] [--grep text] [--no-build]
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { copyExtension } from './vscode-host/extension.mjs';
import { runSuite } from './vscode-host/suite.mjs';

const timeout = 180_000; // milliseconds, for one host

/**
 * @param {'node' | 'web'} host
 * @param {string} [grep] only the tests whose title holds this text
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function testInVscode(host, grep) {
  const extension = copyExtension(host);
  const folder = createWorkspace();
  if (grep) writeFileSync(path.join(folder, '.grep'), grep);
  try {
    const suite = path.join(extension.folder, host === 'web' ? 'out/suite-web.js' : 'out/suite.js');
    return await runSuite({ extension: extension.folder, suite, folder, timeout });
  } finally {
    extension.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

// The suite may write into the folder it works in, so it gets copies.
function createWorkspace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-workspace-'));
  const sources = { samples: path.join(root, 'samples'), seeds: path.resolve(root, '../shared/seeds') };
  for (const [name, source] of Object.entries(sources)) {
    if (existsSync(source)) cpSync(source, path.join(folder, name), { recursive: true });
  }
  return folder;
}

if (import.meta.filename === process.argv[1]) {
  const { values: options } = parseArgs({
    options: { host: { type: 'string' }, grep: { type: 'string' }, 'no-build': { type: 'boolean' } },
  });
  if (!options['no-build']) await run(process.execPath, ['scripts/build.mjs', '--tests']);
  const total = { passed: 0, failed: 0 };
  for (const host of options.host ? [options.host] : ['node', 'web']) {
    console.log(`\n${host} extension host`);
    const { passed, failed } = await testInVscode(host, options.grep);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}
