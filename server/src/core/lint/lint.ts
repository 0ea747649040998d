import { oncePer } from '../once.ts';
import { guessOrganFacts, type OrganFacts } from '../report/organ.ts';
import type { Report } from '../report/report.ts';
import { rules as allRules } from '../rules/index.ts';
import {
  type Finding,
  type ReportRule,
  type Rule,
  type RuleDescription,
  type Severity,
  severities,
  type TableContext,
} from '../rules/rule.ts';
import { crashOf } from './crash.ts';
import { ruleIds } from './known-rules.ts';
import { defaultSettings, type LintSettings } from './settings.ts';
import { suppress } from './suppression.ts';
import { findInTable, type RuleFinding } from './table-findings.ts';

/** A finding with its rule and the severity that settings and the form's own notice give it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * Runs the rules over the reports of one text, each for itself, but for what settings and comments in the text silence.
 * Problems come in the order of the text. A rule that throws becomes a warning about that rule, at the beginning of the
 * text or of the table, and the others go on.
 */
export function lint(
  reports: readonly Report[],
  settings: LintSettings = defaultSettings,
  rules: readonly Rule[] = allRules,
): readonly Problem[] {
  const [first] = reports;
  if (!first || settings.silent || !reports.some(({ isReport }) => isReport)) return [];
  const problems = reports.flatMap(report => problemsOf(report, settings, rules)).sort(compareRanges);
  const ran = (id: string) => rules.some(rule => rule.id === id && !isOff(rule, settings));
  const { kept, remarks } = suppress(first.source, problems, ruleIds, ran);
  const remarkable = remarks.filter(({ rule }) => settings.rules[rule.id] !== 'off');
  if (remarkable.length === 0) return kept;
  return [...kept, ...remarkable.map(({ rule, finding }) => toProblem(rule, finding, first, settings))].sort(
    compareRanges,
  );
}

/** What the rules find in one report; of findings in one place, those of the rules that come first in their list. */
function problemsOf(report: Report, settings: LintSettings, rules: readonly Rule[]): Problem[] {
  if (!report.isReport) return [];
  const { tableRules, reportRules } = partRules(rules);
  const context = contextOf(report, organFactsOf(report.organ, settings));
  const found: RuleFinding[] = report.tables.flatMap(table => findInTable(table, tableRules, context));
  for (const rule of reportRules) {
    if (isOff(rule, settings)) continue;
    for (const finding of findingsOf(rule, report, context.organ)) found.push({ rule, finding });
  }
  return found
    .filter(({ rule }) => !isOff(rule, settings))
    .sort((a, b) => compareRanges(a.finding, b.finding) || rules.indexOf(a.rule) - rules.indexOf(b.rule))
    .map(({ rule, finding }) => toProblem(rule, finding, report, settings));
}

const partRules = oncePer((rules: readonly Rule[]) => ({
  tableRules: rules.filter(rule => 'checkTable' in rule),
  reportRules: rules.filter(rule => 'check' in rule),
}));

function isOff({ id, severity }: RuleDescription, settings: LintSettings): boolean {
  return (settings.rules[id] ?? severity) === 'off';
}

function compareRanges({ range: a }: Finding, { range: b }: Finding): number {
  return a.start - b.start || a.end - b.end;
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

function findingsOf(rule: ReportRule, report: Report, organ: OrganFacts): Finding[] {
  try {
    return [...rule.check(report, organ)];
  } catch (error) {
    return [crashOf(rule, error, 0)];
  }
}

/** The notice of 2019 only encouraged the form (“鼓励…可参照”), so that structure is one level milder that year. */
function severityOf(rule: RuleDescription, finding: Finding, report: Report): Severity {
  const severity = finding.severity ?? (rule.severity === 'off' ? 'warning' : rule.severity);
  const encouraged =
    rule.category === 'structure' && report.year !== null && report.edition?.encouragedYear === report.year;
  return encouraged ? severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)]! : severity;
}
