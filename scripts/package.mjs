// Makes the .vsix and holds it to what runs.
//   node scripts/package.mjs [--out FILE] [--no-build]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { npm, run } from './lib/run.mjs';
import { namesInZip } from './lib/zip.mjs';

const packager = '@vscode/vsce@3.9.2';
const largest = 3_000_000; // bytes, of which the reader of PDF has a third

const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|package\.nls(\.[a-z-]+)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/dist\/(client\/[a-z-]+|server\/(node|worker|pdf))\.js$/,
  /^extension\/dist\/client\/(preview|overview)\.css$/,
  /^extension\/dist\/NOTICES\.txt$/,
  /^extension\/client\/media\/([a-z-]+\/)*[\w.-]+\.(png|svg|webp)$/,
  /^extension\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^extension\/snippets\/[\w.-]+\.code-snippets$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
];

// What no path of the manifest leads to.
const wanted = [
  'dist/server/node.js',
  'dist/server/worker.js',
  'dist/server/pdf.js',
  'dist/client/preview.css',
  'dist/client/overview.css',
  'dist/NOTICES.txt',
  'package.nls.json',
  'readme.md',
  'changelog.md',
];

/**
 * Packages the built extension.
 * @param {string} file where the .vsix goes
 * @returns {Promise<{ size: number, problems: string[] }>} its size in bytes, and what is wrong with it
 */
export async function packageExtension(file) {
  // The pictures of the README lie in the repository; without a public address of it their links stay as they are.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  await npm(['exec', '--yes', `--package=${packager}`, '--', 'vsce', 'package', ...options], { quiet: true });
  const archive = readFileSync(file);
  return { size: archive.length, problems: problemsOf(archive.length, namesInZip(archive)) };
}

/**
 * @param {number} size of the .vsix in bytes
 * @param {string[]} names of the files in it
 * @returns {string[]} what is wrong with it, each to be read after "the .vsix"
 */
export function problemsOf(size, names) {
  const strangers = names.filter(name => !allowed.some(pattern => pattern.test(name)));
  const missing = [...wanted, ...namedByManifest()].filter(name => !names.includes(`extension/${name}`));
  return [
    ...strangers.map(name => `holds ${name}, which does not run`),
    ...missing.map(name => `lacks ${name}`),
    ...(size > largest ? [`is ${size} bytes large, over ${largest}`] : []),
  ];
}

// Every file that the manifest names has to be there: entries, grammars, snippets, icons. An icon may also be one of VS
// Code's own, as $(table).
function namedByManifest() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const names = new Set();
  const visit = (value, key) => {
    if (value && typeof value === 'object') for (const [inner, child] of Object.entries(value)) visit(child, inner);
    else if (isFile(value, key)) names.add(path.posix.normalize(value));
  };
  visit(manifest);
  return [...names];
}

const fileKeys = ['icon', 'light', 'dark', 'image', 'svg', 'markdown'];
const isFile = (value, key) =>
  typeof value === 'string' && /\.\w+$/.test(value) && (value.startsWith('./') || fileKeys.includes(key));

if (import.meta.filename === process.argv[1]) {
  const { values: options } = parseArgs({ options: { out: { type: 'string' }, 'no-build': { type: 'boolean' } } });
  if (!options['no-build']) await run(process.execPath, ['scripts/build.mjs']);
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = options.out ?? path.join(root, `${name}-${version}.vsix`);
  const { size, problems } = await packageExtension(file);
  for (const problem of problems) console.error(`✗ the .vsix ${problem}`);
  console.log(`${path.relative(process.cwd(), file)} ${(size / 1000).toFixed(0)} kB`);
  process.exit(problems.length > 0 ? 1 : 0);
}
