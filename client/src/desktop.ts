import { pathToFileURL } from 'node:url';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Gouji, start } from './client.ts';
import type { LoadScript } from './documents/open-documents.ts';

/** Called by VS Code on a desktop or a remote machine: the language server is a process of its own. */
export function activate(context: ExtensionContext): Gouji {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.stdio };
  return start(context, (id, name, options) => new LanguageClient(id, name, server, options), loadScript);
}

const loadScript: LoadScript = async ({ fsPath }) => (await import(pathToFileURL(fsPath).href)).default;
