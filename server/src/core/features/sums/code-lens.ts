import type { Analysis } from '../../analysis.ts';
import { assessRelations } from '../../figures/relations.ts';
import type { Table } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { firstToFill } from '../fill-in/blanks.ts';
import { silencesOf } from '../silence/silence.ts';

/** A line above a table that tells its state and offers what to do. */
export interface TableLens {
  /** From where to where the table stands. */
  readonly range: TextRange;
  readonly title: Bilingual;
  /** What happens on a click. */
  readonly action: 'show-problems' | 'repair' | 'preview';
}

/** `3 处不一致 · 修复 · 在预览中填写` above every table; of one whose sums all hold there is nothing to repair. */
export function tableLenses(analysis: Analysis): TableLens[] {
  const isSilent = silencesOf(analysis);
  return analysis.tables.flatMap((table): TableLens[] => {
    const { range } = table;
    const sums = assessRelations(table);
    const broken = sums.filter(({ holds }) => !holds);
    const silent = broken.filter(({ relation, result }) => isSilent(relation.rule, result.range)).length;
    const wrong = broken.length - silent;
    const preview = { range, title: bilingual('在预览中填写', 'Fill in the preview'), action: 'preview' } as const;
    if (wrong === 0) {
      const blank = blankCount(table);
      if (blank > 0)
        return [
          { range, title: bilingual(`还有 ${blank} 格未填`, `${blank} cells to fill in`), action: 'show-problems' },
          preview,
        ];
      if (sums.length === 0) return [preview];
      return [{ range, title: allWell(sums.length, silent), action: 'show-problems' }, preview];
    }
    return [
      {
        range,
        title: bilingual(`${wrong} 处不一致`, wrong === 1 ? '1 sum does not hold' : `${wrong} sums do not hold`),
        action: 'show-problems',
      },
      { range, title: bilingual('修复', 'Repair'), action: 'repair' },
      preview,
    ];
  });
}

/** That all sums hold; those that are silenced are counted, and not said to. */
function allWell(count: number, silent: number): Bilingual {
  return silent === 0
    ? bilingual(`${count} 项勾稽关系全部成立`, `All ${count} sums hold`)
    : bilingual(
        `${count - silent} 项勾稽关系成立，${silent} 项不再提示`,
        `${count - silent} sums hold, ${silent} silenced`,
      );
}

/** The blank cells of a table that nobody has filled in yet; a few of one that is are told of as problems. */
function blankCount(table: Table): number {
  if (!firstToFill(table)) return 0;
  return table.rows.flatMap(({ cells }) => cells).filter(({ value }) => value.kind === 'blank').length;
}
