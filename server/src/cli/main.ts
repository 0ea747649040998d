import { version } from '../../../package.json';
import { bilingual } from '../core/text/bilingual.ts';
import { type CommandLine, parseCommandLine, UsageError } from './arguments.ts';
import { COULD_NOT_RUN, commands, FINE } from './commands.ts';
import { CannotRun } from './failure.ts';
import { languageOf } from './language.ts';
import { usage } from './usage.ts';

/** Runs the program with the arguments of the command line and gives its exit code. Results go to standard output. */
export async function run(args: readonly string[]): Promise<number> {
  let language = languageOf(process.env);
  try {
    const line = parseCommandLine(args);
    language = line.lang ?? language;
    if (line.version) process.stdout.write(`${version}\n`);
    else if (line.help || line.command === 'help') process.stdout.write(usage(language));
    else return await commandFor(line).run(line, language);
    return FINE;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const help = error instanceof UsageError ? `\n${usage(language)}` : '';
    process.stderr.write(`gouji: ${error.explanation[language]}\n${help}`);
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
