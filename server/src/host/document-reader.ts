import { readingBudgetOf } from '../core/budget.ts';
import { DocumentError, tooComplex } from '../core/document/document.ts';
import type { OpenedDocument } from '../core/document/read-document.ts';

/** What a worker that reads documents answers: the document, or why it cannot be read. */
export type ReadAnswer =
  | { readonly document: OpenedDocument }
  | { readonly error: Pick<DocumentError, 'code' | 'explanation'> };

/** What a worker says: its answer or, before that, how many pages of a document it has read. */
export type ReadMessage = ReadAnswer | { readonly pages: number };

/** A worker that is sent the bytes of a document and answers, in Node or in a browser. */
export interface ReadingWorker {
  /** Sends the bytes; calls back with all that the worker says, and with null where it dies of them. */
  ask(bytes: Uint8Array, said: (message: ReadMessage | null) => void): void;
  end(): void;
}

/** How many times the time that a document may take are waited for each of its pages: the machine may be busy. */
const PATIENCE = 2;
/** How many times as long its pages may take together. */
const ALL_PAGES = 5;
/** Ticks by which the time of a page is counted, so that none runs while the machine sleeps or the host is busy itself. */
const TICKS = 10;

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
   * Reads a document. Each page may take so many milliseconds, as a busy machine takes longer for all of them; where
   * the worker tells of no pages, the whole may.
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
    const isReused = this.worker !== undefined;
    this.worker ??= this.start();
    const starting = this.worker;
    try {
      const worker = await starting;
      const answer = await answerInTime(worker, bytes, milliseconds);
      if (answer === 'late' || answer === 'dead') {
        this.worker = undefined;
        // It may have died of what it read before.
        if (answer === 'dead' && isReused) return await this.readNow(bytes, milliseconds);
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

/** The answer of a worker, or that it is dead, or was too late and is ended. */
function answerInTime(
  worker: ReadingWorker,
  bytes: Uint8Array,
  milliseconds: number,
): Promise<ReadAnswer | 'late' | 'dead'> {
  return new Promise(resolve => {
    let [ticks, lastPage] = [0, 0];
    const finish = (answer: ReadAnswer | 'late' | 'dead') => {
      clearInterval(clock);
      resolve(answer);
    };
    const clock = setInterval(() => {
      ticks++;
      if (ticks - lastPage < TICKS && ticks < TICKS * ALL_PAGES) return;
      worker.end();
      finish('late');
    }, milliseconds / TICKS);
    worker.ask(bytes, message => {
      if (message && 'pages' in message) lastPage = ticks;
      else finish(message ?? 'dead');
    });
  });
}
