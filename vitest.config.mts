import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    maxWorkers: '100%', // most wait for programs that they started, and leave a processor free
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'], // those run inside VS Code: scripts/test-vscode.mjs
  },
});
