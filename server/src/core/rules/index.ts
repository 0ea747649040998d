import { balance } from './balance.ts';
import { carryOver } from './carry-over.ts';
import { cellAnnotated } from './cell-annotated.ts';
import { cellBlank } from './cell-blank.ts';
import { cellFormat } from './cell-format.ts';
import { cellFraction } from './cell-fraction.ts';
import { cellNegative } from './cell-negative.ts';
import { cellSign } from './cell-sign.ts';
import { cellText } from './cell-text.ts';
import { cellUnit } from './cell-unit.ts';
import { changeRange } from './change-range.ts';
import { columnTotal } from './column-total.ts';
import { deadline } from './deadline.ts';
import { editionCitation } from './edition-citation.ts';
import { editionYear } from './edition-year.ts';
import { feeMagnitude } from './fee-magnitude.ts';
import { feeStatement } from './fee-statement.ts';
import { governmentDuties } from './government-duties.ts';
import { inForce } from './in-force.ts';
import { jump } from './jump.ts';
import { labelDeviation } from './label-deviation.ts';
import { numbering } from './numbering.ts';
import { overviewLength } from './overview-length.ts';
import { overviewTopic } from './overview-topic.ts';
import { period } from './period.ts';
import { placeholder } from './placeholder.ts';
import { previousItems } from './previous-items.ts';
import { proseApplicant } from './prose-applicant.ts';
import { proseCarried } from './prose-carried.ts';
import { proseDisclosure } from './prose-disclosure.ts';
import { proseDispute } from './prose-dispute.ts';
import { proseList } from './prose-list.ts';
import { proseOutcome } from './prose-outcome.ts';
import { prosePercent } from './prose-percent.ts';
import { proseReceived } from './prose-received.ts';
import { proseZero } from './prose-zero.ts';
import { publishedEarly } from './published-early.ts';
import { repeatedText } from './repeated-text.ts';
import { reportDuplicate } from './report-duplicate.ts';
import { rollUp } from './roll-up.ts';
import { rowDuplicate } from './row-duplicate.ts';
import { rowIncomplete } from './row-incomplete.ts';
import { rowMissing } from './row-missing.ts';
import { rowOrder } from './row-order.ts';
import { rowTotal } from './row-total.ts';
import { rowUnknown } from './row-unknown.ts';
import type { Rule } from './rule.ts';
import { rulesAuthority } from './rules-authority.ts';
import { sectionCount } from './section-count.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionExtra } from './section-extra.ts';
import { sectionHeading } from './section-heading.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import type { SetRule } from './set-rule.ts';
import { severalReports } from './several-reports.ts';
import { staleYear } from './stale-year.ts';
import { tableMissing } from './table-missing.ts';
import { titleMissing } from './title-missing.ts';
import { titleYear } from './title-year.ts';

/** Every rule there is, in the order of the documentation. A new rule is its file, its page and a line here. */
export const rules: readonly Rule[] = [
  rowTotal,
  columnTotal,
  balance,
  changeRange,
  titleMissing,
  titleYear,
  severalReports,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionExtra,
  sectionHeading,
  tableMissing,
  rowMissing,
  rowDuplicate,
  rowUnknown,
  rowIncomplete,
  rowOrder,
  labelDeviation,
  editionYear,
  editionCitation,
  sectionCount,
  numbering,
  cellText,
  cellBlank,
  cellSign,
  cellNegative,
  cellFraction,
  cellAnnotated,
  cellUnit,
  cellFormat,
  feeMagnitude,
  rulesAuthority,
  proseZero,
  proseReceived,
  proseCarried,
  proseOutcome,
  proseApplicant,
  proseDispute,
  proseDisclosure,
  prosePercent,
  proseList,
  placeholder,
  sectionEmpty,
  overviewTopic,
  overviewLength,
  governmentDuties,
  feeStatement,
  staleYear,
  period,
  publishedEarly,
  deadline,
];

/** Every rule between reports, in the order of the documentation. */
export const setRules: readonly SetRule[] = [
  carryOver,
  previousItems,
  inForce,
  reportDuplicate,
  jump,
  rollUp,
  repeatedText,
];
