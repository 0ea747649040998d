import { run } from '../cli/main.ts';

// Not process.exit(): what is still being written to a pipe would be lost.
run(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
