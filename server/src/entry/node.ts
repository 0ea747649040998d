import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { readWholeFile } from '../cli/read-file.ts';
import { LARGEST_SETTINGS_FILE } from '../core/lint/settings-file.ts';
import { withinTime } from '../host/within-time.ts';
import { connectionOptions } from '../lsp/connection-options.ts';
import { startServer } from '../lsp/server.ts';
import type { ReadFirst } from '../lsp/settings-file.ts';

// The library ends the process when its input ends or the client's process is gone; a parent that talks over Node's own
// channel is gone when that closes.
process.on('disconnect', () => process.exit(1));
// A client that refuses what it was asked, with nobody waiting for the answer, is no reason to end.
process.on('unhandledRejection', reason => console.error(reason));

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some(argument => transports.includes(argument.split('=', 1)[0]!))) process.argv.push('--stdio');

startServer(createConnection(connectionOptions), { readStored: readFirstStored, withinTime });

async function readFirstStored(uris: readonly string[]): ReturnType<ReadFirst> {
  for (const uri of uris) {
    try {
      return { uri, text: new TextDecoder().decode(readWholeFile(fileURLToPath(uri), LARGEST_SETTINGS_FILE)) };
    } catch {
      // Not there, or not to be read, or no file: git:/年报/gouji.json
    }
  }
  return null;
}
