import type { LineRange, ReportSummary } from '../report/summary.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { FindingData, RuleDescription, Severity } from './rule.ts';

/** Something that a rule found in a report by looking at others. */
export interface SetFinding {
  readonly message: Bilingual;
  readonly range: LineRange;
  readonly data?: FindingData;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly SetFix[];
  readonly severity?: Severity;
}

/** A place that a finding speaks of. */
export interface RelatedPlace {
  /** The report that it stands in, where that is not the finding's. */
  readonly file?: string;
  readonly range: LineRange;
  readonly message: Bilingual;
}

/** A mend in the report of the finding; none between reports is made unasked, as each changes a figure. */
export interface SetFix {
  readonly title: Bilingual;
  readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
}

/** A report whose problems are told in nearly the same words, and how much of them is the same, from 0 to 1. */
export interface Alike {
  /** Read again when it is asked for. */
  readonly report: ReportSummary;
  readonly share: number;
}

/** What a rule sees of the set from one of its reports. */
export interface Neighbours {
  /** The same organ's report on the year before. */
  readonly lastYear: ReportSummary | undefined;
  /** Reports of the same organ and year that come before it in the set, the last few of them. */
  readonly twins: readonly ReportSummary[];
  /** Reports that it repeats: of earlier years, or of the same year and before it in the set; the most alike first. */
  readonly alike: readonly Alike[];
  /** Of a whole: its parts' reports on the same year. They are many: each is to be looked at once and let go. */
  readonly parts: Iterable<ReportSummary>;
  /** Of a whole: the organs that `gouji.json` names as parts and whose reports are not in the set. */
  readonly missingParts: readonly string[];
}

/** A rule that compares reports. It sees what is known of them, not their texts. */
export interface SetRule extends RuleDescription {
  checkBetween(report: ReportSummary, neighbours: Neighbours): Iterable<SetFinding>;
}
