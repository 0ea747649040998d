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
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { crashOf } from './crash.ts';
import { ruleIds } from './known-rules.ts';
import { defaultSettings, type LintSettings } from './settings.ts';
import { suppress } from './suppression.ts';
import { findInTable, type RuleFinding } from './table-findings.ts';
import { checkUnfinished, NOTHING_CHECKED, notChecked, unfinishedFinding } from './unfinished.ts';

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
  return new Linting(reports, settings, rules).problems;
}

/** A part of the work that is done as a whole or given up as a whole: a rule, or all that look at one table. */
interface Piece {
  readonly name: string;
  readonly report: Report;
  find(): readonly RuleFinding[];
}

/**
 * The rules at work on a text, piece by piece. What was found stays when the work is interrupted; the piece that was at
 * work then can be given up, and the others go on.
 */
export class Linting {
  private readonly pieces: Piece[];
  /** What each piece found; an interruption leaves whole pieces, and one that is done again counts once. */
  private readonly found: { readonly report: Report; readonly findings: readonly RuleFinding[] }[] = [];
  private readonly givenUp: string[] = [];
  private next = 0;
  /** What was not looked for, in words; null where everything was. */
  unfinished: Bilingual | null = null;
  private known: readonly Problem[] | undefined;

  constructor(
    private readonly reports: readonly Report[],
    private readonly settings: LintSettings = defaultSettings,
    private readonly rules: readonly Rule[] = allRules,
  ) {
    const judged = settings.silent ? [] : reports.filter(({ isReport }) => isReport);
    this.pieces = judged.flatMap(report => piecesOf(report, settings, rules));
  }

  /** Works until all is known, or `isEnough` says so between two pieces. Tells whether all is known. */
  advance(isEnough: () => boolean): boolean {
    while (this.next < this.pieces.length) {
      const { report, find } = this.pieces[this.next]!;
      this.found[this.next] = { report, findings: find() };
      this.next++;
      if (isEnough()) return false;
    }
    this.known ??= this.judge();
    return true;
  }

  /** Whether all has been looked for. */
  get isDone(): boolean {
    return this.known !== undefined || this.next === this.pieces.length;
  }

  /** The problems, once all that was not given up has been looked for. */
  get problems(): readonly Problem[] {
    if (!this.known) this.advance(() => false);
    return this.known!;
  }

  /**
   * Gives up the piece that was at work when it was interrupted, and the rest too where `all` says so. Where no piece was,
   * it was the text itself, or bringing together what was found: then there is nothing that can be said of it.
   */
  giveUp(all: boolean): void {
    if (this.next === this.pieces.length) {
      this.unfinished = NOTHING_CHECKED;
      this.known = this.remark(NOTHING_CHECKED);
      return;
    }
    const given = this.pieces.slice(this.next, all ? undefined : this.next + 1).map(({ name }) => name);
    this.next += given.length;
    for (const name of given) this.givenUp.push(name);
    this.unfinished = notChecked(this.givenUp);
  }

  private judge(): readonly Problem[] {
    const { reports, settings, rules } = this;
    const [first] = reports;
    if (!first || settings.silent || !reports.some(({ isReport }) => isReport)) return [];
    const order = new Map(rules.map((rule, index) => [rule, index]));
    const problems = this.found
      .flatMap(({ report, findings }) => findings.map(({ rule, finding }) => ({ rule, finding, report })))
      .filter(({ rule }) => !isOff(rule, settings))
      .sort((a, b) => compareRanges(a.finding, b.finding) || order.get(a.rule)! - order.get(b.rule)!)
      .map(({ rule, finding, report }) => toProblem(rule, finding, report, settings));
    const ran = (id: string) => rules.some(rule => rule.id === id && !isOff(rule, settings));
    const { kept, remarks } = suppress(first.source, problems, ruleIds, ran);
    const remarkable = remarks.filter(({ rule }) => settings.rules[rule.id] !== 'off');
    const unfinished = this.unfinished ? this.remark(this.unfinished) : [];
    if (remarkable.length === 0) return [...unfinished, ...shorten(kept)];
    const remarked = remarkable.map(({ rule, finding }) => toProblem(rule, finding, first, settings));
    return [...unfinished, ...shorten([...kept, ...remarked].sort(compareRanges))];
  }

  private remark(message: Bilingual): readonly Problem[] {
    if (isOff(checkUnfinished, this.settings)) return [];
    return [toProblem(checkUnfinished, unfinishedFinding(message), this.reports[0]!, this.settings)];
  }
}

/** How many problems of one rule a text has at most; nobody reads more. */
const MOST_OF_A_RULE = 500;
/** How many places are shown beside a problem. */
const MOST_RELATED = 50;

/** The first problems of each rule, and one more that says how many there are beside them. */
function shorten(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_OF_A_RULE) return problems;
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const listed = new Map<string, number>();
  return problems.flatMap(problem => {
    const at = (listed.get(problem.rule) ?? 0) + 1;
    listed.set(problem.rule, at);
    if (at <= MOST_OF_A_RULE) return [problem];
    return at === MOST_OF_A_RULE + 1 ? [restOf(problem, counts.get(problem.rule)! - MOST_OF_A_RULE)] : [];
  });
}

function restOf({ rule, severity, range }: Problem, count: number): Problem {
  const message = bilingual(
    `从这里起还有 ${count} 处同样的问题，不再列出。`,
    `There are ${count} more of this kind from here on, which are not listed.`,
  );
  return { rule, severity, range, message };
}

function piecesOf(report: Report, settings: LintSettings, rules: readonly Rule[]): Piece[] {
  const { tableRules, reportRules } = partRules(rules);
  const context = contextOf(report, organFactsOf(report.organ, settings));
  return [
    ...report.tables.map(table => ({
      name: table.definition.title,
      report,
      find: () => findInTable(table, tableRules, context),
    })),
    ...reportRules
      .filter(rule => !isOff(rule, settings))
      .map(rule => ({
        name: rule.id,
        report,
        find: () => findingsOf(rule, report, context.organ).map(finding => ({ rule, finding })),
      })),
  ];
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
  const related = finding.related?.slice(0, MOST_RELATED);
  return {
    ...finding,
    ...(related && { related }),
    rule: rule.id,
    severity: levelSet(rule, settings) ?? severityOf(rule, finding, report),
  };
}

function levelSet({ id }: RuleDescription, { rules }: LintSettings): Severity | undefined {
  const level = rules[id];
  return level === 'off' ? undefined : level;
}

function contextOf({ year, edition }: Report, organ: OrganFacts): TableContext {
  return { year, edition, organ };
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
