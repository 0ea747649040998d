// Asks whether the tests of a floor of the core would notice if its code were another (Stryker, through vitest).
//   npm run mutate -- figures [diagnose …]     figures/what-if.ts names one file; without names: all floors
// The installed TypeScript has no API for Stryker to read tsconfig.json with, which it need not. Not in CI: a floor takes from minutes to an hour. The survivors are listed at the end.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** The tests of each floor, which are asked first. */
const own = {
  text: ['test/text', 'test/document/visible-text.test.ts', 'test/core/common.test.ts'],
  form: ['test/core/edition*.test.ts', 'test/core/printed-form.test.ts'],
  read: ['test/read'],
  figures: ['test/figures'],
  diagnose: ['test/diagnose', 'test/rules/causes.test.ts'],
  prose: ['test/prose', 'test/rules/prose.test.ts'],
};
/** Those of the floors above, which notice what is wrong below. */
const above = ['test/rules', 'test/report', 'test/features', 'test/set', 'test/read'];

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(own)) {
  const floor = name.split('/')[0];
  if (!(floor in own)) {
    console.error(`No floor ${floor}; there are ${Object.keys(own).join(', ')}.`);
    process.exit(2);
  }
  const files = `server/src/core/${name}${name.endsWith('.ts') ? '' : '/**/*.ts'}`;
  const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutate/stryker.config.json', '--mutate', files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED_TESTS: [...own[floor], ...above].join(',') },
  });
  if (status !== 0) process.exit(status ?? 1);
}
