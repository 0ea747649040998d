import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Correction } from '../../../server/src/core/features/correction/correction.ts';
import { workspaceRequests } from '../../../server/src/lsp/protocol.ts';

/** What is to be corrected in a report; `text` is that of one that is not open. Null where the server does not answer. */
export async function correctionOf(
  client: BaseLanguageClient,
  uri: Uri,
  text: string | null,
): Promise<Correction | null> {
  const { method, result } = workspaceRequests.correction;
  try {
    return result.parse(await client.sendRequest(method, { uri: uri.toString(), text }));
  } catch {
    return null;
  }
}
