import type { Analysis } from '../../core/analysis.ts';
import type { DocumentKind } from '../../core/document/document.ts';
import type { Problem } from '../../core/lint/lint.ts';
import { type ReportState, reportStates } from '../../core/report/summary.ts';
import { type Severity, severities } from '../../core/rules/rule.ts';
import type { SetProblem } from '../../core/set/check-set.ts';
import type { MissingReports } from '../../core/set/missing-reports.ts';
import type { Bilingual, Language } from '../../core/text/bilingual.ts';

/** A file as reporters see it; of one that could not be read the text is empty. */
export interface ReadFile {
  readonly name: string;
  /** Null for one that could not be read. */
  readonly kind: DocumentKind | null;
  readonly analysis: Analysis;
  /** Those of the analysis that are to be told of. */
  readonly problems: readonly Problem[];
  readonly error: Bilingual | null;
}

/** What was found in some files, counted. */
export interface Tally extends Record<Severity, number> {
  files: number;
  reports: number;
  /** Files that could not be read, with the reason. */
  unreadable: { file: string; reason: string }[];
  /** How many files are in which state, where that was looked at. */
  readonly states: Record<ReportState, number>;
  /** Whose reports are not there of the organs that are to have one, where that was looked at. */
  missing: MissingReports | null;
}

/** How results are written: something before, a part for every file with something between, something after. */
export interface Reporter {
  readonly head: string;
  readonly separator: string;
  /** What is written of one file; empty for nothing. */
  part(file: ReadFile): string;
  /**
   * What is written of problems between reports, by the file that they stand in, once all files are known. A format that
   * has all of a file in one place has no such part: see `set/composers.ts`.
   */
  between?(file: string, problems: readonly SetProblem[]): string;
  tail(tally: Tally): string;
}

/** How people want results to look. */
export interface Appearance {
  readonly language: Language;
  readonly colour: boolean;
}

export function emptyTally(): Tally {
  const states = Object.fromEntries(reportStates.map(state => [state, 0])) as Record<ReportState, number>;
  return { files: 0, reports: 0, unreadable: [], states, missing: null, error: 0, warning: 0, information: 0, hint: 0 };
}

/** Counts a file; its problems too where they are asked for. */
export function tallyOf(
  { name, analysis, problems, error }: Omit<ReadFile, 'kind'>,
  language: Language,
  withProblems: boolean,
): Tally {
  const tally = emptyTally();
  tally.files = 1;
  tally.reports = analysis.report.isReport ? 1 : 0;
  if (error) tally.unreadable.push({ file: name, reason: error[language] });
  if (withProblems) for (const { severity } of problems) tally[severity]++;
  return tally;
}

/** Adds what was counted of some files to a sum. */
export function addTally(sum: Tally, { files, reports, unreadable, states, missing: _, ...counts }: Tally): void {
  sum.files += files;
  sum.reports += reports;
  for (const file of unreadable) sum.unreadable.push(file);
  for (const state of reportStates) sum.states[state] += states[state];
  for (const severity of severities) sum[severity] += counts[severity];
}
