import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { afterAll, inject } from 'vitest';
import type { Call, Outcome, WarmProgram } from './warm-program.ts';

/** The built program in a folder of its own, with no node_modules beside it, and files for it to work on. */
export interface Program {
  /** A folder that is empty at first, and the program's working directory. */
  readonly folder: string;
  /** Puts a file into the folder and gives its path. */
  write(name: string, content: string | Uint8Array): string;
  /**
   * Runs the program to its end, in a thread that has it loaded: to start a process takes longer than what most tests ask
   * of it. test/cli/process.test.ts shows that both answer the same.
   */
  run(args: readonly string[], options?: RunOptions): Result;
  /** Runs the program to its end, as a process. */
  start(args: readonly string[], options?: RunOptions): Result;
  /** The path of the program itself. */
  readonly file: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Record<string, string>;
}

interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** Puts the program there for the tests of a file and takes everything away after them. */
export function useProgram(): Program {
  const base = mkdtempSync(path.join(tmpdir(), 'gouji-cli-'));
  const folder = path.join(base, 'reports');
  const [file, warm] = ['cli.js', 'warm-cli.js'].map(name => {
    copyFileSync(path.join(inject('programs'), name), path.join(base, name));
    return path.join(base, name);
  }) as [string, string];
  mkdirSync(folder);
  const thread = new WarmThread(warm);
  afterAll(async () => {
    await thread.end();
    rmSync(base, { recursive: true, force: true });
  });
  return {
    folder,
    file,
    write(name, content) {
      const target = path.join(folder, name);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
      return name;
    },
    run(args, { input = '', environment = {} } = {}) {
      const { code, stdout, stderr } = thread.call(folder, {
        args,
        input: Buffer.from(input),
        environment: environmentOf(environment),
      });
      return resultOf(code, Buffer.from(stdout), Buffer.from(stderr));
    },
    start(args, { input = '', environment = {} } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
        cwd: folder,
        input,
        env: environmentOf(environment),
        maxBuffer: 1 << 30,
      });
      return resultOf(status, stdout, stderr);
    },
  };
}

function environmentOf(given: Record<string, string>): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, ...given };
}

function resultOf(code: number | null, bytes: Buffer, stderr: Buffer): Result {
  return { code, stdout: bytes.toString(), bytes, stderr: stderr.toString() };
}

/** Milliseconds after which a call is given up: no test could do so, for it waits. */
const ENDLESS = 60_000;

/** The program in a thread, which is waited for: tests read as they would with a process. */
class WarmThread {
  private readonly flag = new Int32Array(new SharedArrayBuffer(4));
  private readonly channel = new MessageChannel();
  private readonly file: string;
  private worker: Worker | undefined;

  constructor(file: string) {
    this.file = file;
  }

  call(folder: string, call: Call): Outcome {
    this.worker ??= this.start();
    const before = process.cwd();
    // Of the whole process, and so of its threads.
    process.chdir(folder);
    try {
      this.worker.postMessage(call);
      if (Atomics.wait(this.flag, 0, 0, ENDLESS) === 'timed-out')
        throw new Error(`gouji ${call.args.join(' ')} does not end`);
      this.flag[0] = 0;
      return receiveMessageOnPort(this.channel.port1)!.message;
    } finally {
      process.chdir(before);
    }
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
    this.channel.port1.close();
  }

  private start(): Worker {
    const workerData: WarmProgram = { outcomes: this.channel.port2, flag: this.flag };
    // What is written does not go through the thread's own streams, which are left alone.
    return new Worker(this.file, { workerData, transferList: [this.channel.port2], stdout: true, stderr: true });
  }
}
