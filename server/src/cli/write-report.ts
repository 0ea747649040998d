import { bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError, unknownValue } from './arguments.ts';
import { shownName } from './excerpt.ts';
import { listFiles, readInput, STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { createBatchWriter, formats, type ReportTask, reporterOf } from './report-task.ts';
import { addTally, emptyTally, type Tally } from './reporters/reporter.ts';
import { SettingsFinder } from './settings-finder.ts';
import { writeBatches } from './threads.ts';

/** Writes what a command has to tell of every file to standard output, and what could not be read to standard error. */
export async function writeReport(
  line: CommandLine,
  command: ReportTask['command'],
  language: Language,
): Promise<Tally> {
  const known = Object.keys(formats[command]);
  const format = line.format ?? known[0]!;
  if (!known.includes(format)) throw new UsageError(unknownValue('--format', format, known));
  if (line.paths.length === 0) throw new UsageError(bilingual('没有给出文件或文件夹', 'no file or folder is given'));
  const appearance = { language, colour: process.stdout.isTTY === true && !process.env.NO_COLOR };
  const names = listFiles(line.paths);
  checkSettings(line.config, names, language);

  const task: ReportTask = { command, format, appearance, config: line.config };
  const reporter = reporterOf(task);
  const output = new Output(process.stdout);
  const tally = emptyTally();
  let separator = '';
  await output.write(reporter.head);
  for await (const batch of batchesOf(task, names)) {
    addTally(tally, batch.tally);
    if (output.isClosed) break;
    if (batch.text === '') continue;
    await output.write(separator + batch.text);
    separator = reporter.separator;
  }
  await output.write(reporter.tail(tally));
  await output.flush();
  for (const { file, reason } of tally.unreadable) console.error(`gouji: ${shownName(file)}: ${reason}`);
  if (names.length === 0) console.error(`gouji: ${NOTHING_FOUND[language]}`);
  return tally;
}

const NOTHING_FOUND = bilingual('没有找到年报文本', 'no report texts found');

/** Throws CannotRun for settings that cannot be used, before anything is written, and tells what in them is not. */
function checkSettings(config: string | undefined, names: readonly string[], language: Language): void {
  const settings = new SettingsFinder(config, message => console.error(`gouji: ${message[language]}`));
  for (const name of names) settings.settingsFor(name);
}

async function* batchesOf(task: ReportTask, names: readonly string[]) {
  // Only this thread can read standard input.
  if (names.includes(STANDARD_INPUT)) {
    const write = createBatchWriter(task, [await readInput(STANDARD_INPUT)]);
    for (const name of names) yield await write([name]);
  } else {
    yield* writeBatches(task, names, createBatchWriter(task));
  }
}
