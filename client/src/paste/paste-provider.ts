import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from '../language.ts';
import { protocolRange, rangeOf } from '../report/positions.ts';
import { request } from '../report/request.ts';

const kind = DocumentDropOrPasteEditKind.Empty.append('gouji');
const kinds = { table: kind.append('table'), figures: kind.append('figures') };

/** Longer than the page of any report; what is more is pasted as it is. */
const LONGEST = 2_000_000;

/** Pastes tables that were copied elsewhere as rows of the form, and figures into the cells of a table. */
export function registerPaste(client: BaseLanguageClient): Disposable {
  const provider: DocumentPasteEditProvider = {
    provideDocumentPasteEdits: (document, ranges, copied, _context, token) =>
      pasteEdits(client, document, ranges, copied, token),
  };
  return languages.registerDocumentPasteEditProvider({ language: LANGUAGE }, provider, {
    pasteMimeTypes: ['text/html', 'text/plain'],
    providedPasteEditKinds: [kinds.table, kinds.figures],
  });
}

async function pasteEdits(
  client: BaseLanguageClient,
  document: TextDocument,
  [range, ...others]: readonly Range[],
  copied: DataTransfer,
  token: CancellationToken,
): Promise<DocumentPasteEdit[] | undefined> {
  if (!range || others.length > 0) return undefined;
  const [html, plain] = await Promise.all([copied.get('text/html')?.asString(), copied.get('text/plain')?.asString()]);
  // What most often is pasted is a word, and no table.
  const mayBeTable = html ? html.length <= LONGEST : /[\t\n|]/.test(plain ?? '');
  if (token.isCancellationRequested || !mayBeTable) return undefined;
  const textDocument = { uri: document.uri.toString() };
  const ways = await request(client, 'gouji/paste', {
    textDocument,
    range: protocolRange(range),
    html,
    plain,
  });
  return ways?.map(({ kind, title, insertText, edits }) => {
    const paste = new DocumentPasteEdit(insertText, title, kinds[kind]);
    paste.additionalEdit = new WorkspaceEdit();
    for (const edit of edits) paste.additionalEdit.replace(document.uri, rangeOf(edit.range), edit.newText);
    return paste;
  });
}
