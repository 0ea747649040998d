import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { readingBudgetOf } from '../core/budget.ts';
import { isText } from '../core/document/kind.ts';
import { type OpenedDocument, readDocument } from '../core/document/read-document.ts';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';
import { withinTime } from '../host/within-time.ts';
import { reasonOf } from './failure.ts';
import { loadPdfReader } from './load-pdf.ts';
import { readWholeFile, readWholeStream } from './read-file.ts';

/** The name by which standard input is asked for and told of. */
export const STANDARD_INPUT = '-';

/** A file as it was found: what was read of it, or why it could not be read. */
export interface InputFile {
  /** The path as given, joined with the name below a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null where it could not be read. */
  readonly document: OpenedDocument | null;
  readonly error: Bilingual | null;
}

/** What a folder is searched for. Other files are read only where they are named. */
const REPORT_FILE = /\.(?:txt|text|md|markdown|nianbao|html?|mht|mhtml|docx|doc|wps|xlsx|pdf)$/i;

/**
 * The files that the given paths name, in that order; a folder's by name, with those of its folders. Hidden ones and
 * node_modules are left out. What is not there, or cannot be read, stays in the list, so that reading it tells.
 */
export function listFiles(paths: readonly string[]): string[] {
  const files: string[] = [];
  for (const given of paths) {
    if (given === STANDARD_INPUT || !statusOf(given)?.isDirectory()) files.push(given);
    else for (const file of filesBelow(given)) files.push(file);
  }
  return files;
}

/** Null where there is nothing, or where it may not be looked at. */
function statusOf(name: string): Stats | null {
  try {
    return statSync(name);
  } catch {
    return null;
  }
}

function* filesBelow(folder: string): Generator<string> {
  const entries = entriesOf(folder);
  if (!entries) {
    yield folder;
    return;
  }
  const prefix = /[\\/]$/.test(folder) ? folder : folder + path.sep;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // ~$年报.docx is what Word keeps beside a file that it holds open.
    if (/^(?:\.|~\$|node_modules$)/.test(entry.name)) continue;
    const name = prefix + entry.name;
    // A link to a folder is not followed: it may lead in a circle.
    if (entry.isDirectory()) yield* filesBelow(name);
    else if (REPORT_FILE.test(entry.name) && !(entry.isSymbolicLink() && statusOf(name)?.isDirectory())) yield name;
  }
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** Reads a file, or standard input to its end. Never throws: what went wrong is in `error`. */
export async function readInput(name: string): Promise<InputFile> {
  try {
    const bytes = name === STANDARD_INPUT ? await readWholeStream(process.stdin) : readWholeFile(name);
    const read = () => readDocument(bytes, loadPdfReader);
    // A text is only decoded. All but PDF is read before the first `await` in it; that is read in a thread.
    const document = await (isText(bytes) ? read() : withinTime(readingBudgetOf(bytes), read));
    return { name, bytes, document, error: null };
  } catch (error) {
    return { name, bytes: new Uint8Array(), document: null, error: unreachable(name) ?? reasonOf(error) };
  }
}

/** Why there is nothing behind a name that a folder lists: a link that leads nowhere, or bytes that are no UTF-8. */
function unreachable(name: string): Bilingual | null {
  if (name === STANDARD_INPUT || statusOf(name)) return null;
  // Node gives such a name with U+FFFD for what it could not read, and no file is called so.
  if (name.includes('\uFFFD'))
    return bilingual(
      '文件名不是 UTF-8 编码，无法打开；请先改名',
      'its name is not UTF-8, and it cannot be opened; rename it first',
    );
  try {
    if (lstatSync(name).isSymbolicLink())
      return bilingual('链接指向的文件打不开或不存在', 'the link leads to no file that can be opened');
  } catch {
    // Not there at all, or in a folder that may not be looked into: what reading said is right.
  }
  return null;
}
