import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Batch, createBatchWriter, type ReportTask } from './report-task.ts';

/** Files that are done at a time: enough to make little of handing over, few enough to end together. */
const BATCH = 16;
/** From how many files on starting threads pays. */
const WORTH_THREADS = 150;
/** More threads would wait for the disk. */
const MOST_THREADS = 8;

/** What a thread is sent: the task, all names, and a counter shared by all of what is taken already. */
interface Share {
  readonly task: ReportTask;
  readonly names: readonly string[];
  readonly taken: Int32Array;
}

/** What comes back: a batch with its place in the order. */
interface Done {
  readonly index: number;
  readonly batch: Batch;
}

/**
 * Does a task for many files, in threads where that pays, and gives what is written in the order of the names. The
 * calling thread does its part with `write`.
 */
export async function* writeBatches(
  task: ReportTask,
  names: readonly string[],
  write: (names: readonly string[]) => Promise<Batch>,
): AsyncGenerator<Batch> {
  const share: Share = { task, names, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const count = Math.ceil(names.length / BATCH);
  const done = new Map<number, Batch>();
  let failure: Error | undefined;
  let wake = () => {};
  const threads = startThreads(
    share,
    ({ index, batch }) => {
      done.set(index, batch);
      wake();
    },
    error => {
      failure = error;
      wake();
    },
  );
  try {
    for (let next = 0; next < count; ) {
      const index = takeBatch(share);
      if (index < count) done.set(index, await write(namesOf(share, index)));
      else if (!done.has(next) && !failure) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      // Lets in what the threads have sent.
      if (threads.length > 0) await setImmediate();
      if (failure) throw failure;
      for (let batch = done.get(next); batch; batch = done.get(++next)) {
        done.delete(next);
        yield batch;
      }
    }
  } finally {
    for (const thread of threads) void thread.terminate();
  }
}

function startThreads(share: Share, receive: (done: Done) => void, fail: (error: Error) => void): Worker[] {
  if (share.names.length < WORTH_THREADS) return [];
  return Array.from({ length: Math.min(availableParallelism() - 1, MOST_THREADS) }, () =>
    new Worker(__filename, { workerData: share }).on('message', receive).on('error', fail),
  );
}

/** What a thread runs: batches until none is left. */
export async function workOnShare(): Promise<void> {
  const share: Share = workerData;
  const write = createBatchWriter(share.task);
  for (let index = takeBatch(share); index * BATCH < share.names.length; index = takeBatch(share)) {
    parentPort!.postMessage({ index, batch: await write(namesOf(share, index)) } satisfies Done);
  }
}

/** The number of the next batch that nobody has taken; past the last one when all are. */
function takeBatch({ taken }: Share): number {
  return Atomics.add(taken, 0, 1);
}

function namesOf({ names }: Share, index: number): readonly string[] {
  return names.slice(index * BATCH, (index + 1) * BATCH);
}
