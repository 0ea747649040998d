import { l10n, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { rangeOf } from '../report/positions.ts';
import { request } from '../report/request.ts';

/** A range as the server writes it. */
export type PlaceInText = { readonly start: PlaceOnLine; readonly end: PlaceOnLine };
type PlaceOnLine = { readonly line: number; readonly character: number };

/** Asks why, and writes the comment that silences a rule on the line of a place. */
export async function silence(
  client: BaseLanguageClient,
  uri: string,
  rule: string,
  place: PlaceInText,
): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t('Ignore this problem here'),
    prompt: l10n.t('Why? The reason is written into the text as a comment for later readers; you may leave it empty.'),
  });
  if (reason === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const silenced = await request(client, 'gouji/silence', {
    textDocument: { uri },
    rule,
    scope: 'here',
    range: place,
    reason,
  });
  if (silenced?.version === document.version) await insert(document, silenced.edit);
}

async function insert(document: TextDocument, edit: { range: PlaceInText; newText: string }): Promise<void> {
  const change = new WorkspaceEdit();
  change.replace(document.uri, rangeOf(edit.range), edit.newText);
  await workspace.applyEdit(change);
}
