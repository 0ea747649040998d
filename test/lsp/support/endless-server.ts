import { createConnection } from 'vscode-languageserver/node';
import { withinTime } from '../../../server/src/host/within-time.ts';
import { connectionOptions } from '../../../server/src/lsp/connection-options.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { readEndlessly, rules } from './endless.ts';

readEndlessly();
startServer(createConnection(connectionOptions), { withinTime, rules });
