// Starts the VS Code server and ends it with all its processes.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { undoAtExit } from '../lib/cleanup.mjs';
import { run } from '../lib/run.mjs';
import { installHost } from './install.mjs';
import { createProfile } from './profile.mjs';

const noGallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '' });
const readyLine = 'Extension host agent started';
const readyWithin = 30_000; // milliseconds; it takes 300 on an idle machine

/**
 * Starts a VS Code server on this machine.
 * @param {object} [options]
 * @param {keyof typeof import('./profile.mjs').themes} [options.theme]
 * @param {Record<string, unknown>} [options.settings] settings of the user
 * @param {string} [options.locale] language of the workbench, such as `zh-cn`
 * @param {string} [options.vsix] an extension to install before the start
 * @param {boolean} [options.driven] opens it to `extensionTestsPath` and silences toasts, as VS Code does for its own tests
 * @param {number} [options.port] a free one when absent
 * @returns {Promise<{ address: string, authority: string, log: () => string, ended: Promise<unknown>,
 *   stop: () => Promise<void> }>}
 */
export async function startServer({ theme, settings, locale, vsix, driven = false, port } = {}) {
  const program = path.join(await installHost(), 'out/server-main.js');
  const profile = createProfile({ theme, settings, locale });
  const env = cleanEnvironment({ HOME: profile.home, EXTENSIONS_GALLERY: noGallery });
  const common = [program, '--accept-server-license-terms', '--telemetry-level', 'off', ...profile.arguments];
  const address = port ?? (await freePort());

  let server;
  try {
    if (vsix) await run(process.execPath, [...common, '--install-extension', vsix, '--force'], { env, quiet: true });
    server = await listen([...common, ...serving(address, driven)], env);
  } catch (error) {
    profile.remove();
    throw error;
  }
  return {
    address: `http://127.0.0.1:${address}`,
    authority: `127.0.0.1:${address}`,
    log: server.log,
    ended: server.ended,
    stop: async () => {
      await server.stop();
      profile.remove();
    },
  };
}

const serving = (port, driven) => [
  ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--disable-workspace-trust'],
  ...(driven ? ['--enable-smoke-test-driver'] : []),
];

// A VS Code that is itself started from a terminal of VS Code would take that one's settings for its own.
function cleanEnvironment(added) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(inherited), ...added };
}

function listen(args, env) {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that the extension hosts which the server forks end with it.
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const kill = undoAtExit(() => killGroup(child));
    const ended = new Promise(done => child.once('close', done));
    const stop = async () => {
      kill();
      await ended;
    };

    let log = '';
    const timer = setTimeout(
      () => give(new Error(`VS Code did not start in ${readyWithin / 1000} s\n${log}`)),
      readyWithin,
    );
    const give = error => {
      clearTimeout(timer);
      if (error) stop().then(() => reject(error));
      else resolve({ log: () => log, ended, stop });
    };
    const hear = data => {
      log += data;
      if (log.includes(readyLine)) give();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', code => give(new Error(`VS Code ended at once (${code})\n${log}`)));
  });
}

function killGroup(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
