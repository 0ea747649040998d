import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Package } from 'datapackage';
import { describe, expect, it } from 'vitest';
import { reportText } from '../support/report-text.ts';
import { useProgram } from './support/program.ts';

const program = useProgram();
const inFolder = (...names: string[]) => path.join(program.folder, ...names);

function writeReports(): void {
  const rows = {
    received: '5 1 0 0 0 0 6',
    granted: '4 1 0 0 0 0 5',
    'outcome-total': '4 1 0 0 0 0 5',
    'carried-out': '1 0 0 0 0 0 1',
  };
  program.write('in/a.txt', reportText({ year: 2023, organ: '青禾县民政局', rows }));
  program.write(
    'in/b.txt',
    reportText({ year: 2024, organ: '青禾县民政局', rows: { fees: '12.50', review: '_ / 0 0 一些' } }),
  );
  program.write('in/c.txt', '会议记录，与年报无关。');
}

/** What stands in backticks at the head of each line of a table. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell!);
}

/** Every file of a folder but what is left for going on. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [name, readFileSync(path.join(folder, name)).toString('base64')]),
  );
}

describe('a data package', { timeout: 60_000 }, () => {
  it('is valid by the rules of Frictionless, and every row by its schema', async () => {
    writeReports();
    expect(program.run(['extract', '--out', 'out', 'in'])).toMatchObject({ code: 0, stdout: '' });
    const descriptor = JSON.parse(readFileSync(inFolder('out/datapackage.json'), 'utf8'));
    const read = await Package.load(descriptor, { basePath: inFolder('out'), strict: true });
    expect(read.errors).toEqual([]);
    const rows: Record<string, unknown[]> = {};
    for (const resource of read.resources) {
      // Its reader leaves the byte order mark in the first name.
      const name = inFolder('out', `${resource.name}.csv`);
      writeFileSync(name, readFileSync(name, 'utf8').replace(/^\uFEFF/, ''));
      rows[resource.name] = await resource.read({ keyed: true });
    }
    expect(rows.reports).toHaveLength(2);
    expect(rows.files).toEqual([{ file: 'in/c.txt', kind: 'text', reason: '不是年度报告' }]);
    expect(rows.problems).toContainEqual(
      expect.objectContaining({
        rule: 'carry-over',
        file: 'in/b.txt',
        related_file: 'in/a.txt',
        stated: 0,
        expected: 1,
      }),
    );
    expect(rows.figures).toContainEqual(
      expect.objectContaining({ file: 'in/b.txt', row: 'review', text: '一些', value: null, state: 'text' }),
    );
  });

  it.each(['csv', 'parquet'])('is read by DuckDB as %s, with the queries of docs/data.md', async format => {
    writeReports();
    expect(program.run(['extract', '--out', 'data', '--table-format', format, 'in']).code).toBe(0);
    const connection = await (await DuckDBInstance.create()).connect();
    const page = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
    const queries = [...page.matchAll(/^```sql\n(.*?)^```$/gms)]
      .flatMap(([, text]) => text!.split(/;\s*\n/))
      .filter(query => query.trim() !== '');
    expect(queries.length).toBeGreaterThan(2);
    const results: unknown[][] = [];
    for (const query of queries) {
      const here = query.replaceAll(/'data\/(\w+)\.csv'/g, (_, name) => `'${inFolder('data', `${name}.${format}`)}'`);
      results.push((await connection.runAndReadAll(here)).getRowObjectsJson());
    }
    expect(results[0]).toEqual([
      { year: expect.anything(), received: 6 },
      { year: expect.anything(), received: 0 },
    ]);
  });

  it('has the columns and codes that docs/data.md tells of, and no others', async () => {
    writeReports();
    expect(program.run(['extract', '--out', 'told', '--table-format', 'parquet', 'in']).code).toBe(0);
    const connection = await (await DuckDBInstance.create()).connect();
    const page = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
    const parts = page.split(/^#{2,3} /m).map(text => ({ heading: text.split('\n')[0]!, told: firstCells(text) }));
    for (const table of ['reports', 'figures', 'problems', 'files']) {
      const from = `'${inFolder('told', `${table}.parquet`)}'`;
      const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJson();
      const columns = (await rows(`DESCRIBE SELECT * FROM ${from}`)).map(({ column_name }) => String(column_name));
      expect(parts.find(({ heading }) => heading === table)?.told).toEqual(columns);
      for (const column of columns) {
        const codes = parts.find(({ heading }) =>
          [`\`${column}\``, `\`${table}.${column}\``].some(
            name => heading.startsWith('代码') && heading.includes(name),
          ),
        );
        const found = await rows(`SELECT DISTINCT "${column}" AS value FROM ${from} WHERE "${column}" IS NOT NULL`);
        const values = found.flatMap(({ value }) => String(value).split(' '));
        if (codes) for (const value of values) expect(codes.told, `${table}.${column}`).toContain(value);
      }
    }
  });

  it('comes out the same where it was killed and gone on with', () => {
    writeReports();
    program.run(['extract', '--out', 'whole', 'in']);
    const expected = filesOf(inFolder('whole'));
    // What a run leaves that is killed after the first file, in the middle of the second.
    program.run(['extract', '--out', 'cut', 'in/missing.txt']);
    const lines = linesWhileRunning();
    for (const length of [0, 1, 40, Math.floor(lines.length / 2), lines.length]) {
      cpSync(inFolder('cut'), inFolder(`cut${length}`), { recursive: true });
      writeFileSync(inFolder(`cut${length}`, '.gouji-partial.ndjson'), lines.slice(0, length));
      appendFileSync(inFolder(`cut${length}`, 'reports.csv.tmp'), 'half');
      expect(program.run(['extract', '--out', `cut${length}`, '--resume', 'in']).code).toBe(0);
      expect(filesOf(inFolder(`cut${length}`))).toEqual(expected);
    }
  });

  it('comes out the same where it is killed again and again, wherever it is', async () => {
    for (let index = 0; index < 40; index++)
      program.write(`often/${index}.txt`, reportText({ year: 2023 + (index % 2), organ: `清河县第${index}中学` }));
    program.run(['extract', '--out', 'at-once', 'often']);
    let steps = 0;
    for (let kills = 0; await isKilledAfter(kills * 2); kills++) steps = kills;
    expect(steps).toBeGreaterThan(2);
    expect(filesOf(inFolder('in-steps'))).toEqual(filesOf(inFolder('at-once')));
  });

  /** Goes on with a package and kills the program when its folder has changed so often; whether that came before its end. */
  async function isKilledAfter(changes: number): Promise<boolean> {
    mkdirSync(inFolder('in-steps'), { recursive: true });
    const child = spawn(process.execPath, [program.file, 'extract', '--out', 'in-steps', '--resume', 'often'], {
      cwd: program.folder,
    });
    let seen = 0;
    const watcher = watch(inFolder('in-steps'), () => {
      if (seen++ >= changes) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'close');
    watcher.close();
    return signal === 'SIGKILL';
  }

  it('does not depend on the number of threads', () => {
    for (let index = 0; index < 160; index++)
      program.write(
        `many/${index}.txt`,
        reportText({ year: 2024, organ: `清河县${'东西南北中'[index % 5]}街道${index}办事处` }),
      );
    program.run(['extract', '--out', 'one', '--jobs', '1', 'many']);
    program.run(['extract', '--out', 'two', '--jobs', '2', 'many']);
    expect(filesOf(inFolder('one'))).toEqual(filesOf(inFolder('two')));
  });

  it('is refused in a format that there is none', () => {
    expect(program.run(['extract', '--out', 'x', '--table-format', 'xml', 'in']).code).toBe(2);
    expect(program.run(['extract', '--out', 'x', '--format', 'csv', 'in']).code).toBe(2);
  });

  /** The lines that a run keeps, caught by a folder in the place of the last file that it writes. */
  function linesWhileRunning(): Buffer {
    program.write('caught/datapackage.json.tmp/x', '');
    const { status } = spawnSync(process.execPath, [program.file, 'extract', '--out', 'caught', 'in'], {
      cwd: program.folder,
    });
    expect(status).toBe(2);
    return readFileSync(inFolder('caught', '.gouji-partial.ndjson'));
  }
});
