import { type ExtensionContext, type FileStat, type Uri, workspace } from 'vscode';
import type { OpenedDocument, PdfReader } from '../../../server/src/core/document/read-document.ts';
import { readDocument } from '../../../server/src/core/document/read-document.ts';
import { pageText } from '../../../server/src/core/document/update-page.ts';

/** What of a document is shown: of a page what a person sees of it, of all other kinds their text. */
export function shownText({ kind, text }: OpenedDocument): string {
  return kind === 'html' ? pageText(text) : text;
}

/** Whether changes can be saved into the document: into Word files, and into pages that are written in UTF-8. */
export function isWritable({ kind, decoded }: OpenedDocument): boolean {
  return kind === 'docx' || (kind === 'html' && decoded?.encoding === 'utf-8');
}

/** A document as it was read last. */
interface Known {
  readonly mtime: number;
  readonly size: number;
  readonly read: Promise<OpenedDocument>;
}

/** Reads documents of every kind through VS Code's file systems, each version once. */
export class OpenDocuments {
  private readonly known = new Map<string, Known>();
  private readonly loadPdfReader: () => Promise<PdfReader>;

  constructor({ extensionUri }: ExtensionContext, loadScript: LoadScript) {
    this.loadPdfReader = () => loadPdfReader(extensionUri, loadScript);
  }

  /**
   * The document as it is now, and what its file system says of it.
   * @throws {DocumentError} where it cannot be read, and what the file system throws
   */
  async read(uri: Uri): Promise<{ stat: FileStat; document: OpenedDocument }> {
    const stat = await workspace.fs.stat(uri);
    const key = uri.toString();
    let known = this.known.get(key);
    if (known?.mtime !== stat.mtime || known.size !== stat.size) {
      const read = (async () => readDocument(await workspace.fs.readFile(uri), this.loadPdfReader))();
      known = { mtime: stat.mtime, size: stat.size, read };
      this.known.set(key, known);
      read.catch(() => this.known.delete(key));
    }
    return { stat, document: await known.read };
  }

  /** Forgets a document, as when nobody looks at it any longer. */
  forget(uri: Uri): void {
    this.known.delete(uri.toString());
  }
}

/** Runs a script of the extension that gives itself as a module; each kind of host does it in its own way. */
export type LoadScript = (script: Uri) => Promise<unknown>;

let pdfReader: Promise<PdfReader> | undefined;

/** The reader of PDF, which weighs more than all the rest and is loaded for the first one that is met. */
function loadPdfReader(extensionUri: Uri, loadScript: LoadScript): Promise<PdfReader> {
  pdfReader ??= loadScript(extensionUri.with({ path: `${extensionUri.path}/dist/server/pdf.js` })).then(
    loaded => (loaded as { readPdf: PdfReader }).readPdf,
  );
  return pdfReader;
}
