// Writes snippets/nianbao.code-snippets from the official editions.
//   node scripts/write-snippets.mjs [--check]     --check writes nothing, and fails where the file is out of date
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'snippets/nianbao.code-snippets');

const { outputFiles } = await build({
  stdin: {
    contents: "export { editions } from './editions.ts'; export { snippetsOf } from './snippets.ts';",
    resolveDir: path.join(root, 'server/src/core/form'),
  },
  bundle: true,
  format: 'esm',
  charset: 'utf8',
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { editions, snippetsOf } = await import(`data:text/javascript;base64,${source}`);

const entries = editions
  .toReversed()
  .flatMap(snippetsOf)
  // Without a prefix they are in the list of 插入代码片段 alone: what is typed is completed by the server, which knows more.
  .map(({ name, description, body }) => [name, { description, body: body.split('\n') }]);
const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('snippets/nianbao.code-snippets is out of date: run node scripts/write-snippets.mjs');
  process.exitCode = 1;
}
