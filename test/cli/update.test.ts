import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { reportDocx } from '../support/docx-generator.ts';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';

const program = useProgram();
const bytesOf = (name: string) => readFileSync(path.join(program.folder, name));
const textOf = (name: string) => readDocx(bytesOf(name)).text;
const report = reportDocx({
  rows: { received: '３ 0 0 0 0 0 3', granted: '3 0 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 0 3' },
});

describe('gouji update', { timeout: 30_000 }, () => {
  it('writes what a text says otherwise into a Word file', () => {
    const file = program.write('a.docx', report);
    const text = program.run(['text', file]).stdout.replace('\t３\t', '\t4\t');
    expect(program.run(['update', file, program.write('a.txt', text)])).toMatchObject({
      code: 0,
      stdout: 'a.docx：已写回\n',
    });
    expect(textOf(file)).toBe(text);
    expect(program.run(['update', file, 'a.txt']).stdout).toBe('a.docx：没有不同，文件未改动\n');
    expect(program.run(['update', file, '-'], { input: text.replace(/\n/g, '\r\n') })).toMatchObject({
      code: 0,
      stdout: 'a.docx：没有不同，文件未改动\n',
    });
  });

  it('writes nothing where a change cannot be carried back, and tells each place', () => {
    const file = program.write('b.docx', reportDocx({}, { numbers: 'of the paragraph' }));
    const before = bytesOf(file);
    const text = textOf(file).replace('二、主动', '三、主动').replace('\n规章\t0', '\n规章\t0\t0');
    const { code, stdout, stderr } = program.run(['update', file, program.write('b.txt', text)]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /b\.docx：第 \d+ 行：“二、”是 Word 自动编的号[^\n]*\nb\.docx：第 \d+ 行：表格的这一行有 4 格/,
    );
    expect(bytesOf(file)).toEqual(before);
  });

  it('wants a document that can be written, and a text', () => {
    const file = program.write('c.docx', report);
    expect(program.run(['update', file]).code).toBe(2);
    expect(program.run(['update', file, file]).stderr).toContain('这不是文本文件');
    expect(program.run(['update', file, 'no.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no.txt：没有这个文件'),
    });
  });

  it('writes into a page within its elements, in its encoding, and no mark-up', () => {
    const page = (figure: string, words: string) =>
      Buffer.from(
        `\uFEFF<html><body><h1>清河县民政局2024年政府信息公开工作年度报告</h1><p><b>一、</b>总体${words}情况</p><table><tr><td>规章</td><td><span>${figure[0]}</span><span>${figure[1]}</span><sup>1</sup></td></tr></table></body></html>`,
        'utf16le',
      );
    const file = program.write('e.html', page('41', ''));
    const text = program.run(['text', file]).stdout;
    expect(text).toContain('\n规章\t41\n');
    expect(program.run(['update', file, '-'], { input: text }).stdout).toContain('没有不同');
    expect(
      program.run(['update', file, '-'], { input: text.replace('41', '43').replace('总体', '总体工作') }),
    ).toMatchObject({ code: 0 });
    expect(bytesOf(file).equals(page('43', '工作'))).toBe(true);
    const { code, stderr } = program.run(['update', file, '-'], { input: `${text}又一段。\n` });
    expect([code, stderr]).toEqual([2, expect.stringContaining('网页里不能这样加减一行')]);
    expect(bytesOf(file).equals(page('43', '工作'))).toBe(true);
  });

  it('writes a text in the encoding of the text', () => {
    const file = program.write('d.txt', Buffer.from(`\uFEFF${reportText()}`, 'utf16le'));
    expect(program.run(['update', file, '-'], { input: '另一份\n' }).code).toBe(0);
    expect(bytesOf(file).toString('utf16le')).toBe('\uFEFF另一份\n');
  });
});

describe('gouji fix of a Word file', { timeout: 30_000 }, () => {
  it('mends its text in place', () => {
    const file = program.write('fix.docx', report);
    expect(program.run(['fix', file])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('fix.docx：已改正 1 处'),
    });
    expect(textOf(file)).toBe(readDocx(report).text.replace('３', '3'));
  });
});
