import path from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/**
 * Imports TypeScript of the repository into a script.
 * @param {string} contents a module that exports what is wanted, with paths from the repository's root
 * @returns {Promise<Record<string, any>>} what it exports
 */
export async function importTypescript(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(root), loader: 'ts' },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
