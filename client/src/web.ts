import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  CloseAction,
  ErrorAction,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { type CreateClient, type Gouji, start } from './client.ts';
import type { StartReader } from './documents/open-documents.ts';
import { ServerWatch } from './server-watch.ts';

/** Called by VS Code in a browser: the language server is a Web Worker. */
export function activate(context: ExtensionContext): Gouji {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/worker.js');
  const watch = new ServerWatch();
  context.subscriptions.push(workspace.onDidCloseTextDocument(({ uri }) => watch.forget(uri.toString())));
  // The client would know a worker by its class, for which VS Code has one of its own.
  const server = async () => {
    const worker = await startWorker(script);
    const reader = new WorkerReader(worker);
    watch.watch(worker, () => reader.close());
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
  const create: CreateClient = (id, name, options) =>
    new LanguageClient(id, name, server, {
      ...options,
      initializationOptions: () => ({ ...options.initializationOptions, endsServer: true, leave: watch.left }),
      // A worker ends only where it is ended.
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => ({ action: CloseAction.Restart, handled: true }),
      },
    });
  return start(context, create, startReader);
}

/** Tells the client that the server at the other end is gone, which a worker itself does not. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

const startReader: StartReader = async script => {
  const worker = await startWorker(script, 'goujiPdf.serveDocuments(globalThis);');
  return {
    ask(bytes, said) {
      worker.onmessage = ({ data }) => said(data);
      worker.onerror = () => said(null);
      worker.postMessage(bytes);
    },
    end: () => worker.terminate(),
  };
};

// A worker may not be made from another origin's address, which an extension's files can have; so its text is read first.
async function startWorker(file: Uri, then = ''): Promise<Worker> {
  const script = await workspace.fs.readFile(file);
  const url = URL.createObjectURL(new Blob([new Uint8Array(script), `\n${then}`], { type: 'text/javascript' }));
  return new Worker(url, { name: `Gouji ${file.path.slice(file.path.lastIndexOf('/') + 1)}` });
}
