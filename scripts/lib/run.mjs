import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` keeps the output to itself unless the program fails
 * @returns {Promise<string>} what the program wrote to its standard output, empty unless `quiet`
 * @throws {Error} when the program cannot be started or ends with anything but 0
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd, env, stdio, shell: process.platform === 'win32' });
    let output = '';
    let errors = '';
    child.stdout?.on('data', data => (output += data));
    child.stderr?.on('data', data => (errors += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${[command, ...args].join(' ')} → ${signal ?? code}\n${output}${errors}`.trim()));
    });
  });
}

/** Runs npm to its end; parameters, result and errors as {@link run}. */
export const npm = (args, options) => run('npm', args, options);
