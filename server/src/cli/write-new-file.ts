import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';
import { reasonOf } from './failure.ts';

/**
 * Writes a file that is whole or not there: beside its place first, and then into it. Gives why it could not be written;
 * what is there already is left as it is unless it may be replaced.
 */
export function writeNewFile(name: string, content: Uint8Array, mayReplace: boolean): Bilingual | null {
  const draft = path.join(path.dirname(name), `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    writeFileSync(draft, content, { flag: 'wx', flush: true });
    if (mayReplace) renameSync(draft, name);
    else linkSync(draft, name);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? ALREADY_THERE : reasonOf(error);
  } finally {
    rmSync(draft, { force: true });
  }
}

const ALREADY_THERE = bilingual(
  '已有同名文件，没有覆盖；用 -o 指定文件名',
  'there is a file of that name, and it was left as it is; name the file with -o',
);
