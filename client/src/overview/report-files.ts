import { type Uri, workspace } from 'vscode';
import { decode } from '../../../server/src/core/document/decode.ts';
import { limits } from '../../../server/src/core/document/document.ts';
import { documentExtensions } from '../../manifest/documents.ts';
import { documentAddress, textAddress } from '../documents/address.ts';
import { type OpenDocuments, shownText } from '../documents/open-documents.ts';
import { readFile } from '../documents/read-file.ts';

const TEXTS = ['txt', 'text', 'md', 'markdown', 'nianbao'];
const PAGES = ['html', 'htm'];
const LARGEST_TEXT = 2_000_000; // bytes

/** All files that may be reports, whatever the case of their names: 年报.DOC. */
export const REPORT_FILES = `**/*.{${[...TEXTS, ...documentExtensions].map(inAnyCase).join(',')}}`;

/** The same as the editor of reports goes by: a document that is named so opens as a report. */
const NAME_OF_REPORT = /政府信息公开.*年.*报/;
/** What Word and WPS keep beside a document that they have open: ~$年报.docx, .~年报.docx. */
const LOCK_FILE = /^(?:~\$|\.~)/;

/** The files of the workspace that may be reports, and what they say, read in the background. */
export class ReportFiles {
  constructor(private readonly documents: OpenDocuments) {}

  /** All that are looked at. */
  async find(): Promise<Uri[]> {
    const files = await workspace.findFiles(REPORT_FILES, '**/{node_modules,.git}/**');
    return files.filter(isLookedAt);
  }

  /** The text of a file as it is checked; null where it is none, is too large, or cannot be read. */
  async textOf(file: Uri): Promise<string | null> {
    try {
      if (!isShownAsText(file)) return decode(await readFile(file, LARGEST_TEXT))?.text ?? null;
      const { size } = await workspace.fs.stat(file);
      return size > limits.file ? null : shownText((await this.documents.read(file)).document);
    } catch {
      return null;
    } finally {
      this.documents.forget(file);
    }
  }

  /** Gives back what reading took, until something is read again. */
  rest(): void {
    this.documents.rest();
  }
}

/** Whether a file is checked while nobody looks at it. */
export function isLookedAt(file: Uri): boolean {
  if (isKind(file, TEXTS) || isKind(file, PAGES)) return true;
  const name = nameOf(file);
  if (LOCK_FILE.test(name)) return false;
  const wanted = workspace.getConfiguration('gouji').get('workspaceDocuments');
  return wanted === 'all' || (wanted === 'named' && NAME_OF_REPORT.test(name));
}

/** Where the problems of a file stand while it is not open: where a double-click shows them, in its text or in the file. */
export function addressOf(file: Uri): Uri {
  return isShownAsText(file) ? textAddress(file) : file;
}

/** Both addresses that a file may be opened at: its own and that of its text. */
export function addressesOf(address: Uri): readonly Uri[] {
  const file = documentAddress(address);
  return [file, textAddress(file)];
}

function isShownAsText(file: Uri): boolean {
  if (isKind(file, TEXTS)) return false;
  return !isKind(file, PAGES) || NAME_OF_REPORT.test(nameOf(file));
}

function isKind(file: Uri, extensions: readonly string[]): boolean {
  return extensions.includes(file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase());
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function inAnyCase(extension: string): string {
  return extension.replace(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`);
}
