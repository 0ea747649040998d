import { FileSystemError } from 'vscode';
import { updateDocx } from '../../../server/src/core/document/docx/update/update-docx.ts';
import type { OpenedDocument } from '../../../server/src/core/document/read-document.ts';
import { updatePage } from '../../../server/src/core/document/update-page.ts';
import { explainRefusals } from './words.ts';

/**
 * The bytes of a document that says what `text` says: of a Word file or a page what differs is written into it, a text is
 * written anew.
 * @param text as the editor has it
 * @throws {FileSystemError} where something cannot be carried back; says what
 */
export function rewritten(
  { document: { kind, text: page, decoded }, bytes }: { readonly document: OpenedDocument; readonly bytes: Uint8Array },
  text: string,
): Uint8Array {
  if (kind === 'docx') {
    const update = updateDocx(bytes, text);
    if (update.kind === 'refused') throw FileSystemError.Unavailable(explainRefusals(update.refusals));
    return update.bytes;
  }
  const encoded = (content: string) => new TextEncoder().encode((decoded?.marked ? '\uFEFF' : '') + content);
  if (kind === 'text') return encoded(text);
  const update = updatePage(page, text);
  if (update.kind === 'refused') throw FileSystemError.Unavailable(explainRefusals(update.refusals));
  return encoded(update.page);
}
