import { balance } from './balance.ts';
import { cellBlank } from './cell-blank.ts';
import { cellText } from './cell-text.ts';
import { columnTotal } from './column-total.ts';
import { editionYear } from './edition-year.ts';
import { rowIncomplete } from './row-incomplete.ts';
import { rowMissing } from './row-missing.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { tableMissing } from './table-missing.ts';

/** Every rule there is, in the order of the documentation. A new rule is its file, its page and a line here. */
export const rules: readonly Rule[] = [
  rowTotal,
  columnTotal,
  balance,
  sectionMissing,
  sectionOrder,
  tableMissing,
  rowMissing,
  rowIncomplete,
  editionYear,
  cellText,
  cellBlank,
];
