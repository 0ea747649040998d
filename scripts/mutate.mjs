// Asks whether the tests of a floor of the core would notice if its code were another (Stryker; scripts/mutate/runner.mjs).
//   npm run mutate -- figures [diagnose …]     figures/what-if.ts names one file; without names: all floors
//   npm run mutate -- read --one-of 5          a fifth of them, evenly from all of its code
// The installed TypeScript has no API for Stryker to read tsconfig.json with, which it need not. Not in CI: a floor takes from minutes to an hour. The survivors are listed at the end.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
/** The tests that are to hold each floor, its own first; of the floors above, those that ask the most of it. */
const tests = {
  text: ['text', 'document/visible-text', 'core/common', 'features/alignment'],
  form: ['core/edition', 'core/edition-skeleton', 'core/edition-snippets', 'core/printed-form', 'read/odd-tables'],
  read: ['read', 'rules/tables', 'rules/sections'],
  figures: ['figures', 'rules/sums', 'features/fill-in', 'rules/tables', 'set/roll-up'],
  diagnose: ['diagnose', 'rules/causes'],
  prose: ['prose/prose', 'rules/prose', 'prose/wordings', 'rules/contents', 'prose/measure'],
};

const { values, positionals: names } = parseArgs({
  options: { 'one-of': { type: 'string', default: '1' } },
  allowPositionals: true,
});
for (const name of names.length > 0 ? names : Object.keys(tests)) {
  const floor = name.split('/')[0];
  if (!(floor in tests)) {
    console.error(`No floor ${floor}; there are ${Object.keys(tests).join(', ')}.`);
    process.exit(2);
  }
  const files = `server/src/core/${name}${name.endsWith('.ts') ? '' : '/**/*.ts'}`;
  const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutate/stryker.config.json', '--mutate', files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_TESTS: tests[floor].join(','), MUTATE_ONE_OF: values['one-of'] },
  });
  if (status !== 0) process.exit(status ?? 1);
}
