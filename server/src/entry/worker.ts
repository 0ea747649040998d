import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { connectionOptions } from '../lsp/connection-options.ts';
import { startServer } from '../lsp/server.ts';

// A worker's own scope talks as the `Worker` at the other end does.
const worker = globalThis as unknown as Worker;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), connectionOptions));
