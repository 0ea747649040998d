import { Analysis } from '../../server/src/core/analysis.ts';
import type { Figures } from './layouts.ts';

/** The figures that were read, in the shape in which they were written; a cell that was not read is left out. */
export function readFigures(text: string): Figures {
  const figures: Figures = {};
  for (const table of new Analysis(text).report.tables) {
    figures[table.id] ??= {};
    const rows = figures[table.id]!;
    for (const row of table.rows) {
      if (!row.complete) continue;
      rows[row.id] = Object.fromEntries(
        row.cells.flatMap(({ column, value }) => {
          if (value.kind === 'text') return [];
          return [[column!.id, value.kind === 'number' ? value.amount.unscaled : 0n]];
        }),
      );
    }
  }
  return figures;
}
