// npm test: sets up what is missing, then builds, checks types and style, and runs every test there is.
// The last line is `N passed, N failed`; a check such as the build counts as one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './lib/cleanup.mjs';
import { cacheFolder } from './lib/paths.mjs';
import { npm, run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

const total = { passed: 0, failed: 0 };
const temporary = temporaryFolder('test-', cacheFolder);

// Programs colour what they write in CI even where nobody sees colours.
if (!process.stdout.isTTY) Object.assign(process.env, { NO_COLOR: '1', FORCE_COLOR: '0' });

await step('set up', setUp);
if (total.failed === 0) await testEverything();

temporary.remove();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function testEverything() {
  // These need what has only now been installed.
  const { packageExtension } = await import('./package.mjs');
  const { testInVscode } = await import('./test-vscode.mjs');
  const { findChromium } = await import('./vscode-host/chromium.mjs');
  const { installHost } = await import('./vscode-host/install.mjs');
  const vsix = path.join(temporary.folder, 'gouji.vsix');

  await step('build', () => run(process.execPath, ['scripts/build.mjs', '--tests']));
  await step('types', () => npm(['run', '--silent', 'check:types']));
  await step('lint', () => npm(['run', '--silent', 'check:lint']));
  await step('unit tests', () => vitest('vitest.config.mts'));
  await step('package', async () => {
    const { problems } = await packageExtension(vsix);
    if (problems.length > 0) throw new Error(problems.map(problem => `the .vsix ${problem}`).join('\n'));
  });
  await step('VS Code and Chromium', async () => {
    await installHost();
    await findChromium();
  });
  await step('VS Code, Node extension host', () => testInVscode('node'));
  await step('VS Code, web worker extension host', () => testInVscode('web'));
  await step("VS Code's page", () => vitest('test/vscode/page/vitest.config.mts', { GOUJI_VSIX: vsix }));
}

// Runs one step and counts it: what the step itself counted, or one. A failure does not keep the next from running.
async function step(title, action) {
  const start = Date.now();
  console.log(`\n== ${title}`);
  let result;
  try {
    const counted = await action();
    result = typeof counted === 'object' ? counted : { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error.message);
    result = { passed: 0, failed: 1 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(
    `${result.failed > 0 ? '✗' : '✓'} ${title}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`,
  );
}

async function vitest(config, env = {}) {
  const report = path.join(temporary.folder, `${config.replaceAll('/', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const program = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...reporters];
  const failure = await run(process.execPath, program, { env: { ...process.env, ...env } }).catch(error => error);
  return vitestResult(JSON.parse(readFileSync(report, 'utf8')), failure instanceof Error);
}

// A file that cannot even be imported holds no failed test, and an unhandled error belongs to none. In CI nothing is skipped.
function vitestResult(report, failedToRun) {
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const skipped = process.env.CI ? report.numPendingTests + report.numTodoTests : 0;
  const failed = report.numFailedTests + broken + skipped;
  return { passed: report.numPassedTests, failed: failed === 0 && failedToRun ? 1 : failed };
}
