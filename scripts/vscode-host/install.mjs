// Brings a VS Code that runs from the npm registry alone: the one inside the npm tarball of code-server.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';
import { cacheFolder } from '../lib/paths.mjs';
import { npm, run } from '../lib/run.mjs';

const release = {
  name: 'code-server',
  version: '4.100.3', // VS Code 1.100.3, the oldest that package.json allows; runs on Node 20
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};

// Finds files. VS Code's own ripgrep comes by an install script from elsewhere; this one is in the registry.
const ripgrep = { name: `@vscode/ripgrep-${process.platform}-${process.arch}`, version: '1.18.0' };

// Dependencies that want a compiler, or serve what a test host has no use for.
const unwanted =
  /^(kerberos|ssh2|native-watchdog|@vscode\/(spdlog|native-watchdog|deviceid|vsce-sign|windows-.*)|@github\/copilot.*)$/;

// VS Code imports these at run time whatever happens and fills its log with complaints where they are missing.
const stubs = {
  '@vscode/spdlog':
    'const nothing = () => {};\n' +
    'export const setFlushOn = nothing;\n' +
    'export const createAsyncRotatingLogger = async () => new Proxy({}, { get: (_, key) => (key === "then" ? undefined : nothing) });\n',
  '@vscode/deviceid': 'export const getDeviceId = async () => "00000000-0000-0000-0000-000000000000";\n',
  'native-watchdog': 'export const start = () => {};\n',
};

/**
 * Installs VS Code into the cache once and for all.
 * @returns {Promise<string>} the folder that holds `out/server-main.js`
 * @throws when the registry cannot be reached or the tarball is not the one pinned here
 */
export async function installHost() {
  const installed = path.join(cacheFolder, `vscode-${release.version}`);
  if (existsSync(installed)) return installed;

  const work = temporaryFolder('installing-', cacheFolder);
  try {
    console.log(`正在准备 VS Code（第一次约半分钟） Preparing VS Code (the first time only) …`);
    const vscode = await unpack(work.folder);
    await installDependencies(vscode);
    moveIntoPlace(vscode, installed);
  } finally {
    work.remove();
  }
  return installed;
}

async function unpack(workFolder) {
  await npm(['pack', `${release.name}@${release.version}`, '--ignore-scripts', '--silent'], {
    cwd: workFolder,
    quiet: true,
  });
  const tarball = `${release.name}-${release.version}.tgz`;
  const digest = createHash('sha512')
    .update(readFileSync(path.join(workFolder, tarball)))
    .digest('base64');
  if (`sha512-${digest}` !== release.integrity)
    throw new Error(`${tarball}: expected ${release.integrity}, got sha512-${digest}`);
  await run('tar', ['-xzf', tarball, 'package/lib/vscode'], { cwd: workFolder });
  return path.join(workFolder, 'package/lib/vscode');
}

async function installDependencies(vscode) {
  const manifestFile = path.join(vscode, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const wanted = Object.entries(manifest.dependencies).filter(([name]) => !unwanted.test(name));
  const dependencies = { ...Object.fromEntries(wanted), [ripgrep.name]: ripgrep.version };
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, dependencies }, null, 2));

  const options =
    '--omit=dev --omit=optional --ignore-scripts --no-save --legacy-peer-deps --no-audit --no-fund --silent';
  await npm(['install', ...options.split(' ')], { cwd: vscode, quiet: true });

  const modules = path.join(vscode, 'node_modules');
  cpSync(path.join(modules, ripgrep.name, 'bin'), path.join(modules, '@vscode/ripgrep/bin'), { recursive: true });
  for (const [name, source] of Object.entries(stubs)) {
    const folder = path.join(modules, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, type: 'module', main: 'index.js' }));
    writeFileSync(path.join(folder, 'index.js'), source);
  }
}

// A rename is all or nothing, so that a second installer at the same time neither sees half of it nor spoils it.
function moveIntoPlace(vscode, installed) {
  try {
    renameSync(vscode, installed);
  } catch (error) {
    if (!existsSync(installed)) throw error;
  }
}
