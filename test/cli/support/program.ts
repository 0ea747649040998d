import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';

/** The built program in a folder of its own, with no node_modules beside it, and files for it to work on. */
export interface Program {
  /** A folder that is empty at first, and the program's working directory. */
  readonly folder: string;
  /** Puts a file into the folder and gives its path. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs the program to its end. */
  run(args: readonly string[], options?: RunOptions): Result;
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
  const file = path.join(base, 'cli.js');
  mkdirSync(folder);
  copyFileSync(path.join(inject('programs'), 'cli.js'), file);
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  return {
    folder,
    file,
    write(name, content) {
      const target = path.join(folder, name);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
      return name;
    },
    run(args, { input, environment = {} } = {}) {
      const { PATH = '' } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
        cwd: folder,
        input: input ?? '',
        env: { PATH, ...environment },
        maxBuffer: 1 << 30,
      });
      return { code: status, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() };
    },
  };
}
