import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import {
  type MessageReader,
  type MessageWriter,
  PortMessageReader,
  PortMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A running server and the way to it. */
export interface Host {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The process, where it is one. */
  readonly process?: ChildProcess;
  /** The worker, where it is one. */
  readonly worker?: Worker;
  stop(): Promise<void>;
}

/** Starts the server's bundle as a process that talks over its standard input and output. */
export function startProcess(bundle: string, args: readonly string[] = ['--stdio']): Host {
  const server = spawn(process.execPath, [bundle, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>(resolve => server.on('exit', () => resolve()));
  return {
    reader: new StreamMessageReader(server.stdout!),
    writer: new StreamMessageWriter(server.stdin!),
    process: server,
    stop: () => {
      server.kill();
      return ended;
    },
  };
}

/** What a browser gives a worker: its scope is where messages come and go. */
const BROWSER_SCOPE = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.postMessage = message => parentPort.postMessage(message);
  globalThis.addEventListener = (type, listener) => { if (type === 'message') parentPort.on('message', data => listener({ data })); };
  parentPort.on('message', data => globalThis.onmessage?.({ data }));
  for (const name of ['process', 'Buffer', 'setImmediate', 'clearImmediate', 'global']) delete globalThis[name];
`;

/** Starts the server's bundle in a worker whose scope is that of a browser's: no Node globals. */
export function startWorker(bundle: string): Host {
  const code = `{${BROWSER_SCOPE}}\n(function (require, module, exports) {${readFileSync(bundle, 'utf8')}\n})();`;
  const worker = new Worker(code, { eval: true });
  return {
    reader: new PortMessageReader(worker as never),
    writer: new PortMessageWriter(worker as never),
    worker,
    stop: async () => void (await worker.terminate()),
  };
}
