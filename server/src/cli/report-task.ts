import { Analysis } from '../core/analysis.ts';
import { Memory } from '../core/memory.ts';
import { withinTime } from '../host/within-time.ts';
import { failureOf } from './failure.ts';
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
  const judges = task.command === 'check';
  const settings = judges ? new SettingsFinder(task.config) : null;
  // Reports of one year have much in common: whole tables of zeros, sentences of the same template.
  let memory = new Memory();

  async function write(name: string): Promise<Batch> {
    const { document, error } = others.find(other => other.name === name) ?? (await readInput(name));
    try {
      const text = document?.text ?? '';
      const analysis = new Analysis(text, settings?.settingsFor(name), memory, { fileName: name });
      return analysis.bounded(withinTime, () => {
        if (judges) void analysis.problems;
        else void analysis.report;
        const file = { name, kind: document?.kind ?? null, analysis, error: error ?? analysis.unfinished };
        return partOf(file, task, reporter);
      });
    } catch (failure) {
      // What was being remembered then may be half of it.
      memory = new Memory();
      return failedPart(name, failure, task, reporter);
    }
  }
  return async names => {
    const parts: Batch[] = [];
    for (const name of names) parts.push(await write(name));
    return joinParts(parts, reporter);
  };
}

/** What is written where files could not be worked on, and the others are to go on. */
export function writeFailed(task: ReportTask, names: readonly string[], failure: unknown): Batch {
  const reporter = reporterOf(task);
  return joinParts(
    names.map(name => failedPart(name, failure, task, reporter)),
    reporter,
  );
}

function partOf(file: ReadFile, { command, appearance }: ReportTask, reporter: Reporter): Batch {
  return { text: reporter.part(file), tally: tallyOf(file, appearance.language, command === 'check') };
}

function failedPart(name: string, failure: unknown, task: ReportTask, reporter: Reporter): Batch {
  return partOf({ name, kind: null, analysis: new Analysis(''), error: failureOf(failure) }, task, reporter);
}

function joinParts(parts: readonly Batch[], reporter: Reporter): Batch {
  const tally = emptyTally();
  for (const part of parts) addTally(tally, part.tally);
  const written = parts.map(({ text }) => text).filter(text => text !== '');
  return { text: written.join(reporter.separator), tally };
}
