import { Analysis } from '../core/analysis.ts';
import { budgetOf, OverBudget, type WithinTime, withoutLimit } from '../core/budget.ts';
import { Memory } from '../core/memory.ts';
import { summarize } from '../core/set/summarize.ts';
import { withinTime } from '../host/within-time.ts';
import { failureOf } from './failure.ts';
import { type InputFile, readInput } from './files.ts';
import { jsonRepairs, textRepairs } from './repair.ts';
import { csvFigures } from './reporters/csv.ts';
import { githubProblems } from './reporters/github.ts';
import { jsonFigures, jsonProblems, ndjsonFigures, ndjsonProblems } from './reporters/json.ts';
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
import { Baseline } from './set/baseline.ts';
import { packageLines } from './set/package-lines.ts';
import { SettingsFinder } from './settings-finder.ts';

/**
 * The forms in which a command can tell of files; the first is what is taken unasked. What is written when all is known
 * is made of JSON (`set/composers.ts`); of a data package, of lines (`set/write-package.ts`).
 */
export const formats = {
  check: {
    text: textProblems,
    json: jsonProblems,
    ndjson: ndjsonProblems,
    sarif: sarifProblems,
    github: githubProblems,
    html: jsonProblems,
    xlsx: jsonProblems,
  },
  repair: { text: textRepairs, json: jsonRepairs },
  extract: { json: jsonFigures, csv: csvFigures, ndjson: ndjsonFigures },
  package: { lines: packageLines },
} satisfies Record<string, Record<string, (appearance: Appearance) => Reporter>>;

/** What is to be told of files, and how; plain data, so that threads can be sent it. */
export interface ReportTask {
  readonly command: keyof typeof formats;
  readonly format: string;
  readonly appearance: Appearance;
  /** The settings file that was given instead of those beside the files. */
  readonly config?: string;
  /** The results of an earlier run, whose problems are not told of again. */
  readonly baseline?: string;
}

/** What was written of a file, and what a set is to know of its reports, as JSON; nothing where none are compared. */
export interface FilePart {
  readonly text: string;
  readonly summaries: readonly string[];
}

/** What was written of some files, and what was counted. */
export interface Batch {
  readonly parts: readonly FilePart[];
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
  const writer = new FileWriter(task);
  const judges = task.command === 'check' || task.command === 'package';
  const settings = judges ? new SettingsFinder(task.config) : null;
  // Reports of one year have much in common: whole tables of zeros, sentences of the same template.
  let memory = new Memory();

  function write({ name, document, error }: InputFile, within: WithinTime): Batch {
    try {
      const text = document?.text ?? '';
      const analysis = new Analysis(text, settings?.settingsFor(name), memory, { fileName: name });
      return analysis.bounded(within, () => {
        const problems = judges ? analysis.problems : [];
        void analysis.report;
        const kind = document?.kind ?? null;
        return writer.write({ name, kind, analysis, problems, error: error ?? analysis.unfinished });
      });
    } catch (failure) {
      // What was being remembered then may be half of it.
      memory = new Memory();
      return writer.writeFailed(name, failure);
    }
  }

  /** All within the time that one may take, watched once; null where that is not enough. */
  function writeAtOnce(files: readonly InputFile[]): Batch[] | null {
    const length = files.reduce((sum, { document }) => sum + (document?.text.length ?? 0), 0);
    if (files.length === 1 || length > MOST_AT_ONCE) return null;
    let isBegun = false;
    try {
      return withinTime(budgetOf('') / 2, () => {
        if (isBegun) memory = new Memory();
        isBegun = true;
        return files.map(file => write(file, withoutLimit));
      });
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      memory = new Memory();
      return null;
    }
  }

  return async names => {
    const files: InputFile[] = [];
    for (const name of names) files.push(others.find(other => other.name === name) ?? (await readInput(name)));
    return joined(writeAtOnce(files) ?? files.map(file => write(file, withinTime)));
  };
}

/** Characters of files that are done at once: watching the time of each of many small ones takes longer than they do. */
const MOST_AT_ONCE = 500_000;

/** What is written where files could not be worked on, and the others are to go on. */
export function writeFailed(task: ReportTask, names: readonly string[], failure: unknown): Batch {
  const writer = new FileWriter(task);
  return joined(names.map(name => writer.writeFailed(name, failure)));
}

/** Writes files one by one as a task says. */
class FileWriter {
  private readonly reporter: Reporter;
  private readonly baseline: Baseline | null;

  constructor(private readonly task: ReportTask) {
    this.reporter = reporterOf(task);
    this.baseline = baselineOf(task);
  }

  write(read: ReadFile): Batch {
    const { command, appearance } = this.task;
    const file = this.baseline ? this.onlyNew(read, this.baseline) : read;
    const compares = command === 'check';
    const summaries = compares ? summarize(file.name, file.analysis).map(summary => JSON.stringify(summary)) : [];
    const tally = tallyOf(file, appearance.language, compares);
    return { parts: [{ text: this.reporter.part(file), summaries }], tally };
  }

  writeFailed(name: string, failure: unknown): Batch {
    const analysis = new Analysis('');
    return this.write({ name, kind: null, analysis, problems: [], error: failureOf(failure) });
  }

  private onlyNew(file: ReadFile, baseline: Baseline): ReadFile {
    return { ...file, problems: file.problems.filter(baseline.newIn(file.name)) };
  }
}

/** The baseline of a task. Throws CannotRun where it cannot be read. */
export function baselineOf({ baseline, appearance }: ReportTask): Baseline | null {
  return baseline === undefined ? null : new Baseline(baseline, appearance.language);
}

function joined(batches: readonly Batch[]): Batch {
  const tally = emptyTally();
  for (const batch of batches) addTally(tally, batch.tally);
  return { parts: batches.flatMap(({ parts }) => parts), tally };
}
