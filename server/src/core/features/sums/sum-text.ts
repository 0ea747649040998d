import { brief, nameOf } from '../../figures/cell.ts';
import { amountOf, type RelationInstance } from '../../figures/relations.ts';
import type { Cell } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { compare, formatDecimal, ZERO } from '../../text/decimal.ts';

/**
 * A sum written out with its figures: `（七）总计·自然人 = （一）予以公开 1 + 8.属于行政查询事项 2 = 3 ✗ 填的是 2`. Addends of 0 are
 * counted, not listed.
 */
export function sumText(instance: RelationInstance): Bilingual {
  const { result, terms, relation, holds } = instance;
  const inRow = relation.over === 'columns';
  const partLabel = ({ row, column }: Cell) => (inRow ? column!.label : brief(row.definition.label));
  const listed =
    relation.rule === 'balance' ? terms : terms.filter(({ cell }) => compare(amountOf(cell) ?? ZERO, ZERO) !== 0);
  const parts = listed.map(({ cell, weight }, index) => {
    const sign = weight < 0 ? ' − ' : index === 0 ? '' : ' + ';
    return `${sign}${partLabel(cell)} ${formatDecimal(amountOf(cell) ?? ZERO)}`;
  });
  const sum = formatDecimal(instance.expected);
  const stated = formatDecimal(instance.stated);
  const name =
    relation.rule === 'balance' ? `${brief(result.row.definition.label)}·${result.column!.label}` : nameOf(result);
  const right = parts.length === 0 ? '0' : `${parts.join('')} = ${sum}`;
  const addends =
    parts.length === 0
      ? bilingual(`（${terms.length} 项都是 0）`, ` (all ${terms.length} addends are 0)`)
      : bilingual('', '');
  const verdict = holds ? bilingual(' ✓', ' ✓') : bilingual(` ✗ 填的是 ${stated}`, ` ✗ it says ${stated}`);
  return bilingual(`${name} = ${right}${addends.zh}${verdict.zh}`, `${name} = ${right}${addends.en}${verdict.en}`);
}
