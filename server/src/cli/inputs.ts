import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { CannotRun, reasonOf } from './failure.ts';
import { listFiles, readInput, STANDARD_INPUT } from './files.ts';
import { readWholeFile, readWholeStream } from './read-file.ts';
import { type Batch, createBatchWriter, type ReportTask } from './report-task.ts';
import { SettingsFinder } from './settings-finder.ts';
import { writeBatches } from './threads.ts';

/**
 * The files that a command line names, in its order: by its paths, and by the list that `--files-from` names. Throws
 * CannotRun where none are named, the list cannot be read, or settings cannot be used; tells what in these is not.
 */
export async function inputsOf({ paths, filesFrom, config }: CommandLine, language: Language): Promise<string[]> {
  if (paths.length === 0 && filesFrom === undefined)
    throw new UsageError(bilingual('没有给出文件或文件夹', 'no file or folder is given'));
  if (filesFrom === STANDARD_INPUT && paths.includes(STANDARD_INPUT))
    throw new UsageError(
      bilingual('标准输入不能既是文件又是文件清单', 'standard input cannot be a file and the list of files'),
    );
  const names = listFiles(filesFrom === undefined ? paths : [...paths, ...(await listedIn(filesFrom))]);
  const warn = (message: Bilingual) => console.error(`gouji: ${message[language]}`);
  const settings = new SettingsFinder(config, warn);
  for (const name of names) settings.organsListedFor(name);
  if (names.length === 0) warn(NOTHING_FOUND);
  return names;
}

const NOTHING_FOUND = bilingual('没有找到年报文本', 'no report texts found');

/** The paths of a list, one a line; parted by NUL, as `find -print0` writes them, where there is one. */
async function listedIn(name: string): Promise<string[]> {
  try {
    const bytes = name === STANDARD_INPUT ? await readWholeStream(process.stdin) : readWholeFile(name);
    const text = new TextDecoder().decode(bytes);
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter(path => path !== '');
  } catch (error) {
    const { zh, en } = reasonOf(error);
    throw new CannotRun(bilingual(`${name}：${zh}`, `${name}: ${en}`));
  }
}

/** Does a task for files, and gives what is written in their order. */
export async function* batchesOf(task: ReportTask, names: readonly string[], jobs?: number): AsyncGenerator<Batch> {
  // Only this thread can read standard input.
  if (names.includes(STANDARD_INPUT)) {
    const write = createBatchWriter(task, [await readInput(STANDARD_INPUT)]);
    for (const name of names) yield await write([name]);
  } else {
    yield* writeBatches(task, names, createBatchWriter(task), jobs);
  }
}
