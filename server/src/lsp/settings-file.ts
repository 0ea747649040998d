import { ruleIds } from '../core/lint/known-rules.ts';
import { readSettingsFile, type SettingsComplaint, type SettingsFile } from '../core/lint/settings-file.ts';

/** A file as it is stored, decoded, without its byte order mark. */
export interface StoredFile {
  readonly uri: string;
  readonly text: string;
}

/** Reads the first of these files that is there; null where none is, or none can be read. */
export type ReadFirst = (uris: readonly string[]) => Promise<StoredFile | null>;

/** The `gouji.json` that applies to a document. */
export interface FoundSettings extends StoredFile {
  /** Null where nothing of it can be used. */
  readonly settings: SettingsFile | null;
  readonly complaints: readonly SettingsComplaint[];
  /** The path of the document from the folder of the file, parted by `/`. */
  readonly path: string;
}

/** What settings of a folder are written into. */
export const SETTINGS_FILE = 'gouji.json';

/** Finds the nearest `gouji.json` upwards from a document, as the command line does. A document without a file has none. */
export async function findSettings(uri: string, readFirst: ReadFirst): Promise<FoundSettings | null> {
  const place = placeOf(uri);
  if (!place) return null;
  const file = await readFirst(place.folders.map(folder => folder + SETTINGS_FILE));
  if (!file) return null;
  const folder = file.uri.slice(0, -SETTINGS_FILE.length);
  return { ...file, ...readSettingsFile(file.text, ruleIds), path: decoded(place.file.slice(folder.length)) };
}

/**
 * The address of a file, and of the folders around it from the nearest to the root, each with the `/` at its end:
 * file:///年报/a.txt → file:///年报/, file:///. Null for what is no file: untitled:Untitled-1.
 */
function placeOf(uri: string): { file: string; folders: string[] } | null {
  const { root, path } = /^(?<root>(?!untitled:)[^:/?#]+:(?:\/\/[^/?#]*)?\/)(?<path>[^?#]*)/.exec(uri)?.groups ?? {};
  if (root === undefined || path === undefined) return null;
  const names = path.split('/').slice(0, -1);
  const folders = names.map((_, index) => `${root}${names.slice(0, index + 1).join('/')}/`);
  return { file: root + path, folders: [root, ...folders].reverse() };
}

/** A path without its percent signs: %E5%B9%B4 → 年 */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // 100%.txt, written by a client that escapes nothing
  }
}
