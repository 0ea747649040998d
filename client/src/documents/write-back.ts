import { FileSystemError, l10n, Uri, workspace } from 'vscode';
import { updateDocx } from '../../../server/src/core/document/docx/update/update-docx.ts';
import type { OpenedDocument } from '../../../server/src/core/document/read-document.ts';
import { updatePage } from '../../../server/src/core/document/update-page.ts';
import { explainRefusals } from './words.ts';

/**
 * Writes what a text says otherwise into its Word file or its page, beside it first and then in its place, so that there is the old
 * file or the new one at any moment.
 * @throws {FileSystemError} where something cannot be carried back, or the file cannot be written; then it is as it was
 */
export async function writeBack(file: Uri, { kind, text: page, decoded }: OpenedDocument, text: string): Promise<void> {
  if (kind === 'html') {
    const update = updatePage(page, text);
    if (update.kind === 'refused') throw FileSystemError.Unavailable(explainRefusals(update.refusals));
    await replaceFile(file, new TextEncoder().encode((decoded?.marked ? '\uFEFF' : '') + update.page));
    return;
  }
  const update = updateDocx(await workspace.fs.readFile(file), text);
  if (update.kind === 'refused') throw FileSystemError.Unavailable(explainRefusals(update.refusals));
  await replaceFile(file, update.bytes);
}

async function replaceFile(file: Uri, bytes: Uint8Array): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const draft = Uri.joinPath(file, '..', `.${name.slice(0, 60)}.${crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw FileSystemError.Unavailable(
      l10n.t(
        'The file could not be written; close it in Word or WPS and save again. What you typed is still here. ({0})',
        reason,
      ),
    );
  }
}
