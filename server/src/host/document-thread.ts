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

/**
 * Bytes by which the program may grow while a document is read. A stream that unpacks to gigabytes lies outside of the heap,
 * where the limit above does not see it.
 */
const GROWTH = 384 * 1024 * 1024;
/** How often it is looked at, in milliseconds. */
const LOOK = 50;

/** Starts a thread of Node that reads documents; `bundle` is the path of `pdf.js`. */
export async function startDocumentThread(bundle: string): Promise<ReadingWorker> {
  const thread = new Worker(SCRIPT, { eval: true, workerData: bundle, resourceLimits: MEMORY });
  let said: (message: ReadMessage | null) => void = () => {};
  let isDead = false;
  let guard: NodeJS.Timeout | undefined;
  thread.on('message', (message: ReadMessage) => {
    // It waits for the next document, if there is one; the program does not.
    if (!('pages' in message)) {
      thread.unref();
      clearInterval(guard);
    }
    said(message);
  });
  // Dead of an error, or of its memory; or ended.
  thread.on('error', () => {});
  thread.on('exit', () => {
    isDead = true;
    clearInterval(guard);
    said(null);
  });
  return {
    ask(bytes, callBack) {
      said = callBack;
      if (isDead) return said(null);
      thread.ref();
      const most = process.memoryUsage.rss() + GROWTH;
      guard = setInterval(() => {
        if (process.memoryUsage.rss() > most) void thread.terminate();
      }, LOOK);
      thread.postMessage(bytes);
    },
    end: () => void thread.terminate(),
  };
}
