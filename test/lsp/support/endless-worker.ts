import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { connectionOptions } from '../../../server/src/lsp/connection-options.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { readEndlessly, rules } from './endless.ts';

readEndlessly();
const worker = globalThis as unknown as Worker;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), connectionOptions), {
  rules,
});
