import { isMainThread } from 'node:worker_threads';
import { run } from '../cli/main.ts';
import { workOnBatches } from '../cli/threads.ts';

// The exit code is set, not forced: what is still being written to a pipe must come out.
if (isMainThread) {
  run(process.argv.slice(2)).then(
    code => {
      process.exitCode = code;
    },
    error => {
      console.error(error);
      process.exitCode = 2;
    },
  );
} else {
  workOnBatches();
}
