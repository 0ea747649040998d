import type { Edition, SectionId, TableId } from '../form/schema.ts';
import { sectionSkeleton, tableSkeleton } from '../form/skeleton.ts';
import type { TextEdit } from '../text/edit.ts';
import { findSection, type Report, type Section } from './report.ts';

/**
 * Puts the skeleton of a section in its place in the official order: before the first one there is that comes later,
 * or at the end. Another text, such as a snippet of the section, can stand for the skeleton.
 */
export function insertSection(
  report: Report,
  edition: Edition,
  id: SectionId,
  text: string = sectionSkeleton(edition, id),
): TextEdit {
  const skeleton = headingMarks(report) + text;
  const order = edition.sections.map(section => section.id);
  const next = order.slice(order.indexOf(id) + 1).flatMap(later => findSection(report, later) ?? [])[0];
  if (next) return insertion(report, next.range.start, `${skeleton}\n\n`);
  return insertion(report, report.lines.at(-1)?.fullEnd ?? 0, `\n\n${skeleton}`);
}

/** Puts the skeleton of a table, or another text for it, at the end of its section. */
export function insertTable(
  report: Report,
  edition: Edition,
  section: Section,
  id: TableId,
  text: string = tableSkeleton(edition, id),
): TextEdit {
  return insertion(report, section.range.end, `\n\n${text}`);
}

/** `## ` where the report's own headings have it. */
function headingMarks({ source, sections }: Report): string {
  const first = sections[0];
  if (!first) return '';
  return /^#+\s*/.exec(source.slice({ start: first.range.start, end: first.heading.range.start }))?.[0] ?? '';
}

/** Puts a text in with the line ends that the report uses. */
function insertion({ source }: Report, at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, newText: text.replace(/\n/g, source.lineEnd) };
}
