import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import type { CommandLine } from './arguments.ts';
import { formats } from './report-task.ts';
import { writeReport } from './write-report.ts';

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

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    synopsis: `[--format ${Object.keys(formats.check).join('|')}] [--config FILE] PATH…`,
    summary: bilingual('检查年报', 'check reports'),
    options: ['format', 'config'],
    async run(line, language) {
      const tally = await writeReport(line, 'check', language);
      if (tally.unreadable.length > 0) return COULD_NOT_RUN;
      return tally.error > 0 ? ERRORS_FOUND : FINE;
    },
  },
  {
    name: 'extract',
    synopsis: `[--format ${Object.keys(formats.extract).join('|')}] PATH…`,
    summary: bilingual('读出各表的全部数字', 'give every figure of the tables'),
    options: ['format'],
    async run(line, language) {
      const tally = await writeReport(line, 'extract', language);
      return tally.unreadable.length > 0 ? COULD_NOT_RUN : FINE;
    },
  },
];
