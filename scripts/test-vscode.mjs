// Runs the Mocha suite of test/vscode in a real VS Code, in the Node extension host and in the web worker extension host.
//   node scripts/test-vscode.mjs [--host node|web] [--grep text] [--no-build]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { copyExtension } from './vscode-host/extension.mjs';
import { runSuite } from './vscode-host/suite.mjs';
import { createWorkspace } from './vscode-host/workspace.mjs';

const timeout = 480_000; // milliseconds, for one host; a busy machine takes three times what a quiet one takes

/**
 * @param {'node' | 'web'} host
 * @param {string} [grep] only the tests whose title holds this text
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws {Error} when the suite leaves a file of tests out
 */
export async function testInVscode(host, grep) {
  demandEveryFile();
  const extension = copyExtension(host);
  const workspace = createWorkspace();
  if (grep) writeFileSync(path.join(workspace.folder, '.grep'), grep);
  try {
    const suite = path.join(extension.folder, host === 'web' ? 'out/suite-web.js' : 'out/suite.js');
    return await runSuite({ extension: extension.folder, suite, folder: workspace.folder, timeout });
  } finally {
    extension.remove();
    workspace.remove();
  }
}

function demandEveryFile() {
  const folder = path.join(root, 'test/vscode');
  const suite = readFileSync(path.join(folder, 'suite.ts'), 'utf8');
  for (const name of readdirSync(folder).filter(name => name.endsWith('.test.ts'))) {
    if (!suite.includes(`'./${name}'`)) throw new Error(`test/vscode/suite.ts does not import ${name}`);
  }
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
