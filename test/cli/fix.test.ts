import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/diff.ts';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';
import { RIGHT, WRONG } from './support/reports.ts';

const program = useProgram();
const rows = { received: '3 0 0 0 0 0 3', granted: '３ 0 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 0 3' };
const FIXABLE = reportText({ rows });
const FIXED = FIXABLE.replace('３', '3');
const contentOf = (name: string) => readFileSync(path.join(program.folder, name), 'utf8');

describe('gouji fix', { timeout: 30_000 }, () => {
  it('mends what changes no figure, and is done then', () => {
    const file = program.write('a.txt', FIXABLE);
    chmodSync(path.join(program.folder, file), 0o640);
    expect(program.run(['fix', file])).toMatchObject({
      code: 0,
      stdout: `a.txt：已改正 1 处\n1 个文件，1 份年报：没有问题\n`,
    });
    expect(contentOf(file)).toBe(FIXED);
    expect(statSync(path.join(program.folder, file)).mode & 0o777).toBe(0o640);
    expect(program.run(['fix', file]).stdout).toBe('1 个文件，1 份年报：没有问题\n');
    expect(readdirSync(program.folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  it('changes no figure, and exits with 1 where errors are left', () => {
    const file = program.write('wrong.md', WRONG);
    expect(program.run(['fix', file]).code).toBe(1);
    expect(contentOf(file)).toBe(WRONG);
  });

  it('writes through a link', () => {
    program.write('target.txt', FIXABLE);
    symlinkSync('target.txt', path.join(program.folder, 'link.txt'));
    program.run(['fix', 'link.txt']);
    expect(contentOf('target.txt')).toBe(FIXED);
  });

  it('gives standard input mended to standard output, and anything else as it is', () => {
    expect(program.run(['fix', '-'], { input: FIXABLE }).stdout).toBe(FIXED);
    expect(program.run(['fix', '-'], { input: RIGHT }).stdout).toBe(RIGHT);
    const binary = Uint8Array.of(0, 1, 2, 0xff, 0);
    expect([...program.run(['fix', '-'], { input: binary }).bytes]).toEqual([...binary]);
  });

  it('only shows what would change with --dry-run', () => {
    const file = program.write('dry.txt', FIXABLE);
    const { code, stdout, stderr } = program.run(['fix', '--dry-run', file]);
    expect(contentOf(file)).toBe(FIXABLE);
    expect(code).toBe(0);
    expect(stdout).toBe(unifiedDiff('dry.txt', FIXABLE, FIXED));
    expect(stdout.match(/^[-+].*３.*$/gm)).toHaveLength(1);
    expect(stderr).toContain('可改正 1 处');
  });

  it('goes on past what cannot be read, and exits with 2', () => {
    const file = program.write('b.txt', FIXABLE);
    expect(program.run(['fix', 'absent.txt', file]).code).toBe(2);
    expect(contentOf(file)).toBe(FIXED);
  });

  it('heeds the settings', () => {
    const file = program.write('set/a.txt', FIXABLE);
    program.write('set/gouji.json', JSON.stringify({ rules: { 'cell-format': 'off' } }));
    program.run(['fix', file]);
    expect(contentOf(file)).toBe(FIXABLE);
  });
});

describe('a diff', { timeout: 30_000 }, () => {
  const lines = (count: number, change: Record<number, string> = {}) =>
    Array.from({ length: count }, (_, index) => `${change[index] ?? index}\n`).join('');

  it('is empty where nothing changes', () => expect(unifiedDiff('a', RIGHT, RIGHT)).toBe(''));

  it('shows three lines around a change, and near changes together', () => {
    expect(unifiedDiff('a', lines(30), lines(30, { 5: 'x', 9: 'y', 25: 'z' }))).toBe(
      '--- a\n+++ a\n@@ -3,11 +3,11 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n-9\n+y\n 10\n 11\n 12\n@@ -23,7 +23,7 @@\n 22\n 23\n 24\n-25\n+z\n 26\n 27\n 28\n',
    );
  });

  it('shows lines that come or go, and a last line without an end', () => {
    expect(unifiedDiff('a', 'a\nb\nc', 'a\nc')).toBe(
      '--- a\n+++ a\n@@ -1,3 +1,2 @@\n a\n-b\n c\n\\ No newline at end of file\n',
    );
  });
});
