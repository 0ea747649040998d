import { newestEdition, tableOf } from '../../server/src/core/form/editions.ts';
import type { Edition, Relation } from '../../server/src/core/form/schema.ts';
import type { Cell, Row, Table } from '../../server/src/core/report/report.ts';
import { integer } from '../../server/src/core/text/decimal.ts';

/** The rows of a table like table 3, but with two outcomes only, and for columns two applicants and the total. */
export const smallRows = ['received', 'carried-in', 'granted', 'partial', 'outcome-total', 'carried-out'] as const;
export const smallColumns = ['natural-person', 'business', 'total'] as const;

const weighted = (ids: readonly string[], negative: readonly string[] = []): Relation['terms'] => [
  ...ids.map(id => ({ id, weight: 1 as const })),
  ...negative.map(id => ({ id, weight: -1 as const })),
];
const table = 'applications';
const relations: Relation[] = [
  { rule: 'row-total', table, over: 'columns', result: 'total', terms: weighted(['natural-person', 'business']) },
  { rule: 'column-total', table, over: 'rows', result: 'outcome-total', terms: weighted(['granted', 'partial']) },
  {
    rule: 'balance',
    table,
    over: 'rows',
    result: 'carried-out',
    terms: weighted(['received', 'carried-in'], ['outcome-total']),
  },
];
const edition: Edition = { ...newestEdition, relations };

/** Such a table with these figures, a row a line in the order of `smallRows`. */
export function smallTable(figures: readonly (readonly number[])[]): Table {
  const official = tableOf(newestEdition, table);
  const columns = smallColumns.map(id => official.columns.find(column => column.id === id)!);
  const range = { start: 0, end: 0 };
  const rows: Row[] = [];
  const built: Table = {
    id: table,
    reading: null,
    edition,
    editionEvidence: null,
    definition: { ...official, columns },
    layout: 'tab-separated',
    range,
    rows,
    unknownRows: [],
    headings: [],
    columnsMoved: false,
  };
  for (const [index, id] of smallRows.entries()) {
    const definition = official.rows.find(row => row.id === id)!;
    const label = { range, text: definition.label, official: true, officialText: definition.label };
    const cells: Cell[] = [];
    const row: Row = { table: built, definition, id, label, columns, complete: true, cells, squashed: false, range };
    for (const [place, column] of columns.entries()) {
      const figure = figures[index]![place]!;
      cells.push({
        row,
        column,
        range,
        text: `${figure}`,
        value: { kind: 'number', amount: integer(figure), form: null },
      });
    }
    rows.push(row);
  }
  return built;
}
