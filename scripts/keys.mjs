// npm run keys [-- CELLS [NAME]]: types figures into so many cells, 500 by default, as fast as possible and at 10, 40 and
// 100 ms a key, in the editor and in the preview of a real VS Code, in both extension hosts, beside a process that keeps a
// processor busy; each has to stand in its cell. Takes half an hour; with a NAME only the tests of that name are run, such as
// `node extension host`.
import { run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

const [cells = '500', name] = process.argv.slice(2);
await setUp();
const config = ['run', '--config', 'test/vscode/page/vitest.config.mts', '--retry', '0', '--reporter', 'verbose'];
const program = ['node_modules/vitest/vitest.mjs', ...config, 'typing', ...(name ? ['-t', name] : [])];
const env = { ...process.env, GOUJI_CELLS: cells };
await run(process.execPath, program, { env }).catch(({ message }) => {
  console.error(`✗ ${message}`);
  process.exit(1);
});
