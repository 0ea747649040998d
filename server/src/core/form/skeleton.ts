import { headingOf, sectionOf, tableOf, tableOfSection } from './editions.ts';
import { type PrintedCell, printedGrid } from './printed-form.ts';
import type { Edition, SectionId, TableId } from './schema.ts';

/** What a value cell is filled with; gets the ids of its row and its column. */
export type Fill = (row: string, column: string) => string;

/** What stands in a skeleton beside the official words; whatever is left out stays empty. */
export interface SkeletonContent {
  fill?: ((table: TableId, row: string, column: string) => string) | undefined;
  prose?: ((section: SectionId) => string) | undefined;
}

/**
 * A table of an edition as text in the canonical form: a line of the form a line, cells parted by tabs, places that a
 * merged cell covers left empty. No line end at the end.
 */
export function tableSkeleton(edition: Edition, id: TableId, fill: Fill = () => ''): string {
  const textOf = (cell: PrintedCell | null) => {
    if (!cell) return '';
    return cell.kind === 'label' ? cell.text : fill(cell.row, cell.column);
  };
  return printedGrid(tableOf(edition, id))
    .map(line => line.map(textOf).join('\t'))
    .join('\n');
}

/** A section of an edition as text: its official heading, its prose, its table; parted by empty lines. */
export function sectionSkeleton(edition: Edition, id: SectionId, { fill, prose }: SkeletonContent = {}): string {
  const table = tableOfSection(edition, id);
  const parts = [
    headingOf(sectionOf(edition, id)),
    prose?.(id),
    table && tableSkeleton(edition, table.id, fill && ((row, column) => fill(table.id, row, column))),
  ];
  return parts.filter(part => part).join('\n\n');
}

/** The official title of a report: 青禾县民政局2025年政府信息公开工作年度报告. */
export function reportTitle(organ: string, year: string | number): string {
  return `${organ}${year}年政府信息公开工作年度报告`;
}

/** What stands around the sections of a report. */
export interface ReportFrame {
  /** In the title, and again at the end. */
  readonly organ: string;
  /** The year of the data. */
  readonly year: string;
  /** The day on which the report is signed, as it is to be written. */
  readonly date: string;
  /** How organ and year are written a second time; as the first time when left out. */
  readonly again?: { readonly organ: string; readonly year: string };
}

/** A whole report as text: title, what it is based on, the six sections, organ and date; ending with a line end. */
export function reportSkeleton(
  edition: Edition,
  { organ, year, date, again = { organ, year }, ...content }: SkeletonContent & ReportFrame,
): string {
  const parts = [reportTitle(organ, year), preamble(again.year)];
  for (const { id } of edition.sections) parts.push(sectionSkeleton(edition, id, content));
  return `${[...parts, `${again.organ}\n${date}`].join('\n\n')}\n`;
}

/** The Regulations' articles 49 and 50 ask for the report; the notices for figures of the whole year. */
function preamble(year: string): string {
  return `根据《中华人民共和国政府信息公开条例》的规定，编制本报告。本报告所列数据的统计期限为${year}年1月1日至12月31日。`;
}
