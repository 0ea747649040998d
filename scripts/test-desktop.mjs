// Runs the suite of test/vscode in the VS Code for the desktop, which @vscode/test-electron downloads: for machines with an
// open internet and a screen. The same suite runs everywhere else by scripts/test-vscode.mjs.
import path from 'node:path';
import { run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

await setUp();
const { runTests } = await import('@vscode/test-electron');
const { copyExtension } = await import('./vscode-host/extension.mjs');
const { createWorkspace } = await import('./vscode-host/workspace.mjs');

const [version = '1.100.0'] = process.argv.slice(2);
await run(process.execPath, ['scripts/build.mjs', '--tests']);
const extension = copyExtension('node');
const workspace = createWorkspace();
try {
  await runTests({
    version,
    extensionDevelopmentPath: extension.folder,
    extensionTestsPath: path.join(extension.folder, 'out/suite.js'),
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
