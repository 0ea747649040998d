import type { Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { ReportSummary } from '../core/report/summary.ts';
import { checkInSet, type SetProblem } from '../core/set/check-set.ts';
import { mainFiguresOf } from '../core/set/main-figures-of.ts';
import { listedOrgans, type MissingReports } from '../core/set/missing-reports.ts';
import { ReportSet } from '../core/set/report-set.ts';
import { type RollUpOfReport, rollUpOf } from '../core/set/roll-up-cells.ts';
import { stateOf, summarize } from '../core/set/summarize.ts';
import type { OverviewReport, ReportAddress } from './protocol.ts';

/** What is known of a file of the workspace. */
interface KnownFile {
  readonly summaries: readonly ReportSummary[];
  /** What the rules find in it alone; null for an open document, which tells of itself. */
  readonly diagnostics: readonly Diagnostic[] | null;
  /** The organs that its settings name. */
  readonly listed: readonly string[];
}

/** A file with its reports as the overview tells of them. */
export interface OverviewFile {
  readonly uri: string;
  readonly reports: readonly OverviewReport[];
  readonly between: readonly SetProblem[];
  readonly diagnostics: readonly Diagnostic[] | null;
}

/** The reports of the workspace, open or not, as the rules between reports see them. */
export class WorkspaceSet {
  private readonly files = new Map<string, KnownFile>();
  private set: ReportSet | undefined;
  private list: ReportSummary[] = [];
  private readonly places = new Map<string, number>();
  private readonly listings = new Map<string, readonly string[]>();
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
    this.files.set(uri, { summaries, diagnostics, listed: this.listing(analysis) });
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

  /** Every file that has a report, and what is found between its reports and others. */
  *overview(): Generator<OverviewFile> {
    // Which texts are alike is looked for here, and not while one types.
    this.set = undefined;
    for (const [uri, { summaries, diagnostics }] of this.files) {
      if (summaries.length === 0) continue;
      const found = summaries.map((_, nth) => this.betweenReport({ uri, nth }));
      const reports = summaries.map((summary, nth) => this.toOverview({ uri, nth }, summary, found[nth]!));
      yield { uri, reports, between: found.flat(), diagnostics };
    }
  }

  /** Whose reports are not there in each year, of the organs that settings name. */
  missing(): MissingReports[] {
    this.set ??= this.build();
    return this.set.missing([...this.files.values()].flatMap(({ listed }) => listed));
  }

  /** What is known of a report; undefined for one that is not there. */
  summaryOf({ uri, nth }: ReportAddress): ReportSummary | undefined {
    return this.files.get(uri)?.summaries[nth];
  }

  /** What is found between one report and others. */
  betweenReport({ uri, nth }: ReportAddress): SetProblem[] {
    this.set ??= this.build();
    return checkInSet(this.set, this.places.get(uri)! + nth);
  }

  /** What makes the figures of a report that is the sum of others; null for any other. */
  rollUp(address: ReportAddress): RollUpOfReport | null {
    const summary = this.summaryOf(address);
    if (!summary?.whole) return null;
    this.set ??= this.build();
    return rollUpOf(summary, this.set.neighboursOf(this.places.get(address.uri)! + address.nth));
  }

  /** The organs that the settings of a text name; the same list for all texts with the same settings. */
  private listing({ settings }: Analysis): readonly string[] {
    const names = listedOrgans(settings);
    const key = names.join('\n');
    const known = this.listings.get(key) ?? names;
    this.listings.set(key, known);
    return known;
  }

  private toOverview(address: ReportAddress, summary: ReportSummary, between: readonly SetProblem[]): OverviewReport {
    const { organ, year, title, counts, unreadable, whole } = summary;
    const problems = { ...counts };
    for (const { severity } of between) problems[severity]++;
    return {
      ...address,
      organ,
      organKey: this.set!.organKeyOf(this.places.get(address.uri)! + address.nth),
      year,
      title,
      state: stateOf(problems, unreadable),
      problems,
      figures: mainFiguresOf(summary),
      isWhole: whole !== undefined,
    };
  }

  /** What is found between a file and the others; nothing for one that it does not know. */
  between(uri: string): SetProblem[] {
    const { summaries = [] } = this.files.get(uri) ?? {};
    return summaries.flatMap((_, nth) => this.betweenReport({ uri, nth }));
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
