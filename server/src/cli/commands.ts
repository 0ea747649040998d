import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError, unknownValue } from './arguments.ts';
import { listFiles, readInput, readStandardInput, STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { csvFigures } from './reporters/csv.ts';
import { jsonFigures, jsonProblems } from './reporters/json.ts';
import { type Appearance, addTally, emptyTally, type Reporter, type Tally } from './reporters/reporter.ts';
import { textProblems } from './reporters/text.ts';

/** Exit codes: nothing wrong, errors found, could not run. */
export const [FINE, ERRORS_FOUND, COULD_NOT_RUN] = [0, 1, 2];

export interface Command {
  readonly name: string;
  /** What follows the name: [--format text|json] PATH… */
  readonly synopsis: string;
  readonly summary: Bilingual;
  /** The options that it takes, besides those of every command. */
  readonly options: readonly string[];
  /** Does it and gives the exit code. */
  run(line: CommandLine, language: Language): Promise<number>;
}

type Formats = Readonly<Record<string, (appearance: Appearance) => Reporter>>;

const CHECK_FORMATS: Formats = { text: textProblems, json: jsonProblems };
const EXTRACT_FORMATS: Formats = { json: jsonFigures, csv: csvFigures };

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    synopsis: `[--format ${Object.keys(CHECK_FORMATS).join('|')}] PATH…`,
    summary: bilingual('检查年报；有错误时退出码为 1', 'check reports; exits with 1 where there are errors'),
    options: ['format'],
    async run(line, language) {
      const tally = await writeReport(CHECK_FORMATS, line, language);
      if (tally.unreadable.length > 0) return COULD_NOT_RUN;
      return tally.error > 0 ? ERRORS_FOUND : FINE;
    },
  },
  {
    name: 'extract',
    synopsis: `[--format ${Object.keys(EXTRACT_FORMATS).join('|')}] PATH…`,
    summary: bilingual('读出各表的全部数字', 'give every figure of the tables'),
    options: ['format'],
    async run(line, language) {
      const tally = await writeReport(EXTRACT_FORMATS, line, language);
      return tally.unreadable.length > 0 ? COULD_NOT_RUN : FINE;
    },
  },
];

/** Writes what a reporter has to say of every file to standard output, and what could not be read to standard error. */
async function writeReport(formats: Formats, line: CommandLine, language: Language): Promise<Tally> {
  const format = line.format ?? Object.keys(formats)[0]!;
  const createReporter = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!createReporter) throw new UsageError(unknownValue('--format', format, Object.keys(formats)));
  if (line.paths.length === 0) throw new UsageError(bilingual('没有给出文件或文件夹', 'no file or folder is given'));
  const reporter = createReporter({ language, colour: process.stdout.isTTY === true && !process.env.NO_COLOR });
  const output = new Output(process.stdout);
  const tally = emptyTally();
  let separator = '';
  await output.write(reporter.head);
  for (const name of listFiles(line.paths)) {
    const part = reporter.part(name === STANDARD_INPUT ? await readStandardInput() : readInput(name));
    addTally(tally, part.tally);
    if (part.text === '') continue;
    await output.write(separator + part.text);
    separator = reporter.separator;
  }
  await output.write(reporter.tail(tally));
  await output.flush();
  for (const { file, reason } of tally.unreadable) console.error(`gouji: ${file}: ${reason}`);
  if (tally.files === 0) console.error(`gouji: ${bilingual('没有找到年报文本', 'no report texts found')[language]}`);
  return tally;
}
