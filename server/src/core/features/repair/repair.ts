import type { Analysis } from '../../analysis.ts';
import { type Repair, type RepairedCell, repairTable } from '../../diagnose/repair.ts';
import { nameOf } from '../../figures/cell.ts';
import { assessRelations } from '../../figures/relations.ts';
import { writeFigures } from '../../figures/write-figure.ts';
import type { Row, Table } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { formatDecimal } from '../../text/decimal.ts';
import type { TextEdit } from '../../text/edit.ts';

/** A table whose sums disagree, with its repairs, the best first; none where nothing was found that mends it. */
export interface TableRepairs {
  readonly table: Table;
  readonly repairs: readonly Repair[];
}

/** The tables of the reports of which a sum does not hold. */
export function repairsOf({ tables }: Analysis): TableRepairs[] {
  return tables
    .filter(table => assessRelations(table).some(({ holds }) => !holds))
    .map(table => ({ table, repairs: repairTable(table) }));
}

/** The edits of a repair, in the order of the text. */
export function repairEdits({ cells }: Repair): TextEdit[] {
  return writeFigures(cells.map(({ cell, to }) => [cell, to]));
}

/** 表3 */
export function tableName({ definition }: Table): string {
  return definition.name;
}

/** 修复表3：（七）总计·自然人 0 → 1、总计 0 → 1. A repair that is a guess says so. */
export function repairTitle(table: Table, repair: Repair): Bilingual {
  const named = repair.cells.slice(0, MOST_NAMED);
  const changes = changesByRow(named);
  const others = repair.cells.length - named.length;
  const caution = cautionOf(repair);
  return bilingual(
    `修复${tableName(table)}：${changes.join('，')}${others > 0 ? ` 等 ${repair.cells.length} 格` : ''}${caution && `（${caution.zh}）`}`,
    `Repair ${tableName(table)}: ${changes.join(', ')}${others > 0 ? ` and ${others} more` : ''}${caution && ` (${caution.en})`}`,
  );
}

/** A title of more cells is no title. */
const MOST_NAMED = 4;

/** What changes in each row: （七）总计·自然人 0 → 1、总计 0 → 1. */
export function changesByRow(changes: readonly RepairedCell[]): string[] {
  const rows = new Map<Row, string>();
  for (const change of changes) {
    const { row, column } = change.cell;
    const before = rows.get(row);
    rows.set(row, before ? `${before}、${column?.label ?? ''} ${fromTo(change)}` : changeText(change));
  }
  return [...rows.values()];
}

/** （七）总计·自然人 0 → 1 */
export function changeText(change: RepairedCell): string {
  return `${nameOf(change.cell)} ${fromTo(change)}`;
}

function fromTo({ from, to }: RepairedCell): string {
  return `${formatDecimal(from)} → ${formatDecimal(to)}`;
}

/** Why a repair may not be the right one, or '' where nothing speaks against it. */
export function cautionOf({ tied, smallest }: Repair): Bilingual | '' {
  if (tied)
    return bilingual('另有同样可能的改法，请核对原始记录', 'another repair is as likely: compare with the records');
  return smallest ? '' : bilingual('错处太多，未必是最少的改动', 'too much is wrong to tell the fewest changes');
}
