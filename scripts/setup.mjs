// Installs the dependencies when they are missing or not those of package-lock.json:
//   node scripts/setup.mjs, before `npm run build` and `npm run package`, too
// Runs before anything is installed, so it imports nothing but Node's own modules.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { npm } from './lib/run.mjs';

/**
 * Brings `node_modules` in line with `package-lock.json`.
 * @throws {Error} when this Node is too old, or npm cannot install
 */
export async function setUp() {
  demandNode();
  if (dependenciesAreCurrent()) return;
  console.log('正在安装依赖 Installing dependencies (npm ci) …');
  // No install script is needed: esbuild and Biome bring their programs as optional dependencies.
  await npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function demandNode() {
  const oldest = readJson('package.json').engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = oldest.split('.').map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor))
    throw new Error(
      `需要 Node ${oldest} 或更新版本 Node ${oldest} or later is needed; this is ${process.versions.node}`,
    );
}

// npm writes what it installed into node_modules/.package-lock.json.
function dependenciesAreCurrent() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  const wanted = Object.entries(readJson('package-lock.json').packages).filter(([name]) => name !== '');
  return wanted.every(([name, { version, optional }]) =>
    installed[name] ? installed[name].version === version : optional,
  );
}

const readJson = name => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

if (import.meta.filename === process.argv[1]) await setUp();
