import { Analysis } from '../core/analysis.ts';
import { Memory } from '../core/memory.ts';
import { type InputFile, readInput } from './files.ts';
import { jsonRepairs, textRepairs } from './repair.ts';
import { csvFigures } from './reporters/csv.ts';
import { githubProblems } from './reporters/github.ts';
import { jsonFigures, jsonProblems } from './reporters/json.ts';
import {
  type Appearance,
  addTally,
  emptyTally,
  type ReadFile,
  type Reporter,
  type Tally,
  tallyOf,
} from './reporters/reporter.ts';
import { sarifProblems } from './reporters/sarif.ts';
import { textProblems } from './reporters/text.ts';
import { SettingsFinder } from './settings-finder.ts';

/** The forms in which a command can tell of files; the first is what is taken unasked. */
export const formats = {
  check: { text: textProblems, json: jsonProblems, sarif: sarifProblems, github: githubProblems },
  repair: { text: textRepairs, json: jsonRepairs },
  extract: { json: jsonFigures, csv: csvFigures },
} satisfies Record<string, Record<string, (appearance: Appearance) => Reporter>>;

/** What is to be told of files, and how; plain data, so that threads can be sent it. */
export interface ReportTask {
  readonly command: keyof typeof formats;
  readonly format: string;
  readonly appearance: Appearance;
  /** The settings file that was given instead of those beside the files. */
  readonly config?: string;
}

/** What was written of some files, and what was counted. */
export interface Batch {
  readonly text: string;
  readonly tally: Tally;
}

/** The reporter of a task. */
export function reporterOf({ command, format, appearance }: ReportTask): Reporter {
  const creators: Record<string, (appearance: Appearance) => Reporter> = formats[command];
  return creators[format]!(appearance);
}

/** Gives what does a task for some of the files. `others` are those that are read already, as standard input is. */
export function createBatchWriter(
  task: ReportTask,
  others: readonly InputFile[] = [],
): (names: readonly string[]) => Promise<Batch> {
  const reporter = reporterOf(task);
  const { language } = task.appearance;
  const judges = task.command === 'check';
  const settings = judges ? new SettingsFinder(task.config) : null;
  // Reports of one year have much in common: whole tables of zeros, sentences of the same template.
  const memory = new Memory();
  const read = async (name: string): Promise<ReadFile> => {
    const { document, error } = others.find(other => other.name === name) ?? (await readInput(name));
    const analysis = new Analysis(document?.text ?? '', settings?.settingsFor(name), memory, { fileName: name });
    return { name, kind: document?.kind ?? null, error, analysis };
  };
  return async names => {
    const tally = emptyTally();
    const parts: string[] = [];
    for (const name of names) {
      const file = await read(name);
      const part = reporter.part(file);
      if (part !== '') parts.push(part);
      addTally(tally, tallyOf(file, language, judges));
    }
    return { text: parts.join(reporter.separator), tally };
  };
}
