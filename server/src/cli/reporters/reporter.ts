import { type Severity, severities } from '../../core/rules/rule.ts';
import type { Language } from '../../core/text/bilingual.ts';
import type { InputFile } from '../files.ts';

/** What was found in some files, counted. */
export interface Tally extends Record<Severity, number> {
  files: number;
  reports: number;
  /** Files that could not be read, with the reason. */
  unreadable: { file: string; reason: string }[];
}

/** What a reporter writes of one file, and what it counts. */
export interface Part {
  readonly text: string;
  readonly tally: Tally;
}

/** How results are written: something before, a part for every file with something between, something after. */
export interface Reporter {
  readonly head: string;
  readonly separator: string;
  part(file: InputFile): Part;
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

/** Adds what was counted of some files to a sum. */
export function addTally(sum: Tally, { files, reports, unreadable, ...counts }: Tally): void {
  sum.files += files;
  sum.reports += reports;
  sum.unreadable.push(...unreadable);
  for (const severity of severities) sum[severity] += counts[severity];
}

/** The count of one file. */
export function tallyOf(
  file: InputFile,
  language: Language,
  isReport: boolean,
  problems: readonly { readonly severity: Severity }[] = [],
): Tally {
  const tally = emptyTally();
  tally.files = 1;
  tally.reports = isReport ? 1 : 0;
  if (file.error) tally.unreadable.push({ file: file.name, reason: file.error[language] });
  for (const { severity } of problems) tally[severity]++;
  return tally;
}
