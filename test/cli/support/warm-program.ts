import { Readable, Writable } from 'node:stream';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { run } from '../../../server/src/cli/main.ts';
import { workOnBatches } from '../../../server/src/cli/threads.ts';

/** What the program is called with. */
export interface Call {
  readonly args: readonly string[];
  readonly input: Uint8Array;
  readonly environment: Readonly<Record<string, string>>;
}

/** What came of a call. */
export interface Outcome {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

/** Where the outcomes go: to a port, and 1 to the flag that whoever called waits for. */
export interface WarmProgram {
  readonly outcomes: MessagePort;
  readonly flag: Int32Array;
}

/** What is written to a stream. */
class Written {
  private readonly chunks: Buffer[] = [];
  readonly stream: Writable = new Writable({
    write: (chunk, _encoding, done) => {
      this.chunks.push(chunk);
      done();
    },
  });

  take(): Buffer<ArrayBuffer> {
    return Buffer.concat(this.chunks.splice(0));
  }
}

/** The one that the console has from its first message on. */
const stderr = new Written();

async function answer({ args, input, environment }: Call): Promise<Outcome> {
  const stdout = new Written();
  const streams = { stdin: Readable.from([input]), stdout: stdout.stream, stderr: stderr.stream };
  for (const [name, stream] of Object.entries(streams))
    Object.defineProperty(process, name, { value: stream, configurable: true });
  process.env = { ...environment };
  const code = await run(args).catch(error => {
    console.error(error);
    return 2;
  });
  // The next call is to find the process as this one did.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  return { code, stdout: stdout.take(), stderr: stderr.take() };
}

// A thread that the program starts for its part of many files runs this file too.
if (workerData.flag instanceof Int32Array) {
  const { outcomes, flag } = workerData as WarmProgram;
  parentPort!.on('message', async (call: Call) => {
    outcomes.postMessage(await answer(call));
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  });
} else {
  workOnBatches();
}
