import type { ReportState, ReportSummary } from '../../core/report/summary.ts';
import { reportStates } from '../../core/report/summary.ts';
import { checkInSet, type SetProblem } from '../../core/set/check-set.ts';
import { type MissingReports, yearToAskFor } from '../../core/set/missing-reports.ts';
import { ReportSet } from '../../core/set/report-set.ts';
import { stateOf } from '../../core/set/summarize.ts';
import { LineStore } from '../line-store.ts';
import type { Baseline } from './baseline.ts';

/** How many summaries are kept that were read last: those of the years of one organ are asked for together. */
const RECENT = 16;

/** What was found between the reports of a file and others, and with it the file's state: the worst of its reports'. */
export interface FileInSet {
  readonly file: string;
  readonly problems: readonly SetProblem[];
  readonly state: ReportState;
}

/** The files of a call, whose reports are compared when all are known. Their summaries wait outside of the memory. */
export class SetCheck {
  private readonly lines = LineStore.temporary();
  private readonly recent = new Map<number, ReportSummary>();
  private readonly set = new ReportSet(index => this.read(index));
  /** The number of the first report of each file, and behind the last one that of all. */
  private readonly firsts: number[] = [0];

  constructor(private readonly baseline: Baseline | null = null) {}

  /** Adds a file by the summaries of its reports, as JSON. */
  add(summaries: readonly string[]): void {
    for (const text of summaries) {
      this.lines.append(text);
      this.set.add(JSON.parse(text) as ReportSummary);
    }
    this.firsts.push(this.set.size);
  }

  /** How many files were added. */
  get size(): number {
    return this.firsts.length - 1;
  }

  /** What is found in each file, in the order in which they were added. */
  *files(): Generator<FileInSet> {
    for (let file = 0; file < this.size; file++) yield this.check(file);
  }

  /** The year that the listed organs are asked for, and those without a report on it; null for no such year. */
  missing(listed: Iterable<string>): MissingReports | null {
    return yearToAskFor(this.set.missing(listed));
  }

  /** Ends the work with it. */
  close(): void {
    this.lines.close();
  }

  private check(file: number): FileInSet {
    const problems: SetProblem[] = [];
    const states: ReportState[] = [];
    let name = '';
    let isNew: ((problem: SetProblem) => boolean) | undefined;
    for (let index = this.firsts[file]!; index < this.firsts[file + 1]!; index++) {
      const summary = this.read(index);
      name = summary.file;
      isNew ??= this.baseline?.newIn(name);
      const found = checkInSet(this.set, index).filter(problem => isNew?.(problem) ?? true);
      for (const problem of found) problems.push(problem);
      states.push(found.length > 0 ? withProblems(summary, found) : summary.state);
    }
    return { file: name, problems, state: worst(states) };
  }

  private read(index: number): ReportSummary {
    const known = this.recent.get(index);
    if (known) return known;
    const summary = JSON.parse(this.lines.read(index)) as ReportSummary;
    this.recent.set(index, summary);
    if (this.recent.size > RECENT) this.recent.delete(this.recent.keys().next().value!);
    return summary;
  }
}

function withProblems({ counts, unreadable }: ReportSummary, found: readonly SetProblem[]): ReportState {
  const sum = { ...counts };
  for (const { severity } of found) sum[severity]++;
  return stateOf(sum, unreadable);
}

function worst(states: readonly ReportState[]): ReportState {
  return reportStates.find(state => states.includes(state)) ?? 'none';
}
