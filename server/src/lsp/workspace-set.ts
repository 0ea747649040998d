import type { Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { type ReportSummary, reportStates } from '../core/report/summary.ts';
import { checkInSet, type SetProblem } from '../core/set/check-set.ts';
import { ReportSet } from '../core/set/report-set.ts';
import { stateOf, summarize } from '../core/set/summarize.ts';
import type { OverviewReport } from './protocol.ts';

/** What is known of a file of the workspace. */
interface KnownFile {
  readonly summaries: readonly ReportSummary[];
  /** What the rules find in it alone; null for an open document, which tells of itself. */
  readonly diagnostics: readonly Diagnostic[] | null;
}

/** The reports of the workspace, open or not, as the rules between reports see them. */
export class WorkspaceSet {
  private readonly files = new Map<string, KnownFile>();
  private set: ReportSet | undefined;
  private list: ReportSummary[] = [];
  private readonly places = new Map<string, number>();
  private readonly ofAnalysis = new WeakMap<Analysis, { revision: number; problems: readonly SetProblem[] }>();
  /** Whether a client looks after a workspace; for one that merely opens texts, each stands for itself. */
  isLookedAfter = false;
  /** Grows with everything that may change what is found between reports. */
  revision = 0;

  /** Puts a file in the place of what was known of it. */
  put(uri: string, analysis: Analysis, diagnostics: readonly Diagnostic[] | null): void {
    const summaries = summarize(uri, analysis).filter(({ state }) => state !== 'none');
    const before = this.files.get(uri);
    if (summaries.length === 0 && !before) return;
    this.files.set(uri, { summaries, diagnostics });
    this.revision++;
    // A figure that changes leaves all reports where they belong; to look for that anew would take as long as typing.
    if (before && isSameReports(before.summaries, summaries))
      summaries.forEach((summary, nth) => {
        this.list[this.places.get(uri)! + nth] = summary;
      });
    else this.set = undefined;
  }

  /** How many files it knows. */
  get size(): number {
    return this.files.size;
  }

  /** Forgets a file that is gone. */
  remove(uri: string): void {
    if (!this.files.delete(uri)) return;
    this.revision++;
    this.set = undefined;
  }

  /** What is found between a document, as it is now, and the others. */
  problemsOf(uri: string, analysis: Analysis): readonly SetProblem[] {
    // What has no file yet is no report of the workspace.
    if (!this.isLookedAfter || uri.startsWith('untitled:')) return [];
    const known = this.ofAnalysis.get(analysis);
    if (known?.revision === this.revision) return known.problems;
    if (!known) this.put(uri, analysis, null);
    const problems = this.between(uri);
    this.ofAnalysis.set(analysis, { revision: this.revision, problems });
    return problems;
  }

  /** Every report, and what is found between it and others. */
  *overview(): Generator<{
    report: OverviewReport;
    between: readonly SetProblem[];
    diagnostics: KnownFile['diagnostics'];
  }> {
    // Which texts are alike is looked for here, and not while one types.
    this.set = undefined;
    for (const [uri, { summaries, diagnostics }] of this.files) {
      const [first] = summaries;
      if (!first) continue;
      const between = this.between(uri);
      yield { report: toOverview(uri, first, summaries, between), between, diagnostics };
    }
  }

  /** What is found between a file and the others; nothing for one that it does not know. */
  between(uri: string): SetProblem[] {
    this.set ??= this.build();
    const { summaries = [] } = this.files.get(uri) ?? {};
    return summaries.flatMap((_, nth) => checkInSet(this.set!, this.places.get(uri)! + nth));
  }

  /** In the order of their addresses, as the command line has them in the order of their names. */
  private build(): ReportSet {
    this.list = [];
    this.places.clear();
    const set = new ReportSet(index => this.list[index]!);
    for (const [uri, { summaries }] of [...this.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.places.set(uri, this.list.length);
      for (const summary of summaries) {
        this.list.push(summary);
        set.add(summary);
      }
    }
    return set;
  }
}

function isSameReports(before: readonly ReportSummary[], now: readonly ReportSummary[]): boolean {
  const headOf = ({ organ, knownAs, year, partOf, whole }: ReportSummary) =>
    JSON.stringify([organ, knownAs, year, partOf, whole]);
  return before.length === now.length && before.every((summary, nth) => headOf(summary) === headOf(now[nth]!));
}

function toOverview(
  uri: string,
  { organ, year, title }: ReportSummary,
  summaries: readonly ReportSummary[],
  between: readonly SetProblem[],
): OverviewReport {
  const problems = { error: 0, warning: 0, information: 0, hint: 0 };
  let unreadable = 0;
  for (const { counts, unreadable: cells } of summaries) {
    unreadable += cells;
    for (const severity of ['error', 'warning', 'information', 'hint'] as const) problems[severity] += counts[severity];
  }
  for (const { severity } of between) problems[severity]++;
  const state = reportStates.find(candidate => candidate === stateOf(problems, unreadable))!;
  return { uri, organ, year, title, state, problems };
}
