import { pageText } from '../core/document/update-page.ts';
import { bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { CannotRun } from './failure.ts';
import { readInput } from './files.ts';
import { Output } from './output.ts';

/** Writes the text of a document as it is read to standard output, in UTF-8. Throws CannotRun where it cannot be read. */
export async function writeText({ paths }: CommandLine, _language: Language): Promise<void> {
  const input = await readInput(onePath(paths));
  if (input.error) throw new CannotRun(input.error);
  const output = new Output(process.stdout);
  const { kind, text } = input.document!;
  await output.write(kind === 'html' ? pageText(text) : text);
  await output.flush();
}

/** The one path of a command that takes no more. Throws a UsageError for none or several. */
export function onePath(paths: readonly string[]): string {
  const [name] = paths;
  if (name === undefined) throw new UsageError(bilingual('没有给出文件', 'no file is given'));
  if (paths.length > 1) throw new UsageError(bilingual('只能给出一个文件', 'only one file can be given'));
  return name;
}
