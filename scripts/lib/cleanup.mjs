import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const pending = new Set();

// Ctrl-C ends a program without its `exit` event, unless somebody says otherwise.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
process.once('exit', () => {
  for (const undo of pending) undo();
});

/**
 * Sees to it that something is undone, at the latest when this program ends.
 * @param {() => void} undo synchronous, as all that happens at the end of a program
 * @returns {() => void} does it now instead
 */
export function undoAtExit(undo) {
  pending.add(undo);
  return () => {
    if (pending.delete(undo)) undo();
  };
}

/**
 * Makes a new folder that is gone again when this program has ended.
 * @param {string} prefix its name up to the random part
 * @param {string} [parent] the system's folder for temporary files when absent
 * @returns {{ folder: string, remove: () => void }}
 */
export function temporaryFolder(prefix, parent = tmpdir()) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, prefix));
  return { folder, remove: undoAtExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })) };
}
