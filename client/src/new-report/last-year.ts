import { FileType, Uri, workspace } from 'vscode';
import { looksLikeReport } from '../detect/looks-like-report.ts';
import { readFile } from '../documents/read-file.ts';
import type { Wishes } from './wishes.ts';

const REPORT_NAME = /\.(?:txt|md|nianbao)$/i;
/** Enough for a folder of one organ's reports; one of thousands is searched by the workspace's own rules. */
const MOST_FILES = 300;
const LARGEST_FILE = 2_000_000; // bytes

/** The texts in a folder that may be last year's report of the organ; none where the folder cannot be read. */
export async function lastYearsTexts(folder: Uri, { organ, year }: Wishes): Promise<string[]> {
  const names = await namesIn(folder);
  const texts = await Promise.all(names.map(name => readText(Uri.joinPath(folder, name))));
  const written = [organ, String(year - 1)];
  return texts.filter(
    text => text !== null && looksLikeReport(text) && written.every(words => text.includes(words)),
  ) as string[];
}

async function namesIn(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => type === FileType.File && REPORT_NAME.test(name))
      .map(([name]) => name)
      .slice(0, MOST_FILES);
  } catch {
    return [];
  }
}

/** The text of a file in UTF-8, UTF-16 with a mark, or GB18030; null where it cannot be had. */
async function readText(file: Uri): Promise<string | null> {
  try {
    const bytes = await readFile(file, LARGEST_FILE);
    const mark =
      bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
    if (mark) return new TextDecoder(mark).decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    return null;
  }
}
