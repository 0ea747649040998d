import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../server/src/cli/replace-file.ts';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';
import { RIGHT, WRONG } from './support/reports.ts';
import { CheckedFiles } from './support/shapes.ts';

const program = useProgram();
const at = (name: string) => path.join(program.folder, name);
const rows = { received: '3 0 0 0 0 0 3', granted: '３ 0 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 0 3' };
const FIXABLE = reportText({ rows });
const FIXED = FIXABLE.replace('３', '3');
const contentOf = (name: string) => readFileSync(at(name), 'utf8');

function check(...args: string[]) {
  const { code, stdout, stderr } = program.run(['check', '--format', 'json', ...args]);
  return { code, stderr, files: CheckedFiles.parse(JSON.parse(stdout)) };
}

/** Runs with standard output where it cannot be written. */
function runOnFullDisk(args: readonly string[], input = '') {
  const command = `"${process.execPath}" "${program.file}" ${args.join(' ')} > /dev/full`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: program.folder, input });
  return { code: status, stderr: stderr.toString() };
}

describe('gouji fix', { timeout: 60_000 }, () => {
  it('writes through no link but that of the report itself', () => {
    program.write('victim.txt', 'mine');
    program.write('planted/a.txt', FIXABLE);
    // The names that a draft could have been guessed to have.
    for (let id = 1; id < 400; id++) symlinkSync(at('victim.txt'), at(`planted/.a.txt.${id}.tmp`));
    program.run(['fix', 'planted']);
    expect([contentOf('victim.txt'), contentOf('planted/a.txt')]).toEqual(['mine', FIXED]);
    expect(lstatSync(at('planted/a.txt')).isSymbolicLink()).toBe(false);
  });

  it('follows a link out of the folder only where the link itself is named', () => {
    program.write('elsewhere/a.txt', FIXABLE);
    program.write('inside/b.txt', FIXABLE);
    symlinkSync(at('elsewhere/a.txt'), at('inside/out.txt'));
    symlinkSync('b.txt', at('inside/within.txt'));
    const { code, stderr } = program.run(['fix', 'inside']);
    expect([code, contentOf('elsewhere/a.txt'), contentOf('inside/b.txt')]).toEqual([2, FIXABLE, FIXED]);
    expect(stderr).toContain('inside/out.txt：链接指向文件夹之外');
    expect(program.run(['fix', 'inside/out.txt']).code).toBe(0);
    expect(contentOf('elsewhere/a.txt')).toBe(FIXED);
    expect(lstatSync(at('inside/out.txt')).isSymbolicLink()).toBe(true);
  });

  it('keeps the further names of a file', () => {
    program.write('one.txt', FIXABLE);
    linkSync(at('one.txt'), at('two.txt'));
    program.run(['fix', 'one.txt']);
    expect([contentOf('one.txt'), contentOf('two.txt'), statSync(at('one.txt')).nlink]).toEqual([FIXED, FIXED, 2]);
  });

  it('leaves a read-only file as it is, and says so', () => {
    program.write('locked/a.txt', FIXABLE);
    chmodSync(at('locked/a.txt'), 0o444);
    const { code, stderr } = program.run(['fix', 'locked/a.txt']);
    expect([code, contentOf('locked/a.txt')]).toEqual([2, FIXABLE]);
    expect(stderr).toContain('只读');
  });

  it('mends a file with the longest name that there can be, and leaves nothing beside it', () => {
    const name = `long/${'名'.repeat(83)}.txt`;
    program.write(name, FIXABLE);
    expect(program.run(['fix', 'long']).code).toBe(0);
    expect(contentOf(name)).toBe(FIXED);
    expect(readdirSync(at('long'))).toHaveLength(1);
  });

  it('does not overwrite what was saved after it had read', () => {
    program.write('saved.txt', 'what somebody has just saved');
    expect(replaceFile(at('saved.txt'), Buffer.from(FIXABLE), Buffer.from(FIXED))?.zh).toContain('又被改动');
    expect(contentOf('saved.txt')).toBe('what somebody has just saved');
    expect(readdirSync(program.folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  it('gives no text for mended that it could not write', () => {
    const { code, stderr } = runOnFullDisk(['fix', '-'], FIXABLE);
    expect(code).toBe(2);
    expect(stderr).toContain('磁盘已满');
    expect(stderr).not.toContain('已改正');
  });

  it('ends between two files when it is interrupted, with every file whole and no draft left', async () => {
    const names = Array.from({ length: 60 }, (_, index) => program.write(`many/${index}.txt`, FIXABLE));
    const child = spawn(process.execPath, [program.file, 'fix', 'many'], { cwd: program.folder });
    while (names.every(name => contentOf(name) === FIXABLE)) await new Promise(resolve => setImmediate(resolve));
    child.kill('SIGINT');
    const signal = await new Promise(resolve => child.on('close', (_code, signal) => resolve(signal)));
    expect(signal).toBe('SIGINT');
    for (const name of names) expect([FIXABLE, FIXED]).toContain(contentOf(name));
    expect(readdirSync(at('many'))).toHaveLength(names.length);
  });
});

describe('what cannot be read', { timeout: 60_000 }, () => {
  it('has an entry that says why, and the others are done: names, links, folders, pipes, devices', () => {
    program.write('odd/z.txt', WRONG);
    writeFileSync(Buffer.concat([Buffer.from(`${at('odd')}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), RIGHT);
    symlinkSync('nowhere', at('odd/broken.txt'));
    symlinkSync('circle.txt', at('odd/circle.txt'));
    symlinkSync('/dev/zero', at('odd/device.txt'));
    execFileSync('mkfifo', [at('odd/pipe.txt')]);
    const { code, files } = check('odd');
    expect(code).toBe(2);
    const errors = Object.fromEntries(files.map(({ file, error }) => [path.basename(file), error]));
    expect(errors).toEqual({
      'broken.txt': '链接指向的文件打不开或不存在',
      'circle.txt': '链接指向的文件打不开或不存在',
      'device.txt': '不是普通文件；要读入管道的内容请用 -',
      'pipe.txt': '不是普通文件；要读入管道的内容请用 -',
      'z.txt': undefined,
      '\uFFFD\uFFFD.txt': '文件名不是 UTF-8 编码，无法打开；请先改名',
    });
  });

  it('has an entry where a folder or a file may not be looked into', () => {
    program.write('closed/folder/a.txt', WRONG);
    program.write('closed/a.txt', WRONG);
    program.write('closed/b.txt', WRONG);
    chmodSync(at('closed/folder'), 0);
    chmodSync(at('closed/a.txt'), 0);
    // The superuser may look into everything.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    chmodSync(path.dirname(program.folder), 0o755);
    const { status, stdout } = spawnSync(process.execPath, [program.file, 'check', '--format', 'json', 'closed'], {
      cwd: program.folder,
      ...nobody,
    });
    chmodSync(at('closed/folder'), 0o755);
    expect(status).toBe(2);
    expect(CheckedFiles.parse(JSON.parse(stdout.toString())).map(({ file, error }) => [file, error])).toEqual([
      ['closed/a.txt', '没有权限'],
      ['closed/b.txt', undefined],
      ['closed/folder', '没有权限'],
    ]);
  });

  it('is too large where no report is: 21 MB', () => {
    program.write('large.txt', Buffer.alloc(21_000_000, 'a'));
    const { code, files } = check('large.txt', program.write('right.txt', RIGHT));
    expect([code, files.map(({ error }) => error)]).toEqual([2, ['文件太大，最多 20 MB', undefined]]);
    expect(program.run(['check', '-'], { input: Buffer.alloc(21_000_000, 'a') })).toMatchObject({ code: 2 });
  });

  it('ends the run with a message where it is the settings', () => {
    for (const [folder, reason, make] of [
      ['fifo', '不是普通文件', (file: string) => execFileSync('mkfifo', [file])],
      ['zero', '不是普通文件', (file: string) => symlinkSync('/dev/zero', file)],
      ['nowhere', '没有这个文件或文件夹', (file: string) => symlinkSync('gone.json', file)],
      ['circle', '链接绕成了圈', (file: string) => symlinkSync('gouji.json', file)],
    ] as const) {
      program.write(`${folder}/a.txt`, RIGHT);
      make(at(`${folder}/gouji.json`));
      const { code, stdout, stderr } = program.run(['check', folder]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`gouji.json：${reason}`);
    }
  });

  it('ends the run with a message where it is the results of an earlier run', () => {
    const { code, stderr } = program.run(['check', '--baseline', '/dev/zero', program.write('right.txt', RIGHT)]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('/dev/zero：不是普通文件')]);
  });
});

describe('the results', { timeout: 60_000 }, () => {
  it('are not lost silently', () => {
    program.write('wrong.txt', WRONG);
    for (const args of [
      ['check', 'wrong.txt'],
      ['extract', 'wrong.txt'],
      ['repair', 'wrong.txt'],
      ['rules'],
      ['--help'],
    ]) {
      const { code, stderr } = runOnFullDisk(args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toContain('结果没有写完：磁盘已满');
    }
  });

  it('end quietly where nobody reads on', () => {
    for (let index = 0; index < 40; index++) program.write(`read/${index}.md`, WRONG);
    const command = `{ "${process.execPath}" "${program.file}" extract read; echo "code $?" >&2; } | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: program.folder });
    expect([stdout.toString().length, stderr.toString()]).toEqual([10, 'code 0\n']);
  });

  it('command neither a terminal nor a workflow of GitHub', () => {
    const name = '\u001b[2J\n::error::x\u202e.txt';
    program.write(name, reportText({ prose: { overview: '::error file=x::收到申请5件。##[error]收到申请6件。' } }));
    program.write('::warning::y.txt', WRONG);
    program.write('keys/gouji.json', JSON.stringify({ rules: { 'x\u001b[2J\n::error::z': 'off' } }));
    program.write('keys/a.txt', RIGHT);
    const { stdout, stderr } = program.run(['check', name, '::warning::y.txt', 'keys', 'absent\n::error::.txt']);
    expect(stdout).toContain('::error file=x::收到申请5件');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the character that begins a command to a terminal
    expect(stdout + stderr).not.toMatch(/\u001b|\u202e|^\s*::|##\[/m);
  });

  it('are named in annotations and in patches so that they command neither', () => {
    const name = '\u001b[2J\n::error::x.txt';
    program.write(name, FIXABLE);
    const annotations = program.run(['check', '--format', 'github', name]).stdout;
    const patch = program.run(['fix', '--dry-run', name]).stdout;
    expect(annotations).toContain('%0A%3A%3Aerror');
    expect(patch).toContain('--- "\\033[2J\\012::error::x.txt"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the character that begins a command to a terminal
    expect(annotations + patch).not.toMatch(/\u001b|^::error::x/m);
  });

  it('tell of a fault on one file, and of the others what there is', () => {
    const { code, files } = check(program.write('a.txt', RIGHT), 'absent.txt', program.write('b.txt', WRONG));
    expect([code, files.map(({ report }) => report)]).toEqual([2, [true, false, true]]);
  });
});
