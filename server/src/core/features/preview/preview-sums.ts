import { assessRelations } from '../../figures/relations.ts';
import type { Cell, Table } from '../../report/report.ts';
import type { Language } from '../../text/bilingual.ts';
import { sumText } from '../sums/sum-text.ts';
import type { PreviewSum } from './preview-model.ts';

/** Every sum of a table that can be assessed, written out; for showing addends and result together. */
export function sumsOf(table: Table, keyOf: (cell: Cell) => string, language: Language): PreviewSum[] {
  return assessRelations(table).map(instance => ({
    rule: instance.relation.rule,
    result: keyOf(instance.result),
    terms: instance.terms.map(({ cell }) => keyOf(cell)),
    holds: instance.holds,
    text: sumText(instance)[language],
  }));
}
