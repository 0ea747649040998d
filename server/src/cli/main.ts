import { version } from '../../../package.json';
import { bilingual } from '../core/text/bilingual.ts';
import { printable } from '../core/text/printable.ts';
import { type CommandLine, parseCommandLine, UsageError } from './arguments.ts';
import { COULD_NOT_RUN, commands, FINE } from './commands.ts';
import { CannotRun } from './failure.ts';
import { languageOf } from './language.ts';
import { Output } from './output.ts';
import { usage } from './usage.ts';

/** Runs the program with the arguments of the command line and gives its exit code. Results go to standard output. */
export async function run(args: readonly string[]): Promise<number> {
  let language = languageOf(process.env);
  try {
    const line = parseCommandLine(args);
    language = line.lang ?? language;
    const told = line.version ? `${version}\n` : line.help || line.command === 'help' ? usage(language) : null;
    if (told === null) return await commandFor(line).run(line, language);
    const output = new Output(process.stdout);
    await output.write(told);
    await output.flush();
    return FINE;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const help = error instanceof UsageError ? `\n${usage(language).trimEnd()}` : '';
    const explanation = error.explanation[language].split('\n').map(printable).join('\n');
    console.error(`gouji: ${explanation}${help}`);
    return COULD_NOT_RUN;
  }
}

function commandFor({ command: name, given }: CommandLine) {
  if (name === undefined) throw new UsageError(bilingual('没有给出命令', 'no command is given'));
  const command = commands.find(candidate => candidate.name === name);
  if (!command) throw new UsageError(bilingual(`没有命令 ${name}`, `there is no command ${name}`));
  const stranger = [...given].find(option => option !== 'lang' && !command.options.includes(option));
  if (stranger)
    throw new UsageError(bilingual(`${name} 没有选项 --${stranger}`, `${name} has no option --${stranger}`));
  return command;
}
