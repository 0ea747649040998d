// First of all: the library looks for its worker when it reads, and finds what this leaves.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import cmaps from 'pdfjs-dist/cmaps/gb1';
import { DocumentError, type ReadDocument } from '../core/document/document.ts';
import { readPdf as readPdfWith } from '../core/document/pdf/read-pdf.ts';
import { type PdfReader, readDocument } from '../core/document/read-document.ts';
import { damaged } from '../core/document/zip.ts';
import type { ReadMessage } from '../host/document-reader.ts';

/** Reads a PDF; the same bundle runs in Node and in a browser. `pageRead` is told how many pages are read so far. */
export function readPdf(bytes: Uint8Array, pageRead?: (pages: number) => void): Promise<ReadDocument> {
  return readPdfWith(bytes, loadCMap, pageRead);
}

async function loadCMap(name: string): Promise<Uint8Array> {
  const cmap = cmaps[name];
  if (!cmap) throw new Error(`No character map ${name}`);
  return cmap.slice();
}

/** The scope of a worker. */
interface WorkerScope {
  onmessage?: (event: { readonly data: Uint8Array }) => void;
  postMessage(message: ReadMessage): void;
}

/** Reads every document that a worker is sent, of any kind, and answers; tells of the pages of a PDF as it reads them. */
export function serveDocuments(scope: WorkerScope): void {
  const readTelling: PdfReader = bytes => readPdf(bytes, pages => scope.postMessage({ pages }));
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ document: await readDocument(data, async () => readTelling) });
    } catch (error) {
      const { code, explanation } = error instanceof DocumentError ? error : damaged();
      scope.postMessage({ error: { code, explanation } });
    }
  };
}
