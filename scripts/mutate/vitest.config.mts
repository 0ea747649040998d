import { defineConfig } from 'vitest/config';

/** The tests of the floor that is mutated; see `scripts/mutate.mjs`. */
const tests = (process.env.MUTATED_TESTS ?? 'test').split(',');

export default defineConfig({
  test: {
    testTimeout: 60_000,
    globalSetup: 'test/support/build-programs.ts',
    include: tests.map(test => (test.endsWith('.ts') ? test : `${test}/**/*.test.ts`)),
    exclude: ['test/vscode/**'],
  },
});
