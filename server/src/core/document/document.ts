import type { Bilingual } from '../text/bilingual.ts';

/** The kinds of documents that reports live in, as JSON output names them. */
export type DocumentKind = 'text' | 'html' | 'docx' | 'doc' | 'xlsx' | 'pdf';

/** A document as a person sees it. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  /** One paragraph a line, tables as tab-separated rows; a place that a merged cell covers is an empty field. */
  readonly text: string;
}

/**
 * Why a document cannot be read: `too-large` the file, a part of it or a table is over its limit; `damaged` it is cut off
 * or not what it says it is; `unsafe` it asks for what is never done (a DOCTYPE); `password` it is encrypted; `unsupported`
 * a kind that is not read; `no-text` a scan.
 */
export type DocumentErrorCode = 'too-large' | 'damaged' | 'unsafe' | 'password' | 'unsupported' | 'no-text';

/** A document that cannot be read, with what to do in words for people. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    readonly explanation: Bilingual,
  ) {
    super(explanation.en);
    this.name = 'DocumentError';
  }
}

/** How much of a document is read; a report has a hundredth of it. */
export const limits = {
  /** Bytes of a file: 20 MB. */
  file: 20 * 1024 * 1024,
  /** Bytes of one part of a package, unpacked: 64 MB. */
  part: 64 * 1024 * 1024,
  /** Cells of one table. */
  cells: 5000,
} as const;
