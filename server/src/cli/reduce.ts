import { createReadStream } from 'node:fs';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError, unknownValue } from './arguments.ts';
import { CannotRun, reasonOf } from './failure.ts';
import { STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { readLines } from './read-lines.ts';
import { baselineOf, formats, type ReportTask, reporterOf } from './report-task.ts';
import type { CheckedEntry } from './reporters/json.ts';
import { emptyTally, type Tally } from './reporters/reporter.ts';
import { CheckRun } from './set/check-run.ts';
import { composers } from './set/composers.ts';
import { SettingsFinder } from './settings-finder.ts';

/** What reading ndjson lines may be written as: what `check` has, but for lines. */
export const reducedFormats = Object.keys(formats.check).filter(format => format !== 'ndjson');

/**
 * `reduce`: runs the rules between reports over the lines that `check --format ndjson` wrote, wherever it did. Formats
 * that come a file at a time tell only what is found between reports; the others all.
 */
export async function reduce({ paths, format = 'text', baseline }: CommandLine, language: Language): Promise<Tally> {
  if (!reducedFormats.includes(format)) throw new UsageError(unknownValue('--format', format, reducedFormats));
  if (paths.length === 0) throw new UsageError(bilingual('没有给出文件', 'no file is given'));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const task: ReportTask = { command: 'check', format, appearance: { language, colour }, baseline };
  const composer = composers[format];
  const writing = { ...task, reporter: reporterOf(task), composer };
  const run = new CheckRun(writing, new Output(process.stdout), baselineOf(task), new SettingsFinder(undefined));
  const tally = emptyTally();
  await run.begin();
  for (const path of paths) {
    let number = 0;
    for await (const line of linesOf(path)) {
      number++;
      if (line === '') continue;
      const { summaries, ...entry } = readLine(line, path, number);
      count(entry, tally);
      await run.add(
        composer ? JSON.stringify(entry) : '',
        summaries.map(summary => JSON.stringify(summary)),
      );
    }
  }
  await run.finish(tally);
  return tally;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* readLines(path === STANDARD_INPUT ? process.stdin : createReadStream(path));
  } catch (error) {
    throw cannotRead(path, reasonOf(error));
  }
}

type Line = CheckedEntry & { readonly summaries: readonly unknown[] };

function readLine(text: string, path: string, number: number): Line {
  try {
    const line = JSON.parse(text) as Line;
    if (typeof line.file === 'string' && Array.isArray(line.problems) && Array.isArray(line.summaries)) return line;
  } catch {
    // Told below.
  }
  throw cannotRead(
    `${path}:${number}`,
    bilingual('不是 gouji check --format ndjson 写出的一行', 'is no line of gouji check --format ndjson'),
  );
}

function cannotRead(where: string, { zh, en }: Bilingual): CannotRun {
  return new CannotRun(bilingual(`${where}：${zh}`, `${where}: ${en}`));
}

function count({ file, report, problems, error }: CheckedEntry, tally: Tally): void {
  tally.files++;
  if (report) tally.reports++;
  if (error !== undefined) tally.unreadable.push({ file, reason: error });
  for (const { severity } of problems) tally[severity]++;
}
