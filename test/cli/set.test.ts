import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';
import { CheckedFiles, SarifLog } from './support/shapes.ts';

const program = useProgram();
const organ = '青禾县民政局';
const year = (year: number, from: string, to: string, name = organ) =>
  reportText({ year, organ: name, rows: { 'carried-in': from, 'carried-out': to } });
const ZEROS = '0 0 0 0 0 0 0';

/** A folder of three years, whose last 二 is not the 四 of the year before. */
function writeYears(): void {
  program.write('years/2022.txt', year(2022, ZEROS, '2 0 0 0 0 0 2'));
  program.write('years/2023.txt', year(2023, '2 0 0 0 0 0 2', '3 0 0 0 0 0 3'));
  program.write('years/2024.txt', year(2024, '3 0 0 0 0 0 4', ZEROS));
}

const carried = (stdout: string) =>
  CheckedFiles.parse(JSON.parse(stdout)).flatMap(({ file, problems }) =>
    problems.filter(({ rule }) => rule === 'carry-over').map(problem => ({ file, ...problem })),
  );

describe('reports of one call', { timeout: 60_000 }, () => {
  it('are compared, and the later one’s entry names the place in the other', () => {
    writeYears();
    for (const paths of [['years'], ['years/2024.txt', 'years/2023.txt']]) {
      const { code, stdout } = program.run(['check', '--format', 'json', ...paths]);
      expect(code).toBe(1);
      expect(carried(stdout)).toMatchObject([
        {
          file: 'years/2024.txt',
          severity: 'error',
          data: { table: 'applications', row: 'carried-in', column: 'total', stated: 4, expected: 3 },
          related: [{ file: 'years/2023.txt' }],
          fixes: [{ safe: false, edits: [{ newText: '3' }] }],
        },
      ]);
    }
  });

  it('are told of in every format', () => {
    writeYears();
    const run = (format: string) => program.run(['check', '--format', format, 'years']).stdout;
    expect(run('text')).toContain('years/2024.txt  与其他报告比较');
    expect(run('text')).toMatch(/years\/2023\.txt \d+:\d+ {2}2023 年 四、结转下年度继续办理·总计 3/);
    expect(run('text')).toMatch(/\n {2}有错误 \d 份\n.*3 个文件，3 份年报：/s);
    const [sarif] = SarifLog.parse(JSON.parse(run('sarif'))).runs;
    const result = sarif!.results.find(({ ruleId }) => ruleId === 'carry-over');
    expect(result).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri: 'years/2024.txt' } } }],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'years/2023.txt' } } }],
    });
    expect(run('github')).toMatch(/^::error file=years\/2024\.txt,.*title=gouji carry-over::/m);
    expect(run('html')).toContain('carry-over');
    expect(run('html')).toContain('（years/2023.txt）');
  });

  it('are sheets of a workbook', () => {
    writeYears();
    program.write('result.xlsx', program.run(['check', '--format', 'xlsx', 'years']).bytes);
    const { stdout } = program.run(['text', 'result.xlsx']);
    expect(stdout).toMatch(/^有错误\t青禾县民政局2024年.*\tyears\/2024\.txt$/m);
    expect(stdout).toMatch(/^years\/2024\.txt\t.*\tcarry-over\tyears\/2023\.txt$/m);
  });

  it('are mapped to lines, which reduce to the same as a check of all', () => {
    writeYears();
    program.write('years/notes.txt', '会议记录：明天开会。');
    const { stdout: lines } = program.run(['check', '--format', 'ndjson', 'years']);
    expect(lines.trimEnd().split('\n')).toHaveLength(4);
    expect(lines).not.toContain('carry-over');
    program.write('lines.ndjson', lines);
    for (const format of ['json', 'html']) {
      const checked = program.run(['check', '--format', format, 'years']);
      const reduced = program.run(['reduce', '--format', format, 'lines.ndjson']);
      expect(reduced).toEqual(checked);
      expect(program.run(['reduce', '--format', format, '-'], { input: lines })).toEqual(checked);
    }
    expect(program.run(['reduce', 'lines.ndjson']).stdout).toContain('years/2024.txt  与其他报告比较');
  });

  it('are asked for where gouji.json lists their organs, on the year that most have reported on', () => {
    const organs = { [organ]: {}, 青禾县财政局: {} };
    program.write(
      'county/gouji.json',
      JSON.stringify({ organs, rollUps: [{ whole: '青禾县人民政府', parts: [organ] }] }),
    );
    program.write('county/2023.txt', year(2023, ZEROS, ZEROS));
    program.write('county/2024.txt', year(2024, ZEROS, ZEROS));
    program.write('county/other.txt', year(2023, ZEROS, ZEROS, '青禾县财政局'));
    program.write('county/whole.txt', year(2023, ZEROS, ZEROS, '青禾县'));
    const run = (...of: string[]) => program.run(of).stdout;
    // On 2024 one of three has reported, on 2023 all.
    expect(run('check', 'county')).not.toContain('未见');
    program.write('county/whole.txt', year(2024, ZEROS, ZEROS, '青禾县'));
    const told = '未见 2024 年报告 1 个机关：青禾县财政局';
    expect(run('check', 'county')).toMatch(new RegExp(`\n {2}无误.*\n {2}${told}\n`));
    const page = run('check', '--format', 'html', 'county');
    expect(page).toContain(`<p class="missing">${told}</p>`);
    program.write('missing.xlsx', program.run(['check', '--format', 'xlsx', 'county']).bytes);
    expect(run('text', 'missing.xlsx')).toMatch(/^未见报告\t青禾县财政局\t2024/m);
    program.write('missing.ndjson', run('check', '--format', 'ndjson', 'county'));
    expect(run('reduce', '--format', 'html', 'missing.ndjson')).toBe(page);
  });

  it('cannot be reduced from other lines', () => {
    program.write('odd.ndjson', '{"file":"a.txt"}\n');
    const { code, stderr } = program.run(['reduce', 'odd.ndjson']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('odd.ndjson:1')]);
    expect(program.run(['reduce', 'absent.ndjson']).code).toBe(2);
  });

  it('come out the same with one thread and with two', () => {
    for (let index = 0; index < 170; index++)
      program.write(
        `many/${index % 2 === 0 ? 2023 : 2024}/${index}.txt`,
        year(
          index % 2 === 0 ? 2023 : 2024,
          `${index % 3} 0 0 0 0 0 0`,
          ZEROS,
          `清河县第${'一二三四五六七八九'[index % 9]}中学`,
        ),
      );
    const [one, two] = ['1', '2'].map(jobs => program.run(['check', '--format', 'json', '--jobs', jobs, 'many']));
    expect(one!.stdout).toBe(two!.stdout);
    expect(carried(one!.stdout).length).toBeGreaterThan(0);
  });

  it('may be listed in a file, or by another program', () => {
    writeYears();
    const list = ['years/2023.txt', 'years/2024.txt'];
    program.write('list.txt', `${list.join('\n')}\n`);
    const expected = program.run(['check', '--format', 'json', ...list]).stdout;
    expect(program.run(['check', '--format', 'json', '--files-from', 'list.txt']).stdout).toBe(expected);
    const input = `${list.join('\0')}\0`;
    expect(program.run(['check', '--format', 'json', '--files-from', '-'], { input }).stdout).toBe(expected);
    expect(program.run(['check', '--files-from', 'missing.txt']).code).toBe(2);
  });

  it('are told only of what is new beside a baseline', () => {
    writeYears();
    const { stdout } = program.run(['check', '--format', 'json', 'years']);
    program.write('before.json', stdout);
    const again = program.run(['check', '--format', 'json', '--baseline', 'before.json', 'years']);
    expect(again.code).toBe(0);
    expect(CheckedFiles.parse(JSON.parse(again.stdout)).flatMap(({ problems }) => problems)).toEqual([]);
    // Lines that moved make no problem a new one.
    program.write('years/2024.txt', `\n\n${year(2024, '1 0 0 0 0 0 4', ZEROS)}`);
    const { stdout: fresh } = program.run(['check', '--format', 'json', '--baseline', 'before.json', 'years']);
    expect(carried(fresh).map(({ data }) => data.column)).toEqual(['natural-person']);
    program.write('odd.json', '{}');
    expect(program.run(['check', '--baseline', 'odd.json', 'years']).stderr).toContain('odd.json');
  });

  it('are checked again when a file changes', async () => {
    writeYears();
    const child = spawn(process.execPath, [program.file, 'check', '--watch', 'years'], { cwd: program.folder });
    let [said, waits] = ['', 0];
    child.stdout.on('data', data => {
      said += data;
    });
    const waiting = async (times: number) => {
      while (waits < times) {
        const [data] = await once(child.stderr, 'data');
        waits += String(data).split('Ctrl-C').length - 1;
      }
    };
    await waiting(1);
    const before = said;
    writeFileSync(
      path.join(program.folder, 'years/2024.txt'),
      readFileSync(path.join(program.folder, 'years/2024.txt'), 'utf8').replace('青禾县', '清河县'),
    );
    await waiting(2);
    child.kill();
    await once(child, 'close');
    expect(before).toContain('carry-over');
    expect(said.slice(before.length)).not.toContain('carry-over');
    expect(said.slice(before.length)).toContain('份年报');
  });
});
