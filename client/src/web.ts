import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Gouji, start } from './client.ts';

/** Called by VS Code in a browser: the language server is a Web Worker. */
export function activate(context: ExtensionContext): Gouji {
  const server = () => startWorker(Uri.joinPath(context.extensionUri, 'dist/server/worker.js'));
  return start(context, (id, name, options) => new LanguageClient(id, name, server, options));
}

// A worker may not be made from another origin's address, which an extension's files can have; so its text is read first.
async function startWorker(file: Uri): Promise<Worker> {
  const script = await workspace.fs.readFile(file);
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  return new Worker(url, { name: 'Gouji language server' });
}
