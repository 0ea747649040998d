// Asks whether the tests of a floor of the core would notice if its code were another (Stryker; scripts/mutate/runner.mjs).
//   npm run mutate -- figures [diagnose …]     figures/what-if.ts names one file; without names: all floors
//   npm run mutate -- read --one-of 5          a fifth of its code: twelve lines here and there
// The installed TypeScript has no API for Stryker to read tsconfig.json with, which it need not. Not in CI: a floor takes from minutes to an hour. The survivors are listed at the end.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';

const root = path.resolve(import.meta.dirname, '..');
/** The tests that are to hold each floor, its own first; of the floors above, those that ask the most of it. */
const tests = {
  text: ['text', 'document/visible-text', 'core/common', 'features/alignment'],
  form: [
    'core/labels',
    'core/edition',
    'core/edition-skeleton',
    'core/edition-snippets',
    'core/printed-form',
    'read/odd-tables',
  ],
  // Without those that ask hundreds of whole reports, which would be asked for each mutant.
  read: ['read/!(robust|layouts)', 'rules/tables', 'rules/sections'],
  figures: ['figures', 'rules/sums', 'features/fill-in', 'rules/tables', 'set/roll-up'],
  diagnose: ['diagnose', 'rules/causes'],
  prose: ['prose', 'rules/prose*', 'rules/contents'],
};

/** How many lines of a sample stand together. */
const STRETCH = 12;

const { values, positionals: names } = parseArgs({
  options: { 'one-of': { type: 'string', default: '1' } },
  allowPositionals: true,
});
/** A file, or of a sample stretches of it: in the first file from its first line on, in the second from the thirteenth … */
function sampled(file, position) {
  const oneOf = Number(values['one-of']);
  if (oneOf === 1) return [file];
  const { length } = readFileSync(path.join(root, file), 'utf8').split('\n');
  const ranges = [];
  for (let line = 1 + STRETCH * (position % oneOf); line <= length; line += STRETCH * oneOf)
    ranges.push(`${file}:${line}-${line + STRETCH - 1}`);
  return ranges;
}

for (const name of names.length > 0 ? names : Object.keys(tests)) {
  const floor = name.split('/')[0];
  if (!(floor in tests)) {
    console.error(`No floor ${floor}; there are ${Object.keys(tests).join(', ')}.`);
    process.exit(2);
  }
  const place = `server/src/core/${name}`;
  const files = globSync(name.endsWith('.ts') ? place : `${place}/**/*.ts`, { cwd: root }).sort();
  const mutate = files.flatMap(sampled).join(',');
  const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutate/stryker.config.json', '--mutate', mutate], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_TESTS: tests[floor].join(',') },
  });
  if (status !== 0) process.exit(status ?? 1);
}
