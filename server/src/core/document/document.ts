import { type Bilingual, bilingual } from '../text/bilingual.ts';

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
 * a kind that is not read; `no-text` a scan; `too-complex` reading it takes longer than it may.
 */
export type DocumentErrorCode =
  | 'too-large'
  | 'damaged'
  | 'unsafe'
  | 'password'
  | 'unsupported'
  | 'no-text'
  | 'too-complex';

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

/** A pipe, a device, or whatever else has no bytes of its own. */
export function noFile(): DocumentError {
  return new DocumentError('unsupported', bilingual('不是普通文件，没有读取', 'no regular file, which is not read'));
}

/** A document that takes longer to read than it may. */
export function tooComplex(): DocumentError {
  return new DocumentError(
    'too-complex',
    bilingual('这份文件太复杂，没有读取', 'this document is too complex, and was not read'),
  );
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
