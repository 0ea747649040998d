import { oncePer } from '../once.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';
import { assessRelations, type RelationInstance } from './relations.ts';

/** Figures that some cells of a table would hold. */
export type Figures = ReadonlyMap<Cell, Decimal>;

/** The table as it would be with other figures in some of its cells. */
function withFigures(table: Table, figures: Figures): Table {
  const rows = table.rows.map((row): Row => {
    if (!row.cells.some(cell => figures.has(cell))) return row;
    const cells = row.cells.map((cell): Cell => {
      const amount = figures.get(cell);
      return amount ? { ...cell, value: { kind: 'number', amount, form: null } } : cell;
    });
    return { ...row, cells };
  });
  return { ...table, reading: null, rows };
}

/** The relations of a table that can be assessed and do not hold. */
export const brokenRelations = oncePer((table: Table): readonly RelationInstance[] =>
  assessRelations(table).filter(({ holds }) => !holds),
);

/** What names a relation in a table, whatever its figures are. */
export function placeOf({ relation, result }: RelationInstance): string {
  return `${relation.rule} ${result.row.id} ${result.column!.id}`;
}

/** Whether other figures would break a relation that holds now, or cannot be assessed now. */
export function breaksMore(table: Table, figures: Figures): boolean {
  return hasMoreBroken(withFigures(table, figures), table);
}

/** Whether a sum is broken in a table that holds, or cannot be assessed, in the same table as it stands in the text. */
export function hasMoreBroken(changed: Table, table: Table): boolean {
  const broken = brokenPlaces(table);
  return brokenRelations(changed).some(instance => !broken.has(placeOf(instance)));
}

const brokenPlaces = oncePer((table: Table): ReadonlySet<string> => new Set(brokenRelations(table).map(placeOf)));
