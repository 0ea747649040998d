// A language server as its own process, with a client that opens one document, types into it and asks for diagnostics.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const URI = 'file:///bench/report.nianbao';
const CAPABILITIES = { textDocument: { diagnostic: {}, synchronization: {} } };

/** Starts a server on a text. `firstDiagnostics` is in ms from the start of the process. */
export async function openSession(program, text) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'nianbao', version: 1, text },
  });
  const diagnostics = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  await diagnostics();
  const firstDiagnostics = performance.now() - started;
  let version = 1;
  return {
    firstDiagnostics,
    /** ms from a keystroke at the place to the diagnostics of the new version. */
    async type(position, character) {
      const before = performance.now();
      const change = { range: { start: position, end: position }, text: character };
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [change],
      });
      await diagnostics();
      return performance.now() - before;
    },
    /** Resident memory of the process in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    close() {
      connection.dispose();
      child.kill();
    },
  };
}
