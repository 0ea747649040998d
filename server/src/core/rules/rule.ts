import type { Edition } from '../form/schema.ts';
import type { OrganFacts } from '../report/organ.ts';
import type { Report, Table } from '../report/report.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { TextEdit } from '../text/edit.ts';
import type { TextRange } from '../text/range.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a finding is about, for programs; ids as in the editions. Money is a decimal string. */
export interface FindingData {
  readonly section?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly stated?: number | string;
  readonly expected?: number | string;
}

/** A mend that is offered with a finding. A safe one changes no figure and may be applied unasked. */
export interface Fix {
  readonly title: Bilingual;
  readonly safe: boolean;
  /** Whether something else would be wrong after it, so that it is not the one to prefer. */
  readonly doubtful?: boolean;
  readonly edits: readonly TextEdit[];
}

/** Something that a rule found in a report. */
export interface Finding {
  readonly message: Bilingual;
  readonly range: TextRange;
  readonly data?: FindingData;
  readonly related?: readonly { readonly range: TextRange; readonly message: Bilingual }[];
  readonly fixes?: readonly Fix[];
  /** Only where the rule has two levels by what it finds; otherwise the rule's own counts. */
  readonly severity?: Severity;
  /** `unnecessary` for what can go, shown faded. */
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** The groups of the rules, as the documentation lists them. */
export const categories = ['sums', 'structure', 'cells', 'prose', 'contents', 'between', 'suppression'] as const;
export type Category = (typeof categories)[number];

/** What a rule is called, and how much it counts. */
export interface RuleDescription {
  /** Stable for ever: settings, suppressions and editors name it. */
  readonly id: string;
  readonly category: Category;
  readonly title: Bilingual;
  readonly severity: Severity | 'off';
}

/** A rule that looks at the whole report. */
export interface ReportRule extends RuleDescription {
  check(report: Report, organ: OrganFacts): Iterable<Finding>;
}

/** What a rule may know of the report besides the table. */
export interface TableContext {
  readonly year: number | null;
  /** The edition that applies to the year; null without one, and before 2019. */
  readonly edition: Edition | null;
  readonly organ: OrganFacts;
}

/**
 * A rule that looks at one table alone, and at no text outside of it: while a person types elsewhere, what it found
 * there stays.
 */
export interface TableRule extends RuleDescription {
  checkTable(table: Table, context: TableContext): Iterable<Finding>;
}

/**
 * A rule. It chooses words and places and knows nothing of settings or of the protocol. Its page is `<id>.md` beside
 * its file.
 */
export type Rule = ReportRule | TableRule;
