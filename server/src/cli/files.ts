import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { DocumentError } from '../core/document/document.ts';
import { type OpenedDocument, readDocument } from '../core/document/read-document.ts';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';
import { loadPdfReader } from './load-pdf.ts';

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
 * node_modules are left out. A path that is not there stays in the list, so that reading it tells.
 */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap(given => (given !== STANDARD_INPUT && isFolder(given) ? filesBelow(given) : [given]));
}

function isFolder(name: string): boolean {
  return statusOf(name)?.isDirectory() ?? false;
}

/** Null where there is nothing, or where it may not be looked at. */
function statusOf(name: string): Stats | null {
  try {
    return statSync(name);
  } catch {
    return null;
  }
}

function filesBelow(folder: string): string[] {
  const entries = entriesOf(folder);
  // Reading the folder as a file will tell why it could not be looked into.
  if (!entries) return [folder];
  const prefix = /[\\/]$/.test(folder) ? folder : folder + path.sep;
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const name = prefix + entry.name;
    // A link to a folder is not followed: it may lead in a circle.
    if (entry.isDirectory()) files.push(...filesBelow(name));
    // ~$年报.docx is what Word keeps beside a file that it holds open.
    else if (!entry.name.startsWith('~$') && REPORT_FILE.test(entry.name) && statusOf(name)?.isFile()) files.push(name);
  }
  return files;
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
    const bytes = name === STANDARD_INPUT ? await standardInput() : readFileSync(name);
    return { name, bytes, document: await readDocument(bytes, loadPdfReader), error: null };
  } catch (error) {
    return { name, bytes: new Uint8Array(), document: null, error: reasonOf(error) };
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Why a file could not be read or written, for people. */
export function reasonOf(error: unknown): Bilingual {
  if (error instanceof DocumentError) return error.explanation;
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return bilingual('没有这个文件或文件夹', 'no such file or folder');
    case 'EACCES':
    case 'EPERM':
      return bilingual('没有权限', 'permission denied');
    case 'EISDIR':
      return bilingual('这是文件夹', 'is a folder');
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return bilingual('文件太大', 'the file is too large');
    default:
      return bilingual(`无法读写：${message}`, `cannot be read or written: ${message}`);
  }
}
