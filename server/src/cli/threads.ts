import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Batch, createBatchWriter, type ReportTask, writeFailed } from './report-task.ts';

/** Files that are done at a time: enough to make little of handing over, few enough to end together. */
const BATCH = 16;
/** From how many files on starting threads pays. */
const WORTH_THREADS = 150;
/** More threads would wait for the disk. */
const MOST_THREADS = 8;
/** Batches that a thread is given before it has done the first, so that it never waits. */
const QUEUE = 2;
/** Batches that are done before their turn to be written; more would only fill the memory. */
const MOST_WAITING = 64;

/** What comes back from a thread: a batch with its place in the order. */
interface Done {
  readonly index: number;
  readonly batch: Batch;
}

/** A thread and the batches that it was given, the one that it does first. */
interface Thread {
  readonly worker: Worker;
  readonly given: number[];
}

/**
 * Does a task for many files, in threads where that pays, and gives what is written in the order of the names. The
 * calling thread does its part with `write`; `jobs` is how many work, that one included. The files on which a thread dies are told of, and the others go on.
 */
export async function* writeBatches(
  task: ReportTask,
  names: readonly string[],
  write: (names: readonly string[]) => Promise<Batch>,
  jobs = Math.min(availableParallelism(), MOST_THREADS),
): AsyncGenerator<Batch> {
  const count = Math.ceil(names.length / BATCH);
  const namesOf = (index: number) => names.slice(index * BATCH, (index + 1) * BATCH);
  const done = new Map<number, Batch>();
  const returned: number[] = [];
  let [next, handed] = [0, 0];
  let wake = () => {};

  const take = (): number | undefined =>
    returned.pop() ?? (handed < count && handed < next + MOST_WAITING ? handed++ : undefined);
  const settle = (index: number, batch: Batch) => {
    done.set(index, batch);
    wake();
  };

  function give(thread: Thread): void {
    for (let index = take(); index !== undefined; index = take()) {
      thread.given.push(index);
      thread.worker.postMessage({ index, names: namesOf(index) });
      if (thread.given.length >= QUEUE) return;
    }
  }

  function start(): Thread {
    const thread: Thread = { worker: new Worker(__filename, { workerData: task }), given: [] };
    thread.worker.on('message', ({ index, batch }: Done) => {
      thread.given.shift();
      settle(index, batch);
      give(thread);
    });
    thread.worker.on('error', error => {
      threads.delete(thread);
      const index = thread.given.shift();
      returned.push(...thread.given);
      if (index !== undefined) settle(index, writeFailed(task, namesOf(index), error));
    });
    return thread;
  }

  const threads = new Set<Thread>();
  // Left alone, the heap grows with the number of files, though little of it is in use: it waits to be collected.
  if (names.length >= WORTH_THREADS) setFlagsFromString('--heap-growing-percent=20');
  const wanted = names.length < WORTH_THREADS ? 0 : jobs - 1;
  try {
    // Someone waits for the first results, and threads that begin take the processor from them.
    if (wanted > 0) {
      const first = await write(namesOf(handed++));
      next++;
      yield first;
    }
    for (let started = 0; started < wanted; started++) threads.add(start());
    for (const thread of threads) give(thread);
    while (next < count) {
      const index = take();
      if (index !== undefined) done.set(index, await write(namesOf(index)));
      else if (!done.has(next)) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      // Lets in what the threads have sent.
      if (threads.size > 0) await setImmediate();
      for (let batch = done.get(next); batch; batch = done.get(next)) {
        done.delete(next++);
        yield batch;
      }
      for (const thread of threads) if (thread.given.length < QUEUE) give(thread);
    }
  } finally {
    for (const { worker } of threads) void worker.terminate();
  }
}

/** What a thread runs: the batches that it is sent, until it is ended. */
export function workOnBatches(): void {
  const write = createBatchWriter(workerData as ReportTask);
  let before = Promise.resolve();
  parentPort!.on('message', ({ index, names }: { index: number; names: readonly string[] }) => {
    before = before.then(async () => {
      parentPort!.postMessage({ index, batch: await write(names) } satisfies Done);
    });
  });
}
