import { bilingual } from '../text/bilingual.ts';
import { type DecodedText, decode, decodePage } from './decode.ts';
import { readDoc } from './doc/read-doc.ts';
import { DocumentError, limits, type ReadDocument } from './document.ts';
import { readDocx } from './docx/read-docx.ts';
import { kindOf } from './kind.ts';
import { readMht } from './mht.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { damaged } from './zip.ts';

/** A document with its bytes' own text, where it is one. */
export interface OpenedDocument extends ReadDocument {
  /** How a text or a page was written, so that it can be written back; null for all other kinds. */
  readonly decoded: DecodedText | null;
}

/** Reads a PDF; it comes in a bundle of its own, which is loaded when the first one is met. */
export type PdfReader = (bytes: Uint8Array) => Promise<ReadDocument>;

/**
 * Reads a document of any kind, told by its content. Of `text` and `html` the text is the file as decoded, mark-up
 * included. Throws a DocumentError, and nothing else, for one that cannot be read.
 * @param loadPdfReader brings the reader of PDF
 */
export async function readDocument(
  bytes: Uint8Array,
  loadPdfReader: () => Promise<PdfReader>,
): Promise<OpenedDocument> {
  if (bytes.length > limits.file) throw tooLong();
  try {
    return await readKind(bytes, loadPdfReader);
  } catch (error) {
    // A reader that stumbles over what no program writes: the document is at fault, and its owner needs a word about it.
    throw error instanceof DocumentError ? error : damaged();
  }
}

async function readKind(bytes: Uint8Array, loadPdfReader: () => Promise<PdfReader>): Promise<OpenedDocument> {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'text':
      return fromText(kind, decode(bytes));
    case 'html':
      return fromText(kind, decodePage(bytes));
    case 'mht':
      return { kind: 'html', text: readMht(bytes), decoded: null };
    case 'pdf':
      return { ...(await (await loadPdfReader())(bytes)), decoded: null };
    case 'docx':
      return fromDocx(bytes);
    case 'xlsx':
      return { ...readXlsx(bytes), decoded: null };
    case 'doc':
      return { ...readDoc(bytes), decoded: null };
  }
}

/** Of a Word file without a text of its own that only wraps a page, as sites export it for Word, that page. */
function fromDocx(bytes: Uint8Array): OpenedDocument {
  const { text, source } = readDocx(bytes);
  const chunk = text.trim() === '' ? source.chunk() : null;
  const kind = chunk && kindOf(chunk);
  if (kind === 'mht') return { kind: 'html', text: readMht(chunk!), decoded: null };
  if (kind === 'html') return { ...fromText(kind, decodePage(chunk!)), decoded: null };
  return { kind: 'docx', text, decoded: null };
}

function fromText(kind: 'text' | 'html', decoded: DecodedText | null): OpenedDocument {
  return { kind, text: decoded?.text ?? '', decoded };
}

function tooLong(): DocumentError {
  return new DocumentError(
    'too-large',
    bilingual('文件超过 20 MB，不像年报', 'the file is over 20 MB, which no report is'),
  );
}
