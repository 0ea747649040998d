import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../scripts/package.mjs';

const small = 400_000;

describe('the check of the .vsix', () => {
  it.each([
    'extension/server/src/entry/node.ts',
    'extension/dist/server/cli.js',
    'extension/dist/client/desktop.js.map',
    'extension/node_modules/zod/index.js',
    'extension/samples/report.nianbao',
    'extension/client/media/notes/draft.psd',
    'extension/.vscode-test/screenshots/look.png',
  ])('does not let %s in', name => {
    expect(problemsOf(small, [name])).toContain(`holds ${name}, which does not run`);
  });

  it('misses what the extension cannot run without', () => {
    const lacking = problemsOf(small, []);
    expect(lacking).toContain('lacks dist/client/desktop.js');
    expect(lacking).toContain('lacks dist/client/web.js');
    expect(lacking).toContain('lacks dist/server/worker.js');
    expect(lacking).toContain('lacks syntaxes/nianbao.tmLanguage.json');
  });

  it('minds the size', () => {
    expect(problemsOf(3_000_001, []).at(-1)).toMatch(/3000001 bytes/);
    expect(problemsOf(3_000_000, []).join()).not.toMatch(/bytes/);
  });
});
