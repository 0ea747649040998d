import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';
import { CannotRun, reasonOf } from './failure.ts';
import { readWholeFile } from './read-file.ts';

/**
 * Puts new content in the place of a file's old one, in one step: whatever happens, there is the old one or the new one.
 * The file keeps its mode, its owner and its further names; of a link, the file that it leads to is changed. Gives why
 * it was left as it was: it is read-only, or no longer says what was read from it, or the disk is full.
 */
export function replaceFile(name: string, old: Uint8Array, content: Uint8Array): Bilingual | null {
  try {
    const file = realpathSync(name);
    const status = statSync(file);
    checkWritable(file, status);
    const draft = writeDraft(file, status, content);
    try {
      if (Buffer.compare(readWholeFile(file), old) !== 0) return CHANGED_MEANWHILE;
      if (draft.standsFor) renameSync(draft.path, file);
      else overwrite(file, content);
    } finally {
      rmSync(draft.path, { force: true });
    }
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A user who may write everything is not asked by the system. */
function checkWritable(file: string, status: Stats): void {
  if ((status.mode & 0o222) === 0) throw new CannotRun(READ_ONLY);
  accessSync(file, constants.W_OK);
}

/**
 * Writes the content beside the file, under a name that nobody can foresee and that was no file's or link's before.
 * `standsFor` tells whether it can take the file's place: not where the file has a second name, or an owner that the
 * draft cannot be given.
 */
function writeDraft(file: string, status: Stats, content: Uint8Array): { path: string; standsFor: boolean } {
  // A name of its own length: that of the file with something added can be too long.
  const draft = path.join(path.dirname(file), `.gouji-${randomBytes(12).toString('hex')}.tmp`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeAll(descriptor, content);
    const standsFor = status.nlink === 1 && giveOwner(descriptor, status);
    fchmodSync(descriptor, status.mode & 0o7777);
    fsyncSync(descriptor);
    return { path: draft, standsFor };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a new file the owner and group of another; false where that is not allowed. */
function giveOwner(descriptor: number, { uid, gid }: Stats): boolean {
  const own = fstatSync(descriptor);
  if (own.uid === uid && own.gid === gid) return true;
  try {
    fchownSync(descriptor, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/** Writes into the file itself. The disk has room: the draft was written to it. */
function overwrite(file: string, content: Uint8Array): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeAll(descriptor, content);
    ftruncateSync(descriptor, content.length);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, content: Uint8Array): void {
  for (let at = 0; at < content.length; ) at += writeSync(descriptor, content, at);
}

const READ_ONLY = bilingual('文件是只读的，没有改动', 'the file is read-only, and left as it was');
const CHANGED_MEANWHILE = bilingual(
  '读取之后文件又被改动，没有覆盖；请再运行一次',
  'the file was changed after it had been read, and is left so; run this again',
);
