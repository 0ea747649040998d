import { Worker } from 'node:worker_threads';
import type { ReadingWorker, ReadMessage } from './document-reader.ts';

const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  // Of a damaged PDF the library leaves promises that fail with nobody waiting for them; the thread need not die of it.
  process.on('unhandledRejection', () => {});
  const scope = { postMessage: message => parentPort.postMessage(message) };
  require(workerData).serveDocuments(scope);
  parentPort.on('message', data => scope.onmessage({ data }));
`;

/** Megabytes that a thread may take; one that asks for more dies alone. */
const MEMORY = { maxOldGenerationSizeMb: 2048 };

/** Starts a thread of Node that reads documents; `bundle` is the path of `pdf.js`. */
export async function startDocumentThread(bundle: string): Promise<ReadingWorker> {
  const thread = new Worker(SCRIPT, { eval: true, workerData: bundle, resourceLimits: MEMORY });
  let said: (message: ReadMessage | null) => void = () => {};
  let isDead = false;
  thread.on('message', (message: ReadMessage) => {
    // It waits for the next document, if there is one; the program does not.
    if (!('pages' in message)) thread.unref();
    said(message);
  });
  // Dead of an error, or of its memory; or ended.
  thread.on('error', () => {});
  thread.on('exit', () => {
    isDead = true;
    said(null);
  });
  return {
    ask(bytes, callBack) {
      said = callBack;
      if (isDead) return said(null);
      thread.ref();
      thread.postMessage(bytes);
    },
    end: () => void thread.terminate(),
  };
}
