import {
  commands,
  type ExtensionContext,
  l10n,
  languages,
  Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from '../language.ts';
import { rangeOf } from '../report/positions.ts';
import { request } from '../report/request.ts';
import type { CellKeys } from '../table/cell-keys.ts';
import { lastYearsTexts } from './last-year.ts';
import { askWishes, type Wishes } from './wishes.ts';

/**
 * Writes a new report into a new editor and selects the first thing to fill in.
 * @param folder where last year's report is looked for, and where the new one is to be saved; the first folder of the
 *   workspace when absent
 * @param given what is otherwise asked for
 */
export async function newReport(
  context: ExtensionContext,
  client: BaseLanguageClient,
  keys: CellKeys,
  folder: Uri | undefined = workspace.workspaceFolders?.[0]?.uri,
  given?: Wishes,
): Promise<void> {
  const wishes = given ?? (await askWishes(context.globalState));
  if (!wishes) return;
  const previous = folder ? await lastYearsTexts(folder, wishes) : [];
  const document = await openEmpty(folder, `${wishes.organ}${wishes.year}年政府信息公开工作年度报告.txt`);
  const textDocument = { uri: document.uri.toString() };
  const report = await request(client, 'gouji/newReport', { textDocument, ...wishes, previous });
  if (!report) {
    void window.showErrorMessage(l10n.t('The language server does not answer; see the output of 勾稽 Gouji.'));
    return;
  }
  const editor = await window.showTextDocument(document);
  await editor.edit(edit => edit.insert(new Position(0, 0), report.text));
  const summary = await request(client, 'gouji/report', { textDocument });
  const first = summary?.blanks[0];
  if (first) await window.showTextDocument(document, { selection: rangeOf(first) });
  keys.fillIn(first && document);
  await commands.executeCommand('gouji.preview.openToSide', document.uri);
}

/** An empty document with the name to save it under, or without one where there is no folder or the name is taken. */
async function openEmpty(folder: Uri | undefined, name: string): Promise<TextDocument> {
  if (folder && !(await exists(Uri.joinPath(folder, name)))) {
    try {
      const document = await workspace.openTextDocument(Uri.joinPath(folder, name).with({ scheme: 'untitled' }));
      if (document.getText() === '') return await languages.setTextDocumentLanguage(document, LANGUAGE);
    } catch {
      // A file system that has no such names: below.
    }
  }
  return workspace.openTextDocument({ language: LANGUAGE, content: '' });
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
