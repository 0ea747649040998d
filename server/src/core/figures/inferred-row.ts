import { columnsOf } from '../form/editions.ts';
import type { RowDefinition } from '../form/schema.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import { addWeighted, compare, type Decimal, ZERO } from '../text/decimal.ts';
import { assessRelations } from './relations.ts';
import { hasMoreBroken } from './what-if.ts';

/**
 * What a row that is missing could hold, so that no sum breaks that cannot be assessed without it: `blank` where nothing
 * need stand there, the figures that the sums leave for it, or null where there are none.
 */
export function inferRow(table: Table, missing: RowDefinition): 'blank' | readonly Decimal[] | null {
  const columns = columnsOf(table.definition, missing);
  const zeros = columns.map(() => ZERO);
  if (!breaksWith(table, missing, zeros)) return 'blank';
  const figures = columns.map(({ id }) => leftFor(withRow(table, missing, zeros), missing, id));
  if (!figures.every(figure => figure !== null && compare(figure, ZERO) >= 0)) return null;
  return breaksWith(table, missing, figures as Decimal[]) ? null : (figures as Decimal[]);
}

/** What the first sum that holds the row's cell in a column leaves for it, while it is 0. */
function leftFor(table: Table, missing: RowDefinition, column: string): Decimal | null {
  for (const { relation, result, terms, expected, stated } of assessRelations(table)) {
    if (relation.over !== 'rows' || result.column?.id !== column) continue;
    if (result.row.id === missing.id) return expected;
    const term = terms.find(({ cell }) => cell.row.id === missing.id);
    if (term) return addWeighted(ZERO, addWeighted(stated, expected, -1), term.weight);
  }
  return null;
}

function breaksWith(table: Table, missing: RowDefinition, figures: readonly Decimal[]): boolean {
  return hasMoreBroken(withRow(table, missing, figures), table);
}

/** The table with a row that does not stand in the text. */
function withRow(table: Table, definition: RowDefinition, figures: readonly Decimal[]): Table {
  const nowhere = { start: 0, end: 0 };
  const columns = columnsOf(table.definition, definition);
  const cells: Cell[] = [];
  const label = { range: nowhere, text: definition.label, official: true, officialText: definition.label };
  const { id } = definition;
  const row: Row = { table, definition, id, label, columns, complete: true, cells, squashed: false, range: nowhere };
  for (const [index, column] of columns.entries()) {
    const value = { kind: 'number', amount: figures[index]!, form: null } as const;
    cells.push({ row, column, range: nowhere, text: '', value });
  }
  return { ...table, reading: null, rows: [...table.rows, row] };
}
