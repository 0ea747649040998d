import type { LineRange, ReportSummary } from '../report/summary.ts';
import { setRules as allRules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { SetFinding, SetRule } from '../rules/set-rule.ts';
import { bilingual } from '../text/bilingual.ts';
import type { LineAndCharacter } from '../text/source-text.ts';
import type { ReportSet } from './report-set.ts';

/** A finding between reports, with its rule and the severity that settings give it. */
export interface SetProblem extends SetFinding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * Runs the rules between reports for one report of a set, but for what its settings and the comments in it silence. What
 * is found stands in that report, in the order of its text. A rule that throws becomes a warning about that rule.
 */
export function checkInSet(set: ReportSet, index: number, rules: readonly SetRule[] = allRules): SetProblem[] {
  const report = set.summaryOf(index);
  const wanted = rules.filter(rule => levelOf(rule, report) !== 'off');
  if (report.state === 'none' || wanted.length === 0) return [];
  const neighbours = set.neighboursOf(index);
  const found = wanted.flatMap(rule =>
    findingsOf(rule, report, () => rule.checkBetween(report, neighbours)).map(finding =>
      toProblem(rule, finding, report),
    ),
  );
  return found
    .filter(problem => !isSilenced(problem, report))
    .sort((a, b) => compareLines(a.range.start, b.range.start) || compareLines(a.range.end, b.range.end));
}

function levelOf({ id, severity }: SetRule, { levels = {} }: ReportSummary): Severity | 'off' {
  return levels[id] ?? severity;
}

function toProblem(rule: SetRule, finding: SetFinding, report: ReportSummary): SetProblem {
  const own = finding.severity ?? (rule.severity === 'off' ? 'warning' : rule.severity);
  const level = report.levels?.[rule.id];
  return { ...finding, rule: rule.id, severity: level && level !== 'off' ? level : own };
}

function findingsOf({ id }: SetRule, { place }: ReportSummary, check: () => Iterable<SetFinding>): SetFinding[] {
  try {
    return [...check()];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = bilingual(`规则 ${id} 未能执行：${reason}`, `The rule ${id} could not run: ${reason}`);
    return [{ message, range: { start: place.start, end: place.start }, severity: 'warning' }];
  }
}

function isSilenced({ rule, range }: SetProblem, { silences = [] }: ReportSummary): boolean {
  return silences.some(silence => (silence.rule ?? rule) === rule && isWithin(range.start, silence.scope));
}

function isWithin(at: LineAndCharacter, { start, end }: LineRange): boolean {
  return compareLines(at, start) >= 0 && compareLines(at, end) <= 0;
}

/** Below, at or above 0 as `a` stands before, at or behind `b`. */
export function compareLines(a: LineAndCharacter, b: LineAndCharacter): number {
  return a.line - b.line || a.character - b.character;
}
