import { readingBudgetOf } from '../core/budget.ts';
import { DocumentError, tooComplex } from '../core/document/document.ts';
import type { OpenedDocument } from '../core/document/read-document.ts';

/** What a worker that reads documents answers: the document, or why it cannot be read. */
export type ReadAnswer =
  | { readonly document: OpenedDocument }
  | { readonly error: Pick<DocumentError, 'code' | 'explanation'> };

/** A worker that is sent the bytes of a document and answers, in Node or in a browser. */
export interface ReadingWorker {
  /** Sends the bytes; calls back with the answer, or null where the worker dies of them. */
  ask(bytes: Uint8Array, answered: (answer: ReadAnswer | null) => void): void;
  end(): void;
}

/** How many times the time that a document may take are waited: the machine may be busy with other things. */
const PATIENCE = 2;

/**
 * Reads documents one after the other in a worker, so that nobody waits for one that takes long, and one that never ends is
 * ended with its worker. The next one has a new worker.
 */
export class DocumentReader {
  private worker: Promise<ReadingWorker> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** `start` starts a worker. */
  constructor(private readonly start: () => Promise<ReadingWorker>) {}

  /**
   * Reads a document.
   * @throws {DocumentError} where it cannot be read
   */
  read(bytes: Uint8Array, milliseconds: number = readingBudgetOf(bytes) * PATIENCE): Promise<OpenedDocument> {
    const read = this.last.then(() => this.readNow(bytes, milliseconds));
    this.last = read.catch(() => {});
    return read;
  }

  /** Ends the worker once all is read that was asked for; what is read after that has a new one. */
  rest(): void {
    this.last = this.last.then(async () => {
      const worker = this.worker;
      this.worker = undefined;
      (await worker?.catch(() => undefined))?.end();
    });
  }

  private async readNow(bytes: Uint8Array, milliseconds: number): Promise<OpenedDocument> {
    this.worker ??= this.start();
    const starting = this.worker;
    try {
      const worker = await starting;
      const answer = await answerInTime(worker, bytes, milliseconds);
      if (answer === null) {
        this.worker = undefined;
        throw tooComplex();
      }
      if ('error' in answer) throw new DocumentError(answer.error.code, answer.error.explanation);
      return answer.document;
    } catch (error) {
      if (!(error instanceof DocumentError)) this.worker = undefined;
      throw error;
    }
  }
}

/** The answer of a worker, or null where it dies, or is ended because it does not answer in time. */
function answerInTime(worker: ReadingWorker, bytes: Uint8Array, milliseconds: number): Promise<ReadAnswer | null> {
  return new Promise(resolve => {
    const timer = setTimeout(() => {
      worker.end();
      resolve(null);
    }, milliseconds);
    worker.ask(bytes, answer => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
