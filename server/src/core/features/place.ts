import type { Cell, Report, Row, Section, Table, TableHeading } from '../report/report.ts';
import { type TextRange, touches } from '../text/range.ts';

/** What stands at an offset of a report. */
export type Place =
  | { readonly kind: 'cell'; readonly range: TextRange; readonly cell: Cell }
  | { readonly kind: 'row-label'; readonly range: TextRange; readonly row: Row }
  | { readonly kind: 'table-heading'; readonly range: TextRange; readonly table: Table; readonly heading: TableHeading }
  | { readonly kind: 'section-heading'; readonly range: TextRange; readonly section: Section };

/**
 * What stands at the offset, or null where nothing does that the form knows. Between two that touch there, as `3|4` in a
 * table, it is the second, which begins there.
 */
export function placeAt(report: Report, offset: number): Place | null {
  const touched = [...placesNear(report, offset)].filter(({ range }) => touches(range, offset));
  return touched.find(({ range }) => offset < range.end) ?? touched[0] ?? null;
}

/** The table that the offset lies in or touches, or undefined. */
export function tableAt(report: Report, offset: number): Table | undefined {
  return report.tables.find(({ range }) => touches(range, offset));
}

/** The section that the offset lies in, or undefined. */
export function sectionAt(report: Report, offset: number): Section | undefined {
  return report.sections.find(({ range }) => touches(range, offset));
}

function* placesNear(report: Report, offset: number): Generator<Place> {
  const table = tableAt(report, offset);
  for (const row of table?.rows ?? []) {
    for (const cell of row.cells) yield { kind: 'cell', range: cell.range, cell };
    yield { kind: 'row-label', range: row.label.range, row };
  }
  for (const heading of table?.headings ?? []) {
    yield { kind: 'table-heading', range: heading.range, table: table!, heading };
  }
  for (const section of report.sections) {
    yield { kind: 'section-heading', range: section.heading.range, section };
  }
}
