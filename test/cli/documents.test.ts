import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { reportXlsx } from '../../server/src/core/features/export/xlsx/export-xlsx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { reportDocx } from '../support/docx-generator.ts';
import { reportPdf } from '../support/pdf-generator.ts';
import { buildPdfReader } from '../support/pdf-reader.ts';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';
import { CheckedFiles, ExtractedFiles } from './support/shapes.ts';

const program = useProgram();
const parts = { rows: { received: '3 2 0 0 0 1 7', granted: '3 2 0 0 0 1 6', 'outcome-total': '3 2 0 0 0 1 6' } };
const text = reportText(parts);
const doc = readFileSync(path.join(import.meta.dirname, '../document/files/numbered-2024.doc'));
const documents: Record<string, Uint8Array | string> = {
  'a.docx': reportDocx(parts),
  'b.doc': doc,
  'c.wps': doc,
  'd.xlsx': reportXlsx(previewOf(new Analysis(text), 'zh')),
  'e.pdf': reportPdf(parts),
  'f.txt': text,
};

beforeAll(async () => {
  await buildPdfReader(path.dirname(program.file));
  for (const [name, content] of Object.entries(documents)) program.write(`all/${name}`, content);
});

describe('documents on the command line', { timeout: 60_000 }, () => {
  it('are found in a folder and checked, each with its kind', () => {
    const { code, stdout } = program.run(['check', '--format', 'json', 'all']);
    expect(code).toBe(1);
    const files = CheckedFiles.parse(JSON.parse(stdout));
    expect(files.map(({ file, kind }) => [file, kind])).toEqual([
      ['all/a.docx', 'docx'],
      ['all/b.doc', 'doc'],
      ['all/c.wps', 'doc'],
      ['all/d.xlsx', 'xlsx'],
      ['all/e.pdf', 'pdf'],
      ['all/f.txt', 'text'],
    ]);
    for (const { file, problems } of files) {
      const { rule, data } = problems.find(({ severity }) => severity === 'error')!;
      expect([rule, data.stated, data.expected], file).toEqual(['row-total', 7, 6]);
    }
  });

  it('have ranges in what `gouji text` writes', () => {
    const { stdout } = program.run(['extract', '--format', 'json', 'all']);
    for (const { file, tables } of ExtractedFiles.parse(JSON.parse(stdout))) {
      const lines = program.run(['text', file]).stdout.split('\n');
      const cells = tables.flatMap(({ rows }) => rows.flatMap(row => row.cells));
      expect(cells.length, file).toBeGreaterThan(150);
      for (const { text: written, range } of cells)
        expect(lines[range.start.line]!.slice(range.start.character, range.end.character), file).toBe(written);
    }
  });

  it('name their places in words, which a text does not', () => {
    const words = '表3 一、本年新收政府信息公开申请数量·总计';
    expect(program.run(['check', 'all/a.docx']).stdout).toContain(`  ${words}  错误`);
    expect(program.run(['check', 'all/f.txt']).stdout).not.toContain(`  ${words}  错误`);
  });

  it('that cannot be read are told of with what to do, and the others go on', () => {
    const rtf = program.write('old.doc', '{\\rtf1 x}');
    const scan = program.write('scan.pdf', '%PDF-1.4\n');
    const { code, stdout, stderr } = program.run(['check', '--format', 'json', rtf, scan, 'all/a.docx']);
    expect(code).toBe(2);
    const files = CheckedFiles.parse(JSON.parse(stdout));
    expect(files.map(({ kind, report }) => [kind, report])).toEqual([
      [null, false],
      [null, false],
      ['docx', true],
    ]);
    expect(files[0]!.error).toContain('另存为 .docx');
    expect(stderr).toContain('old.doc');
  });

  it('of kinds that are read only are not mended', () => {
    for (const name of ['b.doc', 'd.xlsx', 'e.pdf']) {
      const file = path.join(program.folder, 'all', name);
      const before = readFileSync(file);
      const { code, stderr } = program.run(['fix', `all/${name}`]);
      expect(code, name).toBe(2);
      expect(stderr, name).toContain('只能读取');
      expect(readFileSync(file).equals(before), name).toBe(true);
    }
  });
});

