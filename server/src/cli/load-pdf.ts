import path from 'node:path';
import type { PdfReader } from '../core/document/read-document.ts';
import { DocumentReader } from '../host/document-reader.ts';
import { startDocumentThread } from '../host/document-thread.ts';

const reader = new DocumentReader(() => startDocumentThread(path.join(__dirname, 'pdf.js')));

/** The reader of PDF, in a thread of its own: its bundle lies beside the program, and nothing else has to load it. */
export async function loadPdfReader(): Promise<PdfReader> {
  return bytes => reader.read(bytes);
}
