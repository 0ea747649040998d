import type { Analysis } from '../../analysis.ts';
import { overlaps, type TextRange } from '../../text/range.ts';

/** The empty places in a range of the text that are cells of tables, in the order of the text. */
export function blankCells({ reports }: Analysis, range: TextRange): number[] {
  return reports
    .flatMap(({ tables }) => tables)
    .filter(table => overlaps(table.range, range))
    .flatMap(({ rows }) => rows.filter(({ complete }) => complete).flatMap(({ cells }) => cells))
    .filter(({ value, range: cell }) => value.kind === 'blank' && cell.start >= range.start && cell.start <= range.end)
    .map(cell => cell.range.start)
    .sort((a, b) => a - b);
}
