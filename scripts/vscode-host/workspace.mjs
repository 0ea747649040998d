// A folder to open in VS Code, with copies of the samples, so that a test may write into it.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';
import { root } from '../lib/paths.mjs';

const sources = { samples: path.join(root, 'samples'), seeds: path.resolve(root, '../shared/seeds') };

/**
 * Makes a folder with `samples/` in it, and `seeds/` where the repository has real reports beside it.
 * @param {{ withSeeds?: boolean }} [options] whether the real reports may be there at all
 * @returns {{ folder: string, remove: () => void }}
 */
export function createWorkspace({ withSeeds = true } = {}) {
  const temporary = temporaryFolder('gouji-workspace-');
  const folder = path.join(temporary.folder, '年报'); // as users name theirs
  mkdirSync(folder);
  const wanted = Object.entries(sources).filter(([name]) => withSeeds || name !== 'seeds');
  for (const [name, source] of wanted) {
    if (existsSync(source)) cpSync(source, path.join(folder, name), { recursive: true });
  }
  return { folder, remove: temporary.remove };
}
