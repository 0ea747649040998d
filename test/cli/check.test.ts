import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';
import { placeOf, RIGHT, WRONG } from './support/reports.ts';
import { CheckedFiles } from './support/shapes.ts';

const program = useProgram();

/** `check --format json` over paths, held to its shape. */
function check(...paths: string[]) {
  const { code, stdout, stderr } = program.run(['check', '--format', 'json', ...paths]);
  return { code, stderr, files: CheckedFiles.parse(JSON.parse(stdout)) };
}

const broken = (problems: { rule: string }[]) =>
  problems.map(({ rule }) => rule).filter(rule => /total|balance/.test(rule));

describe('gouji check', { timeout: 90_000 }, () => {
  it('exits with 0 where there are no errors', () => {
    program.write('right.txt', RIGHT);
    const { code, files, stderr } = check('right.txt');
    expect(files).toEqual([
      {
        file: 'right.txt',
        kind: 'text',
        report: true,
        title: '清河县民政局2024年政府信息公开工作年度报告',
        year: 2024,
        edition: '2021',
        problems: [],
      },
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('exits with 1 where there are errors, and gives the place, the figures and the mend', () => {
    program.write('wrong.md', WRONG);
    const { code, files } = check('wrong.md');
    expect(code).toBe(1);
    const problem = files[0]!.problems.find(({ rule }) => rule === 'row-total')!;
    const start = placeOf(WRONG, '7 |');
    const range = { start, end: { line: start.line, character: start.character + 1 } };
    expect(problem).toMatchObject({
      severity: 'error',
      range,
      data: { table: 'applications', row: 'received', column: 'total', stated: 7, expected: 6 },
      fixes: [{ safe: false, edits: [{ range, newText: '6' }] }],
    });
    expect(problem.related.map(({ range: { start: at } }) => WRONG.split('\n')[at.line]![at.character])).toEqual([
      '3',
      '2',
      '1',
    ]);
  });

  it('counts lines from 0 and characters without the byte order mark, at any line end', () => {
    const expected = check(program.write('wrong.md', WRONG)).files[0]!.problems;
    for (const [name, text] of [
      ['crlf.md', WRONG.replace(/\n/g, '\r\n')],
      ['mark.md', `\uFEFF${WRONG}`],
    ] as const) {
      program.write(name, text);
      expect(check(name).files[0]!.problems.map(({ rule, range }) => ({ rule, range }))).toEqual(
        expected.map(({ rule, range }) => ({ rule, range })),
      );
    }
  });

  it('reads standard input', () => {
    const { code, stdout } = program.run(['check', '--format', 'json', '-'], { input: WRONG });
    expect(code).toBe(1);
    expect(CheckedFiles.parse(JSON.parse(stdout))[0]).toMatchObject({ file: '-', report: true });
    expect(program.run(['check', '-'], { input: RIGHT }).code).toBe(0);
    const both = program.run(['check', '--format', 'json', 'right.txt', '-'], { input: WRONG });
    expect(CheckedFiles.parse(JSON.parse(both.stdout)).map(({ file }) => file)).toEqual(['right.txt', '-']);
  });

  it('searches a folder for reports, by name', () => {
    for (const name of [
      'b.txt',
      'a.md',
      'c/a.nianbao',
      'c/b.TXT',
      'd.html',
      '.hidden.txt',
      '.git/a.txt',
      'node_modules/a.txt',
      'e.json',
      'f.docx',
      '~$f.docx',
    ])
      program.write(`folder/${name}`, RIGHT);
    symlinkSync('..', path.join(program.folder, 'folder/c/up'));
    mkdirSync(path.join(program.folder, 'folder/empty.txt'));
    const names = [
      'folder/a.md',
      'folder/b.txt',
      'folder/c/a.nianbao',
      'folder/c/b.TXT',
      'folder/d.html',
      'folder/f.docx',
    ];
    expect(check('folder').files.map(({ file }) => file)).toEqual(names);
    expect(check('folder/').files.map(({ file }) => file)).toEqual(names);
    expect(check('right.txt', 'folder/c', './wrong.md').files.map(({ file }) => file)).toEqual([
      'right.txt',
      'folder/c/a.nianbao',
      'folder/c/b.TXT',
      './wrong.md',
    ]);
    // What is named is read, whatever it is called.
    expect(check('folder/e.json').files[0]!.report).toBe(true);
  });

  it('says so where a folder has no report texts', () => {
    mkdirSync(path.join(program.folder, 'nothing'));
    const { code, files, stderr } = check('nothing');
    expect([code, files]).toEqual([0, []]);
    expect(stderr).toContain('没有找到年报文本');
  });

  it('goes on past what cannot be read, and exits with 2', () => {
    const { code, files, stderr } = check('absent.txt', 'wrong.md', 'right.txt');
    expect(code).toBe(2);
    expect(files.map(({ file, report, error }) => [file, report, error !== undefined])).toEqual([
      ['absent.txt', false, true],
      ['wrong.md', true, false],
      ['right.txt', true, false],
    ]);
    expect(broken(files[1]!.problems)).toContain('row-total');
    expect(stderr).toContain('absent.txt');
  });

  it.each([
    ['an empty file', ''],
    ['one line', '今天天气很好。'],
    ['another text', '会议纪要\n\n一、出席人员\n二、议题\n'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) >> (index % 5))],
    ['zeros', new Uint8Array(3000)],
    ['an odd number of bytes after a mark', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00])],
    ['10 MB on one line', '政府信息公开年度报告，'.repeat(330_000)],
  ])('says of %s that it is no report', (_, content) => {
    program.write('other.txt', content);
    const { code, files } = check('other.txt');
    expect(files).toEqual([
      { file: 'other.txt', kind: 'text', report: false, title: null, year: null, edition: null, problems: [] },
    ]);
    expect(code).toBe(0);
  });

  it('reads a report that is cut in the middle of a row, or of a character', () => {
    const bytes = Buffer.from(WRONG);
    const cut = bytes.indexOf(Buffer.from('二、上年结转')) + 8;
    program.write('cut.txt', bytes.subarray(0, cut));
    const { files } = check('cut.txt');
    expect(files[0]).toMatchObject({ report: true, year: 2024 });
    expect(broken(files[0]!.problems)).toEqual(['row-total']);
  });

  it('keeps the order of many files, and gives the same as for each alone', () => {
    const names = Array.from({ length: 160 }, (_, index) => `many/${String(index).padStart(3, '0')}.txt`);
    // They are written from one template, which is a problem of its own.
    program.write('many/gouji.json', '{ "rules": { "repeated-text": "off" } }');
    for (const [index, name] of names.entries())
      program.write(name, reportText({ organ: `清河县第${index}局`, rows: { received: `1 0 0 0 0 0 ${index}` } }));
    const { code, files } = check('many');
    expect(code).toBe(1);
    expect(files.map(({ file }) => file)).toEqual(names);
    expect(files.map(({ title }) => title)).toEqual(
      names.map((_, index) => `清河县第${index}局2024年政府信息公开工作年度报告`),
    );
    expect(files[7]).toEqual(check('many/007.txt').files[0]);
  });

  it('writes everything to a slow reader, and survives one that goes away', async () => {
    for (let index = 0; index < 12; index++) program.write(`long/${index}.md`, WRONG);
    const args = ['extract', '--format', 'json', 'long'];
    const whole = program.run(args).stdout;
    // More than a pipe holds.
    expect(whole.length).toBeGreaterThan(200_000);
    const slow = spawn(process.execPath, [program.file, ...args], { cwd: program.folder });
    let read = '';
    slow.stdout.setEncoding('utf8');
    for await (const chunk of slow.stdout) {
      read += chunk;
      await new Promise(setImmediate);
    }
    expect(read).toBe(whole);

    const left = spawn(process.execPath, [program.file, ...args], { cwd: program.folder });
    let complaint = '';
    left.stderr.on('data', chunk => {
      complaint += chunk;
    });
    left.stdout.once('data', () => left.stdout.destroy());
    const code = await new Promise(resolve => left.once('close', resolve));
    expect([complaint, [0, 1, 2].includes(code as number)]).toEqual(['', true]);
  });
});

