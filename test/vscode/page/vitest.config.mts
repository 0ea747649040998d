// Tests that look at VS Code from outside, through its page:
//   npx vitest run -c test/vscode/page/vitest.config.mts [file]
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '../../../node_modules/.vite',
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: './package-extension.ts',
    fileParallelism: false, // one VS Code and one Chromium at a time are load enough
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } }, // an editor, a server and a page take a while to agree
    hookTimeout: 120_000,
  },
});
