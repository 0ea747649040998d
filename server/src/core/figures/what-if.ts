import { oncePer } from '../once.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import { compare, type Decimal, ZERO } from '../text/decimal.ts';
import { assessRelations, isResultCell, type RelationInstance } from './relations.ts';

/** Figures that some cells of a table would hold. */
export type Figures = ReadonlyMap<Cell, Decimal>;

/** The table as it would be with other figures in some of its cells. */
export function withFigures(table: Table, figures: Figures): Table {
  const rows = table.rows.map((row): Row => {
    if (!row.cells.some(cell => figures.has(cell))) return row;
    const cells = row.cells.map((cell): Cell => {
      const amount = figures.get(cell);
      return amount ? { ...cell, value: { kind: 'number', amount, form: null } } : cell;
    });
    return { ...row, cells };
  });
  return { ...table, content: {}, rows };
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

/**
 * The figures of the cells that state results, computed from what they sum up, totals of totals too; of the blank ones
 * where nothing else is asked for. One that two relations would fill with different figures, or whose terms cannot be
 * read, is left out.
 */
export function computedResults(table: Table, isAskedFor = isBlank): Map<Cell, Decimal> {
  const open = new Map<string, Cell>();
  for (const { complete, cells } of table.rows) {
    if (!complete) continue;
    for (const cell of cells) if (isAskedFor(cell) && isResultCell(cell)) open.set(keyOf(cell), cell);
  }
  const computed = new Map<Cell, Decimal>();
  for (let before = -1; open.size > 0 && computed.size > before; ) {
    before = computed.size;
    // Blank results are not assessed; with 0 in them, what each would have to be comes out.
    const zeros = [...open.values()].map((cell): [Cell, Decimal] => [cell, ZERO]);
    const found = new Map<Cell, Decimal[]>();
    for (const { relation, result, terms, expected } of assessRelations(
      withFigures(table, new Map([...computed, ...zeros])),
    )) {
      const cell = open.get(keyOf(result));
      if (!cell || relation.rule === 'balance' || terms.some(term => open.has(keyOf(term.cell)))) continue;
      found.set(cell, [...(found.get(cell) ?? []), expected]);
    }
    for (const [cell, [first, second]] of found) {
      open.delete(keyOf(cell));
      if (!second || compare(first!, second) === 0) computed.set(cell, first!);
    }
  }
  return computed;
}

function isBlank({ value }: Cell): boolean {
  return value.kind === 'blank';
}

function keyOf({ row, column }: Cell): string {
  return `${row.id} ${column!.id}`;
}
