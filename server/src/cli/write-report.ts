import type { Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError, unknownValue } from './arguments.ts';
import { shownName } from './excerpt.ts';
import { batchesOf, inputsOf } from './inputs.ts';
import { Output } from './output.ts';
import { baselineOf, formats, type ReportTask, reporterOf } from './report-task.ts';
import { addTally, emptyTally, type Tally } from './reporters/reporter.ts';
import { CheckRun } from './set/check-run.ts';
import { composers } from './set/composers.ts';
import { Progress } from './set/progress.ts';
import { SettingsFinder } from './settings-finder.ts';

/** Writes what a command has to tell of every file to standard output, and what could not be read to standard error. */
export async function writeReport(
  line: CommandLine,
  command: 'check' | 'repair' | 'extract',
  language: Language,
): Promise<Tally> {
  const known = Object.keys(formats[command]);
  const format = line.format ?? known[0]!;
  if (!known.includes(format)) throw new UsageError(unknownValue('--format', format, known));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const { config, baseline } = line;
  const task: ReportTask = { command, format, appearance: { language, colour }, config, baseline };
  const names = await inputsOf(line, language);

  const output = new Output(process.stdout);
  const composer = command === 'check' ? composers[format] : undefined;
  const writing = { ...task, reporter: reporterOf(task), composer };
  const run = new CheckRun(writing, output, baselineOf(task), new SettingsFinder(config));
  const tally = emptyTally();
  const progress = new Progress(names.length, language, process.stdout.isTTY && !composer);
  await run.begin();
  for await (const batch of batchesOf(task, names, line.jobs)) {
    addTally(tally, batch.tally);
    for (const { text, summaries } of batch.parts) await run.add(text, summaries);
    progress.tell(tally.files);
    if (output.isClosed) break;
  }
  progress.end();
  await run.finish(tally);
  for (const { file, reason } of tally.unreadable) console.error(`gouji: ${shownName(file)}: ${reason}`);
  return tally;
}
