import { guessOrganFacts, type OrganFacts } from '../report/organ.ts';
import type { Report } from '../report/report.ts';
import { rules as allRules } from '../rules/index.ts';
import { type Finding, type Rule, type Severity, severities } from '../rules/rule.ts';
import { bilingual } from '../text/bilingual.ts';
import { defaultSettings, type LintSettings } from './settings.ts';

/** A finding with its rule and the severity that settings and the form's own notice give it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * Runs the rules over a report. Problems come in the order of the text. A rule that throws becomes a warning about that
 * rule, at the beginning of the text, and the others go on.
 */
export function lint(report: Report, settings: LintSettings = defaultSettings, rules: readonly Rule[] = allRules): Problem[] {
  if (!report.isReport) return [];
  const organ = { ...guessOrganFacts(report.organ), ...settings.organ };
  const problems: Problem[] = [];
  for (const rule of rules) {
    const set = settings.rules[rule.id];
    if (set === 'off' || (set === undefined && rule.severity === 'off')) continue;
    for (const finding of findingsOf(rule, report, organ)) problems.push({ ...finding, rule: rule.id, severity: set ?? severityOf(rule, finding, report) });
  }
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function findingsOf(rule: Rule, report: Report, organ: OrganFacts): Iterable<Finding> {
  try {
    return [...rule.check(report, organ)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        message: bilingual(`规则 ${rule.id} 未能执行：${reason}`, `The rule ${rule.id} could not run: ${reason}`),
        range: { start: 0, end: 0 },
        severity: 'warning',
      },
    ];
  }
}

/** The notice of 2019 only encouraged the form (“鼓励…可参照”), so that structure is one level milder that year. */
function severityOf(rule: Rule, finding: Finding, report: Report): Severity {
  const severity = finding.severity ?? (rule.severity === 'off' ? 'warning' : rule.severity);
  const encouraged = rule.category === 'structure' && report.year !== null && report.edition?.encouragedYear === report.year;
  return encouraged ? severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)]! : severity;
}