describe('gouji check for people', { timeout: 30_000 }, () => {
  it('counts lines from 1, shows the place and sums up', () => {
    const { code, stdout } = program.run(['check', 'wrong.md', 'right.txt', 'other.txt']);
    const { line, character } = placeOf(WRONG, '7 |');
    const lines = stdout.split('\n');
    const at = lines.findIndex(text => text.startsWith(`  ${line + 1}:${character + 1}  错误`));
    expect(lines[at]).toMatch(/row-total$/);
    expect(lines[at + 2]!.trim()).toBe('^');
    expect(stdout).toContain('other.txt  不是年度报告');
    expect(lines.at(-2)).toMatch(/^3 个文件，2 份年报：\d+ 处错误、1 处警告$/);
    expect(stdout).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('speaks English where the locale does, and what is asked for above all', () => {
    const english = program.run(['check', 'wrong.md'], { environment: { LANG: 'en_US.UTF-8' } }).stdout;
    expect(english).toMatch(/error .*row-total/);
    expect(english).toMatch(/1 file, 1 report: \d+ errors?\n$/);
    expect(program.run(['check', '--lang', 'en', 'wrong.md']).stdout).toBe(english);
    expect(program.run(['check', 'wrong.md'], { environment: { LANG: 'zh_CN.UTF-8' } }).stdout).toContain('错误');
    expect(program.run(['check', '--lang', 'zh', 'wrong.md'], { environment: { LC_ALL: 'en_GB' } }).stdout).toContain(
      '错误',
    );
  });

  it('lets no report command the terminal', () => {
    program.write('escape.txt', reportText({ rows: { received: '\u001b[2J 0 0 0 0 0 0' } }));
    expect(program.run(['check', 'escape.txt']).stdout).not.toContain('\u001b');
  });
});
