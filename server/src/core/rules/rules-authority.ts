import { idsOf, nameOf } from '../figures/cell.ts';
import type { OrganFacts } from '../report/organ.ts';
import { findRow } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { compare, ZERO } from '../text/decimal.ts';
import type { Rule } from './rule.ts';

/**
 * 规章 of an organ that makes none: only departments of the State Council, provinces, and cities and prefectures with
 * districts do (立法法). What is meant is mostly 行政规范性文件.
 */
export const rulesAuthority: Rule = {
  id: 'rules-authority',
  category: 'cells',
  title: bilingual('没有规章制定权的机关填了规章', 'An organ without power to make 规章 reports some'),
  severity: 'warning',
  *checkTable(table, { organ }) {
    if (!cannotMakeRules(organ)) return;
    const cells = findRow(table, 'rules')?.cells ?? [];
    const [first, ...others] = cells.filter(({ value }) => value.kind === 'number' && compare(value.amount, ZERO) > 0);
    if (!first?.column) return;
    yield {
      message: bilingual(
        `${nameOf(first)}填了 ${first.text}，但县级及以下机关和设区的市的部门没有规章制定权；规范性文件请填在下一行。`,
        `${nameOf(first)} says ${first.text}, but organs of counties and below, and departments of cities, make no 规章.`,
      ),
      range: first.range,
      data: idsOf(first),
      related: others.map(cell => ({
        range: cell.range,
        message: bilingual(`${nameOf(cell)} ${cell.text}`, `${nameOf(cell)} ${cell.text}`),
      })),
    };
  },
};

/** Whether an organ surely makes no 规章. */
export function cannotMakeRules({ level, isGovernment }: OrganFacts): boolean {
  return level === 'county' || level === 'township' || (level === 'city' && isGovernment === false);
}
