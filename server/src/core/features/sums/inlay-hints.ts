import type { Analysis } from '../../analysis.ts';
import { nameOf } from '../../figures/cell.ts';
import { expectedOf, isResultCell, sumsOf } from '../../figures/relations.ts';
import type { Cell } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { compare, formatDecimal } from '../../text/decimal.ts';
import { overlaps, type TextRange } from '../../text/range.ts';
import { silencesOf } from '../silence/silence.ts';

export const inlayHintModes = ['off', 'wrongOnly', 'all'] as const;
/** Beside which results the computed total is shown; of a blank one it is shown with `all`, as it is not wrong. */
export type InlayHintMode = (typeof inlayHintModes)[number];

/** A figure that is shown in the text without being part of it. */
export interface ComputedTotal {
  readonly offset: number;
  /** `= 877`; where row and column do not agree, both. */
  readonly label: string;
  readonly tooltip: Bilingual;
}

/** The computed total behind every 总计 of the range that can be computed. */
export function inlayHints(analysis: Analysis, range: TextRange, mode: InlayHintMode): ComputedTotal[] {
  if (mode === 'off') return [];
  const totals = new Map<Cell, Set<string>>();
  const isSilent = silencesOf(analysis);
  for (const table of analysis.tables) {
    if (!overlaps(table.range, range)) continue;
    for (const sum of sumsOf(table)) {
      const { result, relation } = sum;
      // 四 is counted, not summed up: what it would be is no total.
      if (relation.rule === 'balance' || !isResultCell(result) || !overlaps(result.range, range)) continue;
      const expected = expectedOf(sum);
      const { value } = result;
      const wrong =
        value.kind === 'number' &&
        expected !== null &&
        compare(value.amount, expected) !== 0 &&
        !isSilent(relation.rule, result.range);
      if (!expected || !(wrong || mode === 'all')) continue;
      totals.set(result, (totals.get(result) ?? new Set()).add(formatDecimal(expected)));
    }
  }
  return [...totals].map(([cell, figures]) => {
    const label = `= ${[...figures].join(' / ')}`;
    const name = nameOf(cell);
    return {
      offset: cell.range.end,
      label,
      tooltip: bilingual(`按各项计算，${name} ${label}`, `By its addends, ${name} ${label}`),
    };
  });
}
