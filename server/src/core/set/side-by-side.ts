import { cellsOfTable, type SummaryCell } from '../figures/summary-cells.ts';
import { columnsOf, editionOf, tableOf } from '../form/editions.ts';
import { type RowDefinition, TableId } from '../form/schema.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { Language } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import type { SetProblem } from './check-set.ts';

/** A cell in two years. Figures as they are written without separators; '' blank, '/' not applicable, null not there. */
export interface CellOfTwoYears {
  readonly before: string | null;
  readonly now: string | null;
  /** What is wrong with it between reports, in the language that was asked for; mere hints are left out. */
  readonly problem?: string;
}

/** A row in two years. Rows beside each other have the same columns in most tables. */
export interface RowOfTwoYears {
  readonly label: string;
  readonly columns: readonly string[];
  readonly cells: readonly CellOfTwoYears[];
}

/** A table of the form in two years: the rows of the later report's edition, then those that only the earlier one has. */
export interface TableOfTwoYears {
  readonly title: string;
  readonly rows: readonly RowOfTwoYears[];
}

/** Two reports cell by cell, with what was found between them and others in the later one. */
export function sideBySide(
  before: ReportSummary,
  now: ReportSummary,
  problems: readonly SetProblem[],
  language: Language,
): TableOfTwoYears[] {
  const tables: TableOfTwoYears[] = [];
  for (const id of TableId.options) {
    const [then, today] = [before, now].map(report => [...cellsOfTable(report, id)]);
    const editions = [now, before].flatMap(({ tables: all }) => all.filter(table => table.id === id));
    const definitions = [...new Set(editions.map(({ edition }) => edition))].map(it => tableOf(editionOf(it), id));
    const rows = new Map<string, RowOfTwoYears>();
    for (const definition of definitions) {
      for (const row of definition.rows) {
        const columns = columnsOf(definition, row);
        const key = [row.id, ...columns.map(({ id: column }) => column)].join(' ');
        if (rows.has(key)) continue;
        const cells = columns.map(({ id: column }) => ({
          before: textOf(then!, row, column),
          now: textOf(today!, row, column),
          ...problemAt(problems, id, row.id, column, language),
        }));
        rows.set(key, { label: row.label, columns: columns.map(({ label }) => label), cells });
      }
    }
    if (definitions[0]) tables.push({ title: definitions[0].title, rows: [...rows.values()] });
  }
  return tables;
}

function textOf(cells: readonly SummaryCell[], row: RowDefinition, column: string): string | null {
  const cell = cells.find(other => other.row.id === row.id && other.column === column);
  return cell ? writtenFigure(cell) : null;
}

/** A figure of a summary as it is shown: '' blank, '/' not applicable, '?' unreadable. */
export function writtenFigure({ kind, amount }: Pick<SummaryCell, 'kind' | 'amount'>): string {
  if (kind === 'number') return formatDecimal(amount);
  return kind === 'blank' ? '' : kind === 'not-applicable' ? '/' : '?';
}

function problemAt(
  problems: readonly SetProblem[],
  table: string,
  row: string,
  column: string,
  language: Language,
): { problem?: string } {
  const found = problems.find(
    ({ severity, data }) =>
      (severity === 'error' || severity === 'warning') &&
      data?.table === table &&
      'row' in data &&
      data.row === row &&
      data.column === column,
  );
  return found ? { problem: found.message[language] } : {};
}
