import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared');

/**
 * Whether the reports beside the repository are at hand. Tests that need them skip with a message where they are not,
 * and fail in CI, where they have to be.
 */
export const hasSharedReports: boolean = (() => {
  if (existsSync(path.join(folder, 'seeds'))) return true;
  if (process.env.CI) throw new Error(`CI needs the reports in ${folder}`);
  console.warn(`Skipped: there are no reports in ${folder}`);
  return false;
})();

/** The text of a file beside the repository: `seeds/yanta-2020.txt`. */
export function sharedText(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The bytes of a file beside the repository: `real/huaian-2024.pdf`. */
export function sharedBytes(name: string): Uint8Array {
  return readFileSync(path.join(folder, name));
}
