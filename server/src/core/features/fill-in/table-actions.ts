import type { Analysis } from '../../analysis.ts';
import { repairTable } from '../../diagnose/repair.ts';
import { assessRelations } from '../../figures/relations.ts';
import type { Table } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { TextRange } from '../../text/range.ts';
import { repairEdits, repairTitle, tableName } from '../repair/repair.ts';
import { blankEdits, totalsEdits } from './fill-in.ts';

const tableActionKinds = ['repair', 'compute-totals', 'fill-blanks'] as const;

/** What can be done to a whole table: mend its sums, compute its totals, write 0 into its blanks. */
export type TableActionKind = (typeof tableActionKinds)[number];

/** Something to do to a table, as one step. */
export interface TableAction {
  /** With the cells and their figures, or how many there are. */
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
  /** Whether there is nothing to choose: no other way is as good. */
  readonly only: boolean;
}

/** The ways to do it, the best first; none where there is nothing to do, or no way. */
export function tableActions(table: Table, kind: TableActionKind): TableAction[] {
  switch (kind) {
    case 'repair': {
      const repairs = repairTable(table);
      return repairs.map(repair => ({
        title: repairTitle(table, repair),
        edits: repairEdits(repair),
        only: repairs.length === 1 && repair.smallest && !repair.tied,
      }));
    }
    case 'compute-totals':
      return fillIn(totalsEdits(table), count =>
        bilingual(
          `计算${tableName(table)}的总计（改 ${count} 格）`,
          `Compute the totals of ${tableName(table)} (${count} cells)`,
        ),
      );
    case 'fill-blanks':
      return fillIn(blankEdits(table), count =>
        bilingual(
          `${tableName(table)}的空白填 0（${count} 格）`,
          `Write 0 into the blanks of ${tableName(table)} (${count} cells)`,
        ),
      );
  }
}

/** The same as edits of the document; without those that mark-up is in the way of. */
export function documentActions({ document }: Analysis, table: Table, kind: TableActionKind): TableAction[] {
  return tableActions(table, kind).flatMap(action => {
    const edits = document.editsOf(action.edits);
    return edits ? [{ ...action, edits }] : [];
  });
}

function fillIn(edits: readonly TextEdit[], title: (count: number) => Bilingual): TableAction[] {
  return edits.length === 0 ? [] : [{ title: title(edits.length), edits, only: true }];
}

/** The tables that a range of the text touches. */
export function tablesAt(analysis: Analysis, { start, end }: TextRange): Table[] {
  return allTables(analysis).filter(({ range }) => range.start <= end && start <= range.end);
}

/** The tables that are meant by a place: those that it touches, or all where it touches none, or there is no place. */
export function tablesMeant(analysis: Analysis, place: TextRange | undefined): Table[] {
  const touched = place ? tablesAt(analysis, place) : [];
  return touched.length > 0 ? touched : allTables(analysis);
}

function allTables({ reports }: Analysis): Table[] {
  return reports.flatMap(({ tables }) => tables);
}

/** Whether a range touches a cell of the table that states a sum which does not hold. */
export function touchesWrongSum(table: Table, { start, end }: TextRange): boolean {
  return assessRelations(table).some(
    ({ holds, result: { range } }) => !holds && range.start <= end && start <= range.end,
  );
}
