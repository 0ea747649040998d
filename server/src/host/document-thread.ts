import { Worker } from 'node:worker_threads';
import type { ReadAnswer, ReadingWorker } from './document-reader.ts';

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
  let answered: (answer: ReadAnswer | null) => void = () => {};
  thread.on('message', (answer: ReadAnswer) => {
    // It waits for the next document, if there is one; the program does not.
    thread.unref();
    answered(answer);
  });
  // Dead of an error, or of its memory; or ended.
  thread.on('error', () => {});
  thread.on('exit', () => answered(null));
  return {
    ask(bytes, callBack) {
      answered = callBack;
      thread.ref();
      thread.postMessage(bytes);
    },
    end: () => void thread.terminate(),
  };
}
