// A language server as its own process, with a client that opens one document, types into it and asks for diagnostics.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const uriOf = number => `file:///bench/report-${number}.nianbao`;
const CAPABILITIES = { textDocument: { diagnostic: {}, synchronization: {} } };

/** Starts a server on one text, or several. `firstDiagnostics` is in ms from the start of the process. */
export async function openSession(program, ...texts) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  await connection.sendNotification('initialized', {});
  const diagnostics = number =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: uriOf(number) } });
  for (const [number, text] of texts.entries()) {
    const textDocument = { uri: uriOf(number), languageId: 'nianbao', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await diagnostics(number);
  }
  const firstDiagnostics = performance.now() - started;
  let version = 1;
  return {
    firstDiagnostics,
    /** ms from a keystroke at the place of a text, the first one unless told, to the diagnostics of the new version. */
    async type(position, character, number = 0) {
      const before = performance.now();
      const change = { range: { start: position, end: position }, text: character };
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(number), version: ++version },
        contentChanges: [change],
      });
      await diagnostics(number);
      return performance.now() - before;
    },
    /** Hands over the reports of a workspace, as a client does that looks after one, and waits until all are compared. */
    async handOver(others) {
      for (let at = 0; at < others.length; at += 8) {
        const files = others.slice(at, at + 8).map((text, nth) => ({ uri: `file:///bench/${at + nth}.txt`, text }));
        await connection.sendRequest('gouji/workspaceFiles', { files, removed: [] });
      }
      return connection.sendRequest('gouji/overview', {});
    },
    /** Resident memory of the process in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    close() {
      connection.dispose();
      child.kill();
    },
  };
}
