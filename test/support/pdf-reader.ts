import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { pdfBundle } from '../../scripts/lib/pdf-bundle.mjs';
import type { PdfReader } from '../../server/src/core/document/read-document.ts';

/** Builds the bundle that reads PDF into a folder, as it is shipped. */
export async function buildPdfReader(folder: string): Promise<string> {
  const outfile = path.join(folder, 'pdf.js');
  await build({ ...pdfBundle, absWorkingDir: path.resolve(import.meta.dirname, '../..'), outfile } as Parameters<
    typeof build
  >[0]);
  return outfile;
}

/** The reader of PDF from its bundle. */
export async function loadPdfReader(): Promise<PdfReader> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-pdf-'));
  try {
    return createRequire(import.meta.url)(await buildPdfReader(folder)).readPdf;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
