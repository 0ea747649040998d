import { describe, expect, it } from 'vitest';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';
import { placeOf, WRONG } from './support/reports.ts';
import { ExtractedFiles } from './support/shapes.ts';

const program = useProgram();

function extract(...paths: string[]) {
  const { code, stdout } = program.run(['extract', ...paths]);
  return { code, files: ExtractedFiles.parse(JSON.parse(stdout)) };
}

describe('gouji extract', { timeout: 30_000 }, () => {
  it('gives head, sections and every figure with its place', () => {
    const { code, files } = extract(program.write('a.md', WRONG));
    expect(code).toBe(0);
    expect(files[0]).toMatchObject({
      file: 'a.md',
      report: true,
      title: '清河县民政局2024年政府信息公开工作年度报告',
      organ: '清河县民政局',
      year: 2024,
      edition: '2021',
    });
    expect(files[0]!.sections.map(({ id }) => id)).toEqual([
      'overview',
      'disclosure',
      'applications',
      'disputes',
      'problems',
      'other',
    ]);
    const applications = files[0]!.tables.find(({ id }) => id === 'applications')!;
    const received = applications.rows.find(({ id }) => id === 'received')!;
    expect(received.cells.map(({ column, value }) => [column, value])).toEqual([
      ['natural-person', 3],
      ['business', 2],
      ['research', 0],
      ['public-interest', 0],
      ['legal-service', 0],
      ['other', 1],
      ['total', 7],
    ]);
    const { line, character } = placeOf(WRONG, '7 |');
    expect(received.cells.at(-1)!.range).toEqual({
      start: { line, character },
      end: { line, character: character + 1 },
    });
  });

  it('gives money exactly, blanks as 0 and what is no number as null', () => {
    const text = reportText({
      year: 2020,
      rows: { procurement: '3 1276.5534万元', received: '_ / 约三 0 0 0 3', granted: '１２ 1,234 0 0 0 0 1246' },
    });
    const { tables } = extract(program.write('b.txt', text)).files[0]!;
    const cells = (table: string, row: string) =>
      tables
        .find(({ id }) => id === table)!
        .rows.find(({ id }) => id === row)!
        .cells.map(({ text: written, value }) => [written, value]);
    expect(cells('disclosure', 'procurement')).toEqual([
      ['3', 3],
      ['1276.5534万元', '12765534'],
    ]);
    expect(cells('applications', 'received').slice(0, 3)).toEqual([
      ['', 0],
      ['/', 0],
      ['约三', null],
    ]);
    expect(cells('applications', 'granted').slice(0, 2)).toEqual([
      ['１２', 12],
      ['1,234', 1234],
    ]);
  });

  it('exits with 2 past a file that cannot be read, and with 0 for one that is no report', () => {
    const { code, files } = extract('absent.txt', program.write('note.txt', '会议纪要'));
    expect(code).toBe(2);
    expect(files).toMatchObject([
      { file: 'absent.txt', error: '没有这个文件或文件夹' },
      { file: 'note.txt', report: false, tables: [] },
    ]);
    expect(extract('note.txt').code).toBe(0);
  });

  it('writes tidy lines that spreadsheets open', () => {
    program.write('引号",.txt', reportText({ organ: '清河县“甲”局', rows: { received: '=1+1 - +3 x"y 0 0 0' } }));
    const { code, bytes } = program.run(['extract', '--format', 'csv', '引号",.txt']);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = bytes.toString().slice(1).split('\r\n');
    expect(head).toBe('file,organ,year,edition,table,row,column,text,value');
    expect(lines.pop()).toBe('');
    const name = '"引号"",.txt",清河县“甲”局,2024,2021,applications,received';
    const received = lines.filter(line => line.startsWith(name)).map(line => line.slice(name.length + 1));
    expect(received.slice(0, 4)).toEqual([
      "natural-person,'=1+1,",
      'business,-,0',
      'research,+3,3',
      'public-interest,"x""y",',
    ]);
    expect(code).toBe(0);
    // 2021: three tables of 7, 25 × 7 and 15 cells.
    expect(lines.filter(line => line.includes(',applications,'))).toHaveLength(175);
    expect(lines.filter(line => line.includes(',disputes,'))).toHaveLength(15);
  });

  it('writes the head alone where there is no figure', () => {
    expect(program.run(['extract', '--format', 'csv', 'note.txt']).stdout).toBe(
      '\uFEFFfile,organ,year,edition,table,row,column,text,value\r\n',
    );
  });
});
