// A folder to open in VS Code, with copies of the samples, so that a test may write into it.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';
import { root } from '../lib/paths.mjs';

const sources = { samples: path.join(root, 'samples'), seeds: path.resolve(root, '../shared/seeds') };

/**
 * Makes a folder with `samples/` in it, and `seeds/` where the repository has real reports beside it.
 * @returns {{ folder: string, remove: () => void }}
 */
export function createWorkspace() {
  const workspace = temporaryFolder('gouji-workspace-');
  for (const [name, source] of Object.entries(sources)) {
    if (existsSync(source)) cpSync(source, path.join(workspace.folder, name), { recursive: true });
  }
  return workspace;
}
