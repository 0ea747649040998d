import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'], // those run inside VS Code: scripts/test-vscode.mjs
  },
});
