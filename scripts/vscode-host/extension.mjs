// A copy of the built extension to run from, so that a build going on meanwhile cannot pull the files from under it.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';
import { cacheFolder, root } from '../lib/paths.mjs';

const runs = ['dist', 'out', 'syntaxes', 'snippets', 'schemas', 'l10n', 'client/media'];

/**
 * Copies what `npm run build -- --tests` has built.
 * @param {'node' | 'web'} host the extension host that shall run it: an extension that has only a `browser` entry is run by
 *   the web worker extension host
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyExtension(host) {
  const { folder, remove } = temporaryFolder(`extension-${host}-`, cacheFolder);
  const messages = readdirSync(root).filter(name => name.startsWith('package.nls.'));
  for (const name of [...runs, ...messages].filter(name => existsSync(path.join(root, name)))) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (host === 'web') delete manifest.main;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  return { folder, remove };
}
