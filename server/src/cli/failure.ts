import { OverBudget } from '../core/budget.ts';
import { DocumentError, tooComplex } from '../core/document/document.ts';
import { NOTHING_CHECKED } from '../core/lint/unfinished.ts';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';

/** The program cannot do what it is called for; says why. */
export class CannotRun extends Error {
  constructor(readonly explanation: Bilingual) {
    super(explanation.en);
  }
}

/** Why a file could not be read or written, for people. */
export function reasonOf(error: unknown): Bilingual {
  if (error instanceof OverBudget) return tooComplex().explanation;
  if (error instanceof CannotRun || error instanceof DocumentError) return error.explanation;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : REASONS[code];
  return known ?? bilingual(`无法读写：${message}`, `cannot be read or written: ${message}`);
}

/** Why a file that was read could not be worked on, for people: it takes too long, or the program has a fault. */
export function failureOf(error: unknown): Bilingual {
  if (error instanceof OverBudget) return NOTHING_CHECKED;
  const reason = error instanceof Error ? error.message : String(error);
  return bilingual(`程序出错：${reason}`, `the program failed: ${reason}`);
}

const DENIED = bilingual('没有权限', 'permission denied');
/** What Windows says of a file that Word holds open. */
const OPEN_ELSEWHERE = bilingual(
  '文件正被别的程序打开，或没有权限；请在 Word 或 WPS 里关闭后再试',
  'the file is open in another program, or permission is denied; close it in Word or WPS and try again',
);
const TOO_LARGE = bilingual('文件太大', 'the file is too large');

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: bilingual('没有这个文件或文件夹', 'no such file or folder'),
  EACCES: DENIED,
  EPERM: OPEN_ELSEWHERE,
  EBUSY: OPEN_ELSEWHERE,
  EROFS: bilingual('所在的磁盘是只读的', 'the disk is read-only'),
  EISDIR: bilingual('这是文件夹', 'is a folder'),
  ELOOP: bilingual('链接绕成了圈', 'its links lead in a circle'),
  ENAMETOOLONG: bilingual('名称太长', 'the name is too long'),
  ENOSPC: bilingual('磁盘已满', 'the disk is full'),
  EDQUOT: bilingual('磁盘配额已用完', 'the disk quota is used up'),
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_STRING_TOO_LONG: TOO_LARGE,
};
