import { Analysis } from '../../server/src/core/analysis.ts';
import type { LintSettings } from '../../server/src/core/lint/settings.ts';
import { resolveSettings } from '../../server/src/core/lint/settings.ts';
import type { SettingsFile } from '../../server/src/core/lint/settings-file.ts';
import type { LineRange, ReportSummary } from '../../server/src/core/report/summary.ts';
import { checkInSet, type SetProblem } from '../../server/src/core/set/check-set.ts';
import { ReportSet } from '../../server/src/core/set/report-set.ts';
import { summarize } from '../../server/src/core/set/summarize.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** The texts of a set by the names of their files, in the order of the call. */
export type Texts = Readonly<Record<string, string>>;

/** A set of these texts, and what it keeps of each. */
export function setOf(texts: Texts, settings: SettingsFile = {}): { set: ReportSet; summaries: ReportSummary[] } {
  const summaries = Object.entries(texts).flatMap(([file, text]) => {
    const resolved: LintSettings = resolveSettings([{ settings, path: file }]);
    return JSON.parse(JSON.stringify(summarize(file, new Analysis(text, resolved)))) as ReportSummary[];
  });
  const set = new ReportSet(index => summaries[index]!);
  for (const summary of summaries) set.add(summary);
  return { set, summaries };
}

/** What the rules between reports find, by the file that it is found in; files with nothing are left out. */
export function problemsBetween(texts: Texts, settings: SettingsFile = {}): Record<string, SetProblem[]> {
  const { set, summaries } = setOf(texts, settings);
  const found: Record<string, SetProblem[]> = {};
  summaries.forEach(({ file }, index) => {
    const problems = checkInSet(set, index);
    if (problems.length > 0) found[file] = [...(found[file] ?? []), ...problems];
  });
  return found;
}

/** The text at a place of a file. */
export function textAt(texts: Texts, file: string, { start, end }: LineRange): string {
  const source = new SourceText(texts[file]!);
  return source.text.slice(source.offsetAt(start), source.offsetAt(end));
}

/** The problems of one rule in short: file, cell, what stands there and should. */
export function inShort(found: Record<string, readonly SetProblem[]>, rule: string): string[] {
  return Object.entries(found).flatMap(([file, problems]) =>
    problems
      .filter(problem => problem.rule === rule)
      .map(({ data }) =>
        [file, data?.row, data?.column, data?.stated, data?.expected].filter(part => part !== undefined).join(' '),
      ),
  );
}
