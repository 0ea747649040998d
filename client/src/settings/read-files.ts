import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type * as z from 'zod/mini';
import { readFirst } from '../../../server/src/lsp/protocol.ts';

type StoredFile = z.infer<typeof readFirst.result>;

/** Reads files for the server, from wherever VS Code has folders: on a disk, on another machine, in a repository. */
export function readFilesFor(client: BaseLanguageClient): Disposable {
  return client.onRequest(readFirst.method, async (params: unknown): Promise<StoredFile> => {
    const { uris } = readFirst.params.parse(params);
    const files = await Promise.all(uris.map(read));
    return files.find(file => file !== null) ?? null;
  });
}

async function read(uri: string): Promise<StoredFile> {
  try {
    return { uri, text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))) };
  } catch {
    return null; // not there, or not to be read
  }
}
