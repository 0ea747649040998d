import { l10n, Uri, window, workspace } from 'vscode';
import { nameOfDraft } from './draft-name.ts';
import type { OpenDocuments } from './open-documents.ts';
import { exists } from './save-as.ts';

/** As many are asked about as one can answer. */
const MOST = 5;

/**
 * Offers to take back documents that VS Code has taken away to put a new one in their place, when it ended before that was
 * there: the new one stands beside as a whole. Nothing is done without the user's word.
 * @param show opens a document
 */
export async function offerLeftDrafts(documents: OpenDocuments, show: (document: Uri) => Promise<void>): Promise<void> {
  const drafts = await workspace.findFiles('**/*.????????.tmp', undefined, MOST);
  for (const draft of drafts) void offer(draft, documents, show);
}

async function offer(draft: Uri, documents: OpenDocuments, show: (document: Uri) => Promise<void>): Promise<void> {
  const name = nameOfDraft(draft.path.slice(draft.path.lastIndexOf('/') + 1));
  const file = name && Uri.joinPath(draft, '..', name);
  if (!file || (await exists(file)) || !(await isWhole(draft, documents))) return;
  const putBack = l10n.t('Put It Back');
  const message = l10n.t(
    'VS Code ended while it was saving {0}, and the file is not there. What was saved is whole and stands beside.',
    name,
  );
  if ((await window.showWarningMessage(message, putBack)) !== putBack) return;
  try {
    await workspace.fs.rename(draft, file, { overwrite: false });
    await show(file);
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} could not be put back: {1}', name, (error as Error).message));
  }
}

async function isWhole(draft: Uri, documents: OpenDocuments): Promise<boolean> {
  try {
    await documents.read(draft);
    return true;
  } catch {
    return false;
  } finally {
    documents.forget(draft);
  }
}
