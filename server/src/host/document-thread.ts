import { Worker } from 'node:worker_threads';
import type { ReadingWorker, ReadMessage } from './document-reader.ts';

const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
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
  thread.on('message', (message: ReadMessage) => {
    // It waits for the next document, if there is one; the program does not.
    if (!('pages' in message)) thread.unref();
    said(message);
  });
  // Dead of an error, or of its memory; or ended.
  thread.on('error', () => {});
  thread.on('exit', () => said(null));
  return {
    ask(bytes, callBack) {
      said = callBack;
      thread.ref();
      thread.postMessage(bytes);
    },
    end: () => void thread.terminate(),
  };
}
