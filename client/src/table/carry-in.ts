import { l10n, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from '../language.ts';
import { lastYearsTexts } from '../new-report/last-year.ts';
import { rangeOf } from '../report/positions.ts';
import { request } from '../report/request.ts';

/** Writes last year's 四 into 二 of the report in the editor, where last year's report is open or lies beside it. */
export async function carryIn(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE) return;
  const textDocument = { uri: document.uri.toString() };
  const facts = await request(client, 'gouji/report', { textDocument });
  const { organ = null, year = null } = facts ?? {};
  const previous = organ !== null && year !== null ? await candidates(document, organ, year) : [];
  const carried = await request(client, 'gouji/carriedIn', { textDocument, previous });
  if (!carried) {
    void window.showInformationMessage(
      l10n.t('Last year’s report of the same organ was not found: neither open, nor in the same folder.'),
    );
    return;
  }
  if (carried.edits.length === 0) {
    void window.showInformationMessage(l10n.t('The figures carried in are already those of last year’s report.'));
    return;
  }
  if (carried.version !== document.version) return;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of carried.edits) edit.replace(document.uri, rangeOf(range), newText);
  await workspace.applyEdit(edit);
}

async function candidates(document: TextDocument, organ: string, year: number): Promise<string[]> {
  const open = workspace.textDocuments.filter(other => other !== document && other.languageId === LANGUAGE);
  const beside =
    document.uri.scheme === 'untitled' && !document.uri.path.includes('/')
      ? []
      : await lastYearsTexts(Uri.joinPath(document.uri, '..'), { organ, year, level: null });
  return [...open.map(other => other.getText()), ...beside];
}
