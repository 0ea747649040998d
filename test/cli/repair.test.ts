import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useProgram } from './support/program.ts';
import { placeOf, RIGHT, WRONG } from './support/reports.ts';

const program = useProgram();

describe('gouji repair', { timeout: 30_000 }, () => {
  it('lists the repairs of tables whose sums disagree, for programs', () => {
    const { code, stdout } = program.run([
      'repair',
      '--format',
      'json',
      program.write('a.md', WRONG),
      program.write('b.txt', RIGHT),
      program.write('c.txt', '会议通知'),
    ]);
    const { line, character } = placeOf(WRONG, '7 |');
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'a.md',
        kind: 'text',
        report: true,
        tables: [
          {
            table: 'applications',
            repairs: [
              { cells: [{ row: 'received', column: 'total', from: 7, to: 6, range }], tied: false, smallest: true },
            ],
          },
        ],
      },
      { file: 'b.txt', kind: 'text', report: true, tables: [] },
      { file: 'c.txt', kind: 'text', report: false, tables: [] },
    ]);
  });

  it('tells people of them, with lines from 1', () => {
    const { code, stdout } = program.run(['repair', program.write('a.md', WRONG), '--lang', 'zh']);
    const { line, character } = placeOf(WRONG, '7 |');
    expect(code).toBe(0);
    expect(stdout.split('\n').map(text => text.trimEnd())).toEqual([
      'a.md',
      '  表3 收到和处理政府信息公开申请情况',
      `    1. ${`${line + 1}:${character + 1}`.padEnd(9)} 一、本年新收政府信息公开申请数量·总计 7 → 6`,
      '',
      '1 个文件，1 份年报；以上只是建议，文件没有改动',
      '',
    ]);
    expect(program.run(['repair', 'a.md', '--lang', 'en']).stdout).toContain('no file was changed');
  });

  it('writes nothing, and exits with 2 for what cannot be read', () => {
    const name = program.write('a.md', WRONG);
    const { code, stdout } = program.run(['repair', '--format', 'json', 'missing.txt', name]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'missing.txt', tables: [], error: expect.any(String) },
      { file: name },
    ]);
    expect(readFileSync(path.join(program.folder, name), 'utf8')).toBe(WRONG);
  });
});