describe('gouji convert', { timeout: 60_000 }, () => {
  it.each(['docx', 'xlsx', 'html', 'txt', 'md'])('writes a report of any kind as .%s, with the same figures', to => {
    const figures = (name: string) =>
      ExtractedFiles.parse(JSON.parse(program.run(['extract', name]).stdout))[0]!.tables.map(
        ({ id, edition, rows }) => ({
          id,
          edition,
          rows: rows.map(row => [row.id, row.cells.map(cell => cell.text)]),
        }),
      );
    for (const name of ['all/b.doc', 'all/e.pdf']) {
      const out = `made-${path.extname(name).slice(1)}.${to}`;
      expect(program.run(['convert', '--to', to, '-o', out, name])).toMatchObject({ code: 0, stdout: '' });
      expect(figures(out)).toEqual(figures(name));
    }
  });

  it('writes beside the file, and over no other', () => {
    program.write('beside/年报.txt', text);
    expect(program.run(['convert', '--to', 'docx', 'beside/年报.txt']).code).toBe(0);
    writeFileSync(path.join(program.folder, 'beside/年报.docx'), 'mine');
    const { code, stderr } = program.run(['convert', '--to', 'docx', 'beside/年报.txt']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('没有覆盖')]);
    expect(readFileSync(path.join(program.folder, 'beside/年报.docx'), 'utf8')).toBe('mine');
    expect(program.run(['convert', '--to', 'docx', '-o', 'beside/年报.docx', 'beside/年报.txt']).code).toBe(0);
    expect(readdirSync(path.join(program.folder, 'beside')).sort()).toEqual(['年报.docx', '年报.txt']);
  });

  it('says which rows of the form the report does not have', () => {
    program.write('lacking/年报.txt', text.replace(/^行政强制.*\n/m, ''));
    const { code, stderr } = program.run(['convert', '--to', 'docx', 'lacking/年报.txt']);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/表2.* 行政强制：年报里没有这一行，写成空行/)]);
  });

  it('gives the body of a page, and what is to be corrected', () => {
    expect(program.run(['convert', '--to', 'html', '--fragment', '-o', '-', 'all/f.txt']).stdout).toMatch(
      /^<h1 style=/,
    );
    expect(program.run(['convert', '--to', 'xlsx', '--corrections', 'all/f.txt']).code).toBe(0);
    expect(program.run(['text', 'all/f整改清单.xlsx']).stdout).toContain(
      '一、本年新收政府信息公开申请数量·总计\t7\t6\t',
    );
  });

  it('writes the correction sheets of a folder: one for each organ with errors, or one list', () => {
    const of = (organ: string, year: number, received: string) =>
      program.write(
        `set/${organ}${year}.txt`,
        reportText({
          organ,
          year,
          rows: { received, 'carried-out': year === 2023 ? '3 0 0 0 0 0 3' : '0 0 0 0 0 0 0' },
        }),
      );
    of('青禾县民政局', 2023, '5 0 0 0 0 0 7');
    of('青禾县民政局', 2024, '5 0 0 0 0 0 8');
    of('青禾县水务局', 2024, '1 0 0 0 0 0 9');
    of('青禾县教育局', 2024, '0 0 0 0 0 0 0');
    program.write('set/notes.txt', '会议记录');
    const convert = (...args: string[]) => program.run(['convert', '--corrections', ...args]);
    expect(convert('--to', 'docx', '-o', 'sheets/', 'set').code).toBe(0);
    expect(readdirSync(path.join(program.folder, 'sheets')).sort()).toEqual([
      '青禾县民政局整改清单.docx',
      '青禾县水务局整改清单.docx',
    ]);
    const sheet = program.run(['text', 'sheets/青禾县民政局整改清单.docx']).stdout;
    for (const found of ['\t青禾县民政局2023年\t', '\t青禾县民政局2024年\t', '（carry-over）'])
      expect(sheet).toContain(found);
    // Somebody may have filled in what was done.
    expect(convert('--to', 'docx', '-o', 'sheets', 'set')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('青禾县水务局整改清单.docx：已有同名文件'),
    });
    expect(convert('--to', 'xlsx', '-o', 'list.xlsx', 'set', 'absent.txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('absent.txt：没有这个文件'),
    });
    const list = program.run(['text', 'list.xlsx']).stdout;
    for (const organ of ['青禾县民政局', '青禾县水务局']) expect(list).toContain(`\t${organ}2024年\t错误\t`);
    expect(list).not.toContain('青禾县教育局');
    expect(convert('--to', 'docx', 'set')).toMatchObject({ code: 2, stderr: expect.stringContaining('-o') });
    expect(convert('--to', 'docx', '-o', 'none/', 'set/青禾县教育局2024.txt')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('没有需要整改的年报'),
    });
    expect(existsSync(path.join(program.folder, 'none'))).toBe(false);
  });

  it('says what it cannot do', () => {
    const other = program.write('notice.txt', '会议通知');
    for (const [args, message] of [
      [['all/f.txt'], '--to'],
      [['--to', 'pdf', 'all/f.txt'], 'docx'],
      [['--to', 'html', '--corrections', 'all/f.txt'], 'xlsx'],
      [['--to', 'docx', '--fragment', 'all/f.txt'], '--fragment'],
      [['--to', 'docx', other], '不是'],
      [['--to', 'docx', 'absent.txt'], '没有这个文件'],
      [['--to', 'docx', '-o', 'no/such/folder.docx', 'all/f.txt'], 'no/such'],
    ] as const) {
      const { code, stderr } = program.run(['convert', ...args]);
      expect([code, stderr], args.join(' ')).toEqual([2, expect.stringContaining(message)]);
    }
    expect(existsSync(path.join(program.folder, 'notice.docx'))).toBe(false);
  });
});
