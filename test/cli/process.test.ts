import { describe, expect, it } from 'vitest';
import { useProgram } from './support/program.ts';
import { RIGHT, WRONG } from './support/reports.ts';

const program = useProgram();

describe('the program as a process of its own', { timeout: 60_000 }, () => {
  it.each<[args: string[], code: number, input?: string, environment?: Record<string, string>]>([
    [['--version'], 0],
    [['check', 'wrong.md', 'right.txt'], 1],
    [['check', '--format', 'json', 'right.txt', '-'], 1, WRONG],
    [['check', 'absent.txt'], 2, '', { LANG: 'en_US.UTF-8' }],
    [['check', '--frob'], 2],
    [['fix', '-'], 0, RIGHT.replace('\t0\t', '\t０\t')],
    [['convert', '--to', 'docx', '-o', '-', 'right.txt'], 0],
  ])('answers as the thread does that the other tests ask: %j', (args, code, input, environment) => {
    program.write('right.txt', RIGHT);
    program.write('wrong.md', WRONG);
    const result = program.start(args, { input, environment });
    expect(result.code).toBe(code);
    expect(result).toEqual(program.run(args, { input, environment }));
  });
});
