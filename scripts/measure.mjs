// npm run measure: how many of the wordings of offices the prose rules read, and how often they speak without reason.
//   npm run measure -- [--verbose] [--claims FILE] [--lookalikes FILE]
// The files are those of test/support/wordings where none is given; with one of their own, new wordings are measured first.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';

const work = mkdtempSync(path.join(tmpdir(), 'gouji-measure-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const outfile = path.join(work, 'measure.mjs');
const folder = path.join(root, 'test/support/wordings');
await build({
  stdin: {
    contents: `
      export { measureClaims, measureLookalikes } from './measure.ts';
      export { readWordings } from './measured-report.ts';
    `,
    resolveDir: folder,
    loader: 'ts',
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ['vitest'],
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(path.join(root, 'package.json'))});`,
  },
  plugins: [
    // What measures shares the reading of marks with the tests, and expects nothing itself.
    {
      name: 'no-tests',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'none' }));
        onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const expect = () => {};' }));
      },
    },
  ],
  logLevel: 'error',
});
const { measureClaims, measureLookalikes, readWordings } = await import(pathToFileURL(outfile));
const { values: options } = parseArgs({
  options: { verbose: { type: 'boolean' }, claims: { type: 'string' }, lookalikes: { type: 'string' } },
});
const read = (given, ...names) =>
  (given ? [given] : names.map(name => path.join(folder, name))).flatMap(file =>
    readWordings(readFileSync(file, 'utf8')),
  );

const claims = measureClaims(read(options.claims, 'claims.txt', 'unread.txt', 'products.txt'));
const lookalikes = measureLookalikes(read(options.lookalikes, 'lookalikes.txt'));
const rows = claims.scores.map(({ rule, claims: all, found, falseAlarms }) => ({
  rule,
  claims: all,
  found,
  'recall %': all === 0 ? '–' : ((100 * found) / all).toFixed(1),
  'false alarms on right figures': falseAlarms,
  'false alarms on lookalikes': lookalikes.scores.find(score => score.rule === rule)?.falseAlarms ?? 0,
}));
console.table(rows);
const [all, found] = [rows.reduce((sum, row) => sum + row.claims, 0), rows.reduce((sum, row) => sum + row.found, 0)];
console.log(
  `${found} of ${all} claims read (${((100 * found) / all).toFixed(1)} %); ${lookalikes.falseAlarms.length} false alarms in ${lookalikes.sentences} sentences that claim nothing`,
);
if (options.verbose) {
  for (const missed of claims.missed) console.log(`missed ${missed}`);
  for (const alarm of [...claims.falseAlarms, ...lookalikes.falseAlarms]) console.log(`false ${alarm}`);
}
