import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfReader } from '../core/document/read-document.ts';

/** Brings the reader of PDF from its own bundle beside the program, which nothing else has to load. */
export async function loadPdfReader(): Promise<PdfReader> {
  const bundle = await import(pathToFileURL(path.join(__dirname, 'pdf.js')).href);
  return bundle.default.readPdf;
}
