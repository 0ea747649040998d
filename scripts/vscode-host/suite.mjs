// Runs a bundled Mocha suite inside VS Code.
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { openPage, workbenchUrl } from './page.mjs';
import { startServer } from './server.mjs';

// What VS Code logs at every start and says nothing of the extension.
const chatter = [
  /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|ChatSessionStore)/,
  /^Ignoring fetching additional builtin extensions/,
  /^\[Service Worker\] registration TypeError/,
];

/**
 * Runs a suite that exports `run()` and prints what Mocha prints.
 * @param {object} options absolute paths, as {@link workbenchUrl}
 * @param {string} options.extension the extension's folder
 * @param {string} options.suite the suite's bundle
 * @param {string} options.folder the folder to open
 * @param {number} options.timeout milliseconds for all of it
 * @param {string} [options.locale] language of the workbench
 * @returns {Promise<{ passed: number, failed: number }>} a suite that reports no result counts as one failure
 */
export async function runSuite({ extension, suite, folder, timeout, locale }) {
  const server = await startServer({ driven: true, locale });
  const browser = await openPage();
  try {
    const { page } = browser;
    let output = '';
    await page.exposeFunction('codeAutomationLog', (kind, args) => {
      const line = stripVTControlCharacters(plain(args));
      if (chatter.some(pattern => pattern.test(line))) return;
      output += `${line}\n`;
      (kind === 'error' ? console.error : console.log)(line);
    });
    const ended = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(workbenchUrl(server, { folder, extension, suite }));
    const code = await Promise.race([ended, wait(timeout, 'timeout', { ref: false })]);
    if (code === 'timeout') console.error(`✗ The suite did not end in ${timeout / 1000} s.\n${server.log()}`);
    return mochaResult(output, code);
  } finally {
    await browser.close();
    await server.stop();
  }
}

// What the extension host logs arrives as arguments of console.log, the first of which may hold %s and %c.
function plain(args) {
  const values = Array.isArray(args) ? [...args] : [args];
  if (typeof values[0] !== 'string') return values.map(String).join(' ');
  const format = values.shift().replace(/%[sdoOifc]/g, sign => {
    const value = values.shift();
    return sign === '%c' ? '' : String(value);
  });
  return [format, ...values.map(String)].join(' ');
}

/**
 * @param {string} output what Mocha's spec reporter wrote
 * @param {unknown} code how the suite ended, 0 when all is well
 * @returns {{ passed: number, failed: number }}
 */
export function mochaResult(output, code) {
  const count = word => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const skipped = process.env.CI ? count('pending') : 0;
  const result = { passed: count('passing'), failed: count('failing') + skipped };
  // `process.exit` in a suite is reported as 0, so a good end needs Mocha's own word for it; and no tests are no success.
  if (result.failed === 0 && (result.passed === 0 || code !== 0)) result.failed = 1;
  return result;
}
