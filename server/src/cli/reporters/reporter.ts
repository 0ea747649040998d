import type { Analysis } from '../../core/analysis.ts';
import type { DocumentKind } from '../../core/document/document.ts';
import { type Severity, severities } from '../../core/rules/rule.ts';
import type { Bilingual, Language } from '../../core/text/bilingual.ts';

/** A file as reporters see it; of one that could not be read the text is empty. */
export interface ReadFile {
  readonly name: string;
  /** Null for one that could not be read. */
  readonly kind: DocumentKind | null;
  readonly analysis: Analysis;
  readonly error: Bilingual | null;
}

/** What was found in some files, counted. */
export interface Tally extends Record<Severity, number> {
  files: number;
  reports: number;
  /** Files that could not be read, with the reason. */
  unreadable: { file: string; reason: string }[];
}

/** How results are written: something before, a part for every file with something between, something after. */
export interface Reporter {
  readonly head: string;
  readonly separator: string;
  /** What is written of one file; empty for nothing. */
  part(file: ReadFile): string;
  tail(tally: Tally): string;
}

/** How people want results to look. */
export interface Appearance {
  readonly language: Language;
  readonly colour: boolean;
}

export function emptyTally(): Tally {
  return { files: 0, reports: 0, unreadable: [], error: 0, warning: 0, information: 0, hint: 0 };
}

/** Counts a file; its problems too where they are asked for. */
export function tallyOf(
  { name, analysis, error }: Omit<ReadFile, 'kind'>,
  language: Language,
  withProblems: boolean,
): Tally {
  const tally = emptyTally();
  tally.files = 1;
  tally.reports = analysis.report.isReport ? 1 : 0;
  if (error) tally.unreadable.push({ file: name, reason: error[language] });
  if (withProblems) for (const { severity } of analysis.problems) tally[severity]++;
  return tally;
}

/** Adds what was counted of some files to a sum. */
export function addTally(sum: Tally, { files, reports, unreadable, ...counts }: Tally): void {
  sum.files += files;
  sum.reports += reports;
  sum.unreadable.push(...unreadable);
  for (const severity of severities) sum[severity] += counts[severity];
}
