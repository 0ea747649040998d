import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';

// The library ends the process when its input ends or the client's process is gone; a parent that talks over Node's own
// channel is gone when that closes.
process.on('disconnect', () => process.exit(1));

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some(argument => transports.includes(argument.split('=', 1)[0]!))) process.argv.push('--stdio');

startServer(createConnection());
