// First of all: the library looks for its worker when it reads, and finds what this leaves.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import cmaps from 'pdfjs-dist/cmaps/gb1';
import { DocumentError, type ReadDocument } from '../core/document/document.ts';
import { readPdf as readPdfWith } from '../core/document/pdf/read-pdf.ts';
import { readDocument } from '../core/document/read-document.ts';
import { damaged } from '../core/document/zip.ts';
import type { ReadAnswer } from '../host/document-reader.ts';

/** Reads a PDF; the same bundle runs in Node and in a browser. */
export function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  return readPdfWith(bytes, async name => {
    const cmap = cmaps[name];
    if (!cmap) throw new Error(`No character map ${name}`);
    return cmap.slice();
  });
}

/** The scope of a worker. */
interface WorkerScope {
  onmessage?: (event: { readonly data: Uint8Array }) => void;
  postMessage(answer: ReadAnswer): void;
}

/** Reads every document that a worker is sent, of any kind, and answers. */
export function serveDocuments(scope: WorkerScope): void {
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ document: await readDocument(data, async () => readPdf) });
    } catch (error) {
      const { code, explanation } = error instanceof DocumentError ? error : damaged();
      scope.postMessage({ error: { code, explanation } });
    }
  };
}
