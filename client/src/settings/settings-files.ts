import { Disposable, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient';
import type * as z from 'zod/mini';
import { LARGEST_SETTINGS_FILE } from '../../../server/src/core/lint/settings-file.ts';
import { readFirst } from '../../../server/src/lsp/protocol.ts';
import { documentAddress } from '../documents/address.ts';
import { readFile } from '../documents/read-file.ts';

type StoredFile = z.infer<typeof readFirst.result>;

/**
 * Reads `gouji.json` for the server, from wherever VS Code has folders: on a disk, on another machine, in a repository.
 * And tells it when one is saved here, as the server's own watchers see nothing outside of the opened folder.
 */
export function provideSettingsFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(readFirst.method, async (params: unknown): Promise<StoredFile> => {
      const { uris } = readFirst.params.parse(params);
      const files = await Promise.all(uris.map(read));
      return files.find(file => file !== null) ?? null;
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (!uri.path.endsWith('/gouji.json') || !client.isRunning()) return;
      const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: FileChangeType.Changed }];
      void client.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
    }),
  );
}

async function read(uri: string): Promise<StoredFile> {
  try {
    return {
      uri,
      text: new TextDecoder().decode(await readFile(documentAddress(Uri.parse(uri, true)), LARGEST_SETTINGS_FILE)),
    };
  } catch {
    return null; // not there, or not to be read
  }
}
