import { type Disposable, l10n, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import { LANGUAGE } from '../language.ts';
import { beginningOf } from './detect-language.ts';
import { LOOKED_AT, looksLikeReport } from './looks-like-report.ts';

/** Stands for every byte that the encoding a file was opened in has no character for. */
const REPLACEMENT = '\uFFFD';
const LARGEST_FILE = 10_000_000; // bytes

/**
 * Watches for reports that were saved in GB18030 and opened as something else, and offers once for each to open it again
 * as what it is.
 */
export function offerGb18030(): Disposable {
  const asked = new Set<string>();
  const look = async (document: TextDocument) => {
    const { uri, isUntitled } = document;
    if (isUntitled || asked.has(uri.toString()) || !beginningOf(document).includes(REPLACEMENT)) return;
    asked.add(uri.toString());
    if (!(await isReportInGb18030(uri))) return;
    const reopen = l10n.t('Reopen as GB18030');
    const question = l10n.t('This report was saved as GB18030 (GBK) and is shown in another encoding.');
    if ((await window.showInformationMessage(question, reopen)) === reopen) await reopenAsGb18030(uri);
  };
  for (const document of workspace.textDocuments) void look(document);
  return workspace.onDidOpenTextDocument(look);
}

/**
 * Opens a file again as GB18030 in the editors that show it. Says so, and changes nothing, where it has changes that are
 * not saved.
 */
export async function reopenAsGb18030(uri: Uri): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri, { encoding: 'gb18030' });
    if (looksLikeReport(beginningOf(document))) await languages.setTextDocumentLanguage(document, LANGUAGE);
  } catch {
    void window.showWarningMessage(l10n.t('Save the file or undo your changes before it can be opened as GB18030.'));
  }
}

async function isReportInGb18030(uri: Uri): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_FILE) return false;
    const bytes = await workspace.fs.readFile(uri);
    // A character takes up to four bytes.
    return looksLikeReport(new TextDecoder('gb18030').decode(bytes.subarray(0, 4 * LOOKED_AT)));
  } catch {
    return false;
  }
}
