import { FileSystemError, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { documentAddress, SCHEME } from './address.ts';

/** Saves the text of a document as a text file beside it, where the user says so, and opens it. */
export async function saveAsText(document: TextDocument): Promise<void> {
  const file = documentAddress(document.uri);
  const proposed = file.with({ path: file.path.replace(/\.[^./]*$/, '.txt') });
  const target = await window.showSaveDialog({ defaultUri: proposed, filters: { [l10n.t('Text')]: ['txt'] } });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
  await window.showTextDocument(await workspace.openTextDocument(target), { preview: false });
}

/**
 * Creates the file that VS Code then saves a text into, as its “save as” does: a copy of the document whose text is active, so
 * that the new file has all of its form, or an empty text.
 * @throws {FileSystemError} for another kind of file, which only an export makes
 */
export async function createLikeActive(target: Uri): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const source = active?.scheme === SCHEME ? documentAddress(active) : undefined;
  const extension = extensionOf(target);
  if (/^(?:txt|md|nianbao)$/.test(extension)) return workspace.fs.writeFile(target, new Uint8Array());
  if (source && extensionOf(source) === extension && (await exists(source)))
    return workspace.fs.copy(source, target, { overwrite: false });
  throw FileSystemError.Unavailable(
    l10n.t('Here it can only be saved as a file of the same kind or as text (.txt); to have another kind, use Export.'),
  );
}

/** Whether there is a file. */
export function exists(file: Uri): Thenable<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function extensionOf({ path }: Uri): string {
  return /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
