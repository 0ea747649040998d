import { type ExtensionContext, type FileStat, Uri, workspace } from 'vscode';
import { noFile } from '../../../server/src/core/document/document.ts';
import type { OpenedDocument } from '../../../server/src/core/document/read-document.ts';
import { pageText } from '../../../server/src/core/document/update-page.ts';
import { DocumentReader, type ReadingWorker } from '../../../server/src/host/document-reader.ts';
import { isFile } from './read-file.ts';

/** What of a document is shown: of a page what a person sees of it, of all other kinds their text. */
export function shownText({ kind, text }: OpenedDocument): string {
  return kind === 'html' ? pageText(text) : text;
}

/** Whether changes can be saved into the document: into Word files, and into pages and texts that are written in UTF-8. */
export function isWritable({ kind, decoded }: OpenedDocument): boolean {
  return kind === 'docx' || decoded?.encoding === 'utf-8';
}

/** A document as it was read last. */
interface Known {
  readonly mtime: number;
  readonly size: number;
  readonly bytes: Promise<Uint8Array>;
  readonly read: Promise<OpenedDocument>;
}

/** Reads documents of every kind through VS Code's file systems, each version once. */
export class OpenDocuments {
  private readonly known = new Map<string, Known>();
  private readonly reader: DocumentReader;

  constructor({ extensionUri }: ExtensionContext, startReader: StartReader) {
    this.reader = new DocumentReader(() => startReader(Uri.joinPath(extensionUri, 'dist/server/pdf.js')));
  }

  /**
   * The document as it is now, its bytes, and what its file system says of it.
   * @throws {DocumentError} where it cannot be read, and what the file system throws
   */
  async read(uri: Uri): Promise<{ stat: FileStat; document: OpenedDocument; bytes: Uint8Array }> {
    const stat = await workspace.fs.stat(uri);
    if (!isFile(stat)) throw noFile();
    const key = uri.toString();
    let known = this.known.get(key);
    if (known?.mtime !== stat.mtime || known.size !== stat.size) {
      const bytes = Promise.resolve(workspace.fs.readFile(uri));
      const read = bytes.then(content => this.reader.read(content));
      known = { mtime: stat.mtime, size: stat.size, bytes, read };
      this.known.set(key, known);
      read.catch(() => this.known.delete(key));
    }
    return { stat, document: await known.read, bytes: await known.bytes };
  }

  /** The document as it was read last, with its bytes, though it may be gone since; undefined where it never was read. */
  async last(uri: Uri): Promise<{ document: OpenedDocument; bytes: Uint8Array } | undefined> {
    const known = this.known.get(uri.toString());
    return known && { document: await known.read, bytes: await known.bytes };
  }

  /** Forgets a document, as when nobody looks at it any longer. */
  forget(uri: Uri): void {
    this.known.delete(uri.toString());
  }

  /** Gives back what reading took, once all is read that was asked for. */
  rest(): void {
    this.reader.rest();
  }
}

/** Starts the worker that reads documents, from its script; each kind of host does it in its own way. */
export type StartReader = (script: Uri) => Promise<ReadingWorker>;
