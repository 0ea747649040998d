import { l10n, type TextDocument, window, workspace } from 'vscode';
import { documentAddress } from './address.ts';

/** Saves the text of a document as a text file beside it, where the user says so, and opens it. */
export async function saveAsText(document: TextDocument): Promise<void> {
  const file = documentAddress(document.uri);
  const proposed = file.with({ path: file.path.replace(/\.[^./]*$/, '.txt') });
  const target = await window.showSaveDialog({ defaultUri: proposed, filters: { [l10n.t('Text')]: ['txt'] } });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
  await window.showTextDocument(await workspace.openTextDocument(target), { preview: false });
}
