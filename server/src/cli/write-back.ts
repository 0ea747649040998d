import { updateDocx } from '../core/document/docx/update/update-docx.ts';
import type { Refusal } from '../core/document/update.ts';
import { type PageUpdate, updatePage } from '../core/document/update-page.ts';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';
import { encode } from './encode.ts';
import type { InputFile } from './files.ts';

/** The bytes of a document that says another text, or why it cannot: a reason for each place. */
export type WrittenBack =
  | { readonly bytes: Uint8Array; readonly reasons: null }
  | { readonly bytes: null; readonly reasons: readonly Bilingual[] };

/** What a document that was read becomes with another text. Of the kinds, texts, pages and Word files can be written. */
export function writeBack({ bytes, document }: InputFile, text: string): WrittenBack {
  if (!document || document.text === text) return { bytes, reasons: null };
  if (document.kind === 'docx') return intoDocx(bytes, text);
  if (!document.decoded) return { bytes: null, reasons: [CANNOT_WRITE] };
  const { decoded } = document;
  const same = encode(decoded.text, decoded);
  // Where what was read would not come back, writing would change more than is meant.
  const encoded = same && Buffer.compare(same, bytes) === 0 ? encode(text, decoded) : null;
  return encoded ? { bytes: encoded, reasons: null } : { bytes: null, reasons: [CANNOT_ENCODE] };
}

/** The same for the text that a person sees of the document, which of a page is not what it is written as. */
export function writeShownBack(input: InputFile, text: string): WrittenBack {
  const { document } = input;
  if (document?.kind !== 'html') return writeBack(input, text);
  const update: PageUpdate = updatePage(document.text, text);
  return update.kind === 'written' ? writeBack(input, update.page) : refused(update.refusals);
}

function intoDocx(bytes: Uint8Array, text: string): WrittenBack {
  const date = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const update = updateDocx(bytes, text, { name: '勾稽 Gouji', date });
  if (update.kind === 'written') return { bytes: update.bytes, reasons: null };
  return refused(update.refusals);
}

function refused(refusals: readonly Refusal[]): WrittenBack {
  const reasons = refusals.map(({ line, reason: { zh, en } }) =>
    bilingual(`第 ${line + 1} 行：${zh}`, `line ${line + 1}: ${en}`),
  );
  return { bytes: null, reasons };
}

/** Why a PDF or a workbook is not written. */
export const CANNOT_WRITE = bilingual(
  '这种文件只能读取，不能改写；请先用 gouji convert 另存为 .docx 或 .txt',
  'files of this kind are read only; save it as .docx or .txt with gouji convert first',
);

const CANNOT_ENCODE = bilingual(
  '改后的文字无法按原编码写回，文件未改动；请先另存为 UTF-8',
  'the changed text cannot be written in its encoding, and the file is left as it was; save it as UTF-8 first',
);
