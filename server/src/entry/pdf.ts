// First of all: the library looks for its worker when it reads, and finds what this leaves.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import cmaps from 'pdfjs-dist/cmaps/gb1';
import type { ReadDocument } from '../core/document/document.ts';
import { readPdf as readPdfWith } from '../core/document/pdf/read-pdf.ts';

/** Reads a PDF; the same bundle runs in Node and in a browser. */
export function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  return readPdfWith(bytes, async name => {
    const cmap = cmaps[name];
    if (!cmap) throw new Error(`No character map ${name}`);
    return cmap.slice();
  });
}
