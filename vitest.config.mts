import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that change what all share, as modules, patterns or settings: each of these files begins afresh. */
const CHANGING = ['test/core/invented-edition.test.ts', 'test/core/memory.test.ts', 'test/cli/at-once.test.ts'];
/** Tests that measure costs. */
const MEASURING = ['test/cost/**', 'test/grammar/grammar.test.ts', 'test/prose/quantities.test.ts'];
/** Tests of programs and servers, which they start. */
const STARTING = [
  'test/cli/**',
  'test/lsp/**',
  'test/scripts/**',
  'test/soak/**',
  'test/document/document-reader.test.ts',
];
/** Room for what a measured piece of work leaves, so that the work is measured, and not how often its garbage was collected. */
const ROOM = ['--min-semi-space-size=128', '--max-semi-space-size=128', '--single-threaded-gc', '--expose-gc']; // megabytes
/** Those run inside VS Code: scripts/test-vscode.mjs. */
const INSIDE = 'test/vscode/**';

/** The test files of places, which are files or whole folders. */
const testsOf = (...places: string[][]) => places.flat().map(place => place.replace('/**', '/**/*.test.ts'));

export default defineConfig({
  test: {
    maxWorkers: '100%', // most wait for programs that they started, and leave a processor free
    projects: [
      {
        test: {
          name: 'core',
          // What is pure needs no process of its own: it is loaded once, and stays warm.
          isolate: false,
          testTimeout: 60_000, // property tests take their time on a busy machine
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, INSIDE, ...CHANGING, ...MEASURING, ...STARTING],
        },
      },
      {
        test: {
          name: 'programs',
          globalSetup: 'test/support/build-programs.ts',
          isolate: false,
          testTimeout: 60_000,
          include: testsOf(STARTING),
          exclude: CHANGING,
        },
      },
      {
        test: { name: 'changing', testTimeout: 60_000, include: CHANGING },
      },
      {
        test: {
          name: 'costs',
          execArgv: ROOM,
          testTimeout: 60_000,
          include: testsOf(MEASURING),
        },
      },
    ],
  },
});
