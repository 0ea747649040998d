import { budgetOf } from '../core/budget.ts';
import { bilingual, type Language } from '../core/text/bilingual.ts';
import { withinTime } from '../host/within-time.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { shownName } from './excerpt.ts';
import { CannotRun } from './failure.ts';
import { type InputFile, readInput, STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { replaceFile } from './replace-file.ts';
import { writeShownBack } from './write-back.ts';

/**
 * Writes what a text says otherwise into the document that it was read from. Throws CannotRun, and writes nothing, where
 * one of the two cannot be read, or a change cannot be carried back; it says so of each place.
 */
export async function update({ paths }: CommandLine, language: Language): Promise<void> {
  const [name, textName] = paths;
  if (name === undefined || textName === undefined || paths.length > 2 || name === STANDARD_INPUT) {
    throw new UsageError(
      bilingual('要给出一个文档和一个文本文件', 'a document and a file with its text are to be given'),
    );
  }
  const input = await readWell(name);
  const { document } = await readWell(textName);
  if (document!.kind !== 'text') throw failure(textName, '这不是文本文件', 'this is no text file');
  const wanted = document!.text;
  const written = withinTime(budgetOf(wanted), () => writeShownBack(input, wanted));
  if (!written.bytes) {
    const reasons = written.reasons.map(({ zh, en }) => failure(name, zh, en).explanation);
    throw new CannotRun(bilingual(reasons.map(({ zh }) => zh).join('\n'), reasons.map(({ en }) => en).join('\n')));
  }
  const error = written.bytes === input.bytes ? null : replaceFile(name, input.bytes, written.bytes);
  if (error) throw failure(name, error.zh, error.en);
  const said =
    written.bytes === input.bytes
      ? bilingual('没有不同，文件未改动', 'no difference; the file is left as it was')
      : bilingual('已写回', 'written');
  const output = new Output(process.stdout);
  await output.write(`${shownName(name)}${language === 'zh' ? '：' : ': '}${said[language]}\n`);
  await output.flush();
}

async function readWell(name: string): Promise<InputFile> {
  const input = await readInput(name);
  if (input.error) throw failure(name, input.error.zh, input.error.en);
  return input;
}

function failure(name: string, zh: string, en: string): CannotRun {
  return new CannotRun(bilingual(`${shownName(name)}：${zh}`, `${shownName(name)}: ${en}`));
}
