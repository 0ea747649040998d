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

/** A whole report as text: the title and the six sections, ending with a line end. */
export function reportSkeleton(
  edition: Edition,
  { organ, year, ...content }: SkeletonContent & { organ: string; year: string | number },
): string {
  const sections = edition.sections.map(({ id }) => sectionSkeleton(edition, id, content));
  return `${[reportTitle(organ, year), ...sections].join('\n\n')}\n`;
}
