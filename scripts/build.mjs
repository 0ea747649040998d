// Bundles everything that runs: the two clients, the two servers, the command line, and the two pages with their styles.
//   node scripts/build.mjs [--watch] [--tests]
// Every bundle is self-contained, so that what is built runs with no node_modules beside it.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { noticesOf } from './lib/notices.mjs';
import { pdfBundle } from './lib/pdf-bundle.mjs';

const { values: options } = parseArgs({ options: { watch: { type: 'boolean' }, tests: { type: 'boolean' } } });
const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

const common = {
  bundle: true,
  minify: !options.watch,
  sourcemap: options.watch,
  legalComments: 'none', // what licences ask for stands in dist/NOTICES.txt
  metafile: true,
  logLevel: 'warning',
  charset: 'utf8',
  loader: { '.txt': 'text', '.md': 'text' }, // samples and the pages of the rules
};
const forNode = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const forBrowser = { ...common, platform: 'browser', target: 'es2022' };

const bundles = [
  {
    ...forNode,
    entryPoints: ['server/src/entry/cli.ts'],
    outfile: 'dist/server/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...forNode,
    entryPoints: ['server/src/entry/node.ts'],
    outfile: 'dist/server/node.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...forBrowser, entryPoints: ['server/src/entry/worker.ts'], outfile: 'dist/server/worker.js', format: 'iife' },
  { ...common, ...pdfBundle, outfile: 'dist/server/pdf.js' },
  { ...forNode, entryPoints: ['client/src/desktop.ts'], outfile: 'dist/client/desktop.js', external: ['vscode'] },
  {
    ...forBrowser,
    entryPoints: ['client/src/web.ts'],
    outfile: 'dist/client/web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  ...['preview', 'overview'].map(name => ({
    ...forBrowser,
    entryPoints: [`client/src/${name}/page/main.ts`],
    outfile: `dist/client/${name}.js`,
    format: 'iife',
  })),
  ...['preview', 'overview'].map(name => ({
    ...forBrowser,
    entryPoints: [`client/src/${name}/page/style/${name}.css`],
    outfile: `dist/client/${name}.css`,
  })),
];
// The suite brings Mocha with it. In a browser that is Mocha's own bundle, which takes `module.exports` for itself when it
// sees one; the footer hands it back to the suite.
const suite = { minify: false, sourcemap: 'inline', external: ['vscode'], entryPoints: ['test/vscode/suite.ts'] };
const tests = [
  {
    ...forNode,
    ...suite,
    outfile: 'out/suite.js',
    logOverride: { 'require-resolve-not-external': 'silent' },
  },
  {
    ...forBrowser,
    ...suite,
    outfile: 'out/suite-web.js',
    alias: { mocha: 'mocha/mocha.mjs' },
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
  },
];

if (!options.watch)
  for (const folder of options.tests ? ['dist', 'out'] : ['dist']) rmSync(folder, { recursive: true, force: true });
const wanted = [...bundles, ...(options.tests ? tests : [])].filter(({ entryPoints }) => existsSync(entryPoints[0]));
if (options.watch) await Promise.all(wanted.map(async bundle => (await context(bundle)).watch()));
else {
  const results = await Promise.allSettled(wanted.map(bundle => build(bundle)));
  // esbuild has printed what is wrong.
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  const shipped = results.slice(0, bundles.length);
  const inputs = shipped.flatMap(({ value }) => Object.keys(value.metafile.inputs));
  writeFileSync('dist/NOTICES.txt', noticesOf(inputs));
}
