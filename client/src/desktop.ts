import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startDocumentThread } from '../../server/src/host/document-thread.ts';
import { type Gouji, start } from './client.ts';
import type { StartReader } from './documents/open-documents.ts';

/** Called by VS Code on a desktop or a remote machine: the language server is a process of its own. */
export function activate(context: ExtensionContext): Gouji {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.stdio };
  return start(context, (id, name, options) => new LanguageClient(id, name, server, options), startReader);
}

const startReader: StartReader = ({ fsPath }) => startDocumentThread(fsPath);
