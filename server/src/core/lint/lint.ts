import { guessOrganFacts, type OrganFacts } from '../report/organ.ts';
import type { Report } from '../report/report.ts';
import { rules as allRules } from '../rules/index.ts';
import {
  type Finding,
  type Rule,
  type RuleDescription,
  type Severity,
  severities,
  type TableContext,
} from '../rules/rule.ts';
import { bilingual } from '../text/bilingual.ts';
import { ruleIds } from './known-rules.ts';
import { defaultSettings, type LintSettings } from './settings.ts';
import { suppress } from './suppression.ts';
import { findInTable } from './table-findings.ts';

/** A finding with its rule and the severity that settings and the form's own notice give it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * Runs the rules over a report, but for what settings and comments in the text silence. Problems come in the order of
 * the text. A rule that throws becomes a warning about that rule, at the beginning of the text, and the others go on.
 */
export function lint(
  report: Report,
  settings: LintSettings = defaultSettings,
  rules: readonly Rule[] = allRules,
): readonly Problem[] {
  if (!report.isReport || settings.silent) return [];
  const context = contextOf(report, organFactsOf(report.organ, settings));
  const running = rules.filter(({ id, severity }) => (settings.rules[id] ?? severity) !== 'off');
  const found: Problem[] = [];
  for (const rule of running)
    for (const finding of findingsOf(rule, report, context)) found.push(toProblem(rule, finding, report, settings));
  const ran = new Set(running.map(({ id }) => id));
  const { kept, remarks } = suppress(report.source, found, ruleIds, ran);
  const remarkable = remarks.filter(({ rule }) => settings.rules[rule.id] !== 'off');
  const problems = [...kept, ...remarkable.map(({ rule, finding }) => toProblem(rule, finding, report, settings))];
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** What is set for the place of the text counts more than what is set for the organ's name, and both more than guesses. */
function organFactsOf(name: string | null, { organ, organs = {} }: LintSettings): OrganFacts {
  const named = name !== null && Object.hasOwn(organs, name) ? organs[name] : undefined;
  return { ...guessOrganFacts(name), ...named, ...organ };
}

function toProblem(rule: RuleDescription, finding: Finding, report: Report, settings: LintSettings): Problem {
  return { ...finding, rule: rule.id, severity: levelSet(rule, settings) ?? severityOf(rule, finding, report) };
}

function levelSet({ id }: RuleDescription, { rules }: LintSettings): Severity | undefined {
  const level = rules[id];
  return level === 'off' ? undefined : level;
}

function contextOf({ source, year, edition }: Report, organ: OrganFacts): TableContext {
  return { source, year, edition, organ, facts: JSON.stringify([year, organ]) };
}

function findingsOf(rule: Rule, report: Report, context: TableContext): Iterable<Finding> {
  try {
    return 'checkTable' in rule
      ? report.tables.flatMap(table => findInTable(rule, table, context))
      : [...rule.check(report, context.organ)];
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
function severityOf(rule: RuleDescription, finding: Finding, report: Report): Severity {
  const severity = finding.severity ?? (rule.severity === 'off' ? 'warning' : rule.severity);
  const encouraged =
    rule.category === 'structure' && report.year !== null && report.edition?.encouragedYear === report.year;
  return encouraged ? severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)]! : severity;
}
