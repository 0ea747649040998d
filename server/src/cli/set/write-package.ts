import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../../../package.json';
import { descriptor, type TableFormat, tableFormats } from '../../core/set/package/descriptor.ts';
import { fileRow, type PackageFile, reportRows } from '../../core/set/package/rows.ts';
import { packageTables } from '../../core/set/package/tables.ts';
import { bilingual, type Language } from '../../core/text/bilingual.ts';
import { type CommandLine, UsageError, unknownValue } from '../arguments.ts';
import { shownName } from '../excerpt.ts';
import { CannotRun, reasonOf } from '../failure.ts';
import { batchesOf, inputsOf } from '../inputs.ts';
import { LineStore } from '../line-store.ts';
import type { ReportTask } from '../report-task.ts';
import type { Tally } from '../reporters/reporter.ts';
import { Progress } from './progress.ts';
import { SetCheck } from './set-check.ts';
import { tableWriter } from './table-writer.ts';

/** What is done so far, a line a file; it goes when the package is whole. */
const PARTIAL = '.gouji-partial.ndjson';

/**
 * `extract --out FOLDER`: writes a data package. Files are read one after the other into lines, and the lines into tables
 * when all are there; so it goes on where it was ended, and comes out the same. Gives the files that could not be read.
 */
export async function writePackage(line: CommandLine, language: Language): Promise<Pick<Tally, 'unreadable'>> {
  const folder = line.out!;
  const format = (line.tableFormat ?? tableFormats[0]) as TableFormat;
  if (!tableFormats.includes(format)) throw new UsageError(unknownValue('--table-format', format, tableFormats));
  if (line.format !== undefined)
    throw new UsageError(bilingual('--out 与 --format 不能同用', '--out and --format do not go together'));
  const names = await inputsOf(line, language);
  const task: ReportTask = {
    command: 'package',
    format: 'lines',
    appearance: { language, colour: false },
    config: line.config,
  };
  try {
    mkdirSync(folder, { recursive: true });
    const partial = path.join(folder, PARTIAL);
    const lines = openLines(partial, planOf(names, language), line.resume);
    const progress = new Progress(names.length, language);
    for await (const { parts } of batchesOf(task, names.slice(lines.size - 1), line.jobs)) {
      for (const { text } of parts) lines.append(text);
      progress.tell(lines.size - 1);
    }
    progress.end();
    lines.flush();
    const unreadable = writeTables(lines, folder, format, language);
    writeWhole(path.join(folder, 'datapackage.json'), `${JSON.stringify(descriptor(format, version), null, 2)}\n`);
    lines.close();
    rmSync(partial, { force: true });
    for (const { file, reason } of unreadable) console.error(`gouji: ${shownName(file)}: ${reason}`);
    return { unreadable };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const { zh, en } = reasonOf(error);
    throw new CannotRun(bilingual(`${folder}：${zh}`, `${folder}: ${en}`));
  }
}

/** The lines of an earlier run of the same plan where that is to be gone on with, else none but the plan. */
function openLines(name: string, plan: string, resume: boolean): LineStore {
  if (resume && existsSync(name)) {
    const lines = LineStore.of(name);
    if (lines.size > 0 && lines.read(0) === plan) return lines;
    lines.close();
  }
  rmSync(name, { force: true });
  const lines = LineStore.of(name);
  lines.append(plan);
  return lines;
}

/** What has to be the same for lines to be of use to another run. */
function planOf(names: readonly string[], language: Language): string {
  const files = createHash('sha256').update(names.join('\0')).digest('hex');
  return JSON.stringify({ gouji: version, language, files });
}

/** Writes the tables and gives the files that could not be read. */
function writeTables(lines: LineStore, folder: string, format: TableFormat, language: Language): Tally['unreadable'] {
  const set = new SetCheck();
  const files = () => Array.from({ length: lines.size - 1 }, (_, index) => index + 1);
  for (const index of files()) {
    const { reports } = JSON.parse(lines.read(index)) as PackageFile;
    for (const { summary } of reports) set.add([JSON.stringify(summary)]);
  }
  const writers = new Map(
    packageTables.map(table => [table.name, tableWriter(format, path.join(folder, `${table.name}.${format}`), table)]),
  );
  const found = set.files();
  const unreadable: Tally['unreadable'] = [];
  for (const index of files()) {
    const file = JSON.parse(lines.read(index)) as PackageFile;
    if (file.isUnreadable) unreadable.push({ file: file.file, reason: file.reason! });
    if (file.reason !== null) writers.get('files')!.write([fileRow(file)]);
    file.reports.forEach((report, nth) => {
      const between = found.next().value?.problems ?? [];
      const rows = reportRows(report, file.kind, nth + 1, between, language);
      for (const name of ['reports', 'figures', 'problems'] as const) writers.get(name)!.write(rows[name]);
    });
  }
  for (const writer of writers.values()) writer.finish();
  set.close();
  return unreadable;
}

function writeWhole(name: string, text: string): void {
  writeFileSync(`${name}.tmp`, text);
  renameSync(`${name}.tmp`, name);
}
