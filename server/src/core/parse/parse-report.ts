import { editionForYear, tableOfSection } from '../edition/editions.ts';
import type { TableId } from '../edition/schema.ts';
import type { Report, Section, Table } from '../report/report.ts';
import { SourceText } from '../text/source-text.ts';
import { buildTable } from './build-table.ts';
import type { FieldLine } from './fields.ts';
import { findHeadings, type Heading } from './headings.ts';
import { readItems } from './items.ts';
import { readFields, readLines, type TextLine } from './lines.ts';
import { maskMarkup } from './mask-markup.ts';
import { findRegions } from './regions.ts';
import { findTitle } from './title.ts';

/** Fewest official sections by which a text without a title is known as a report. */
const FEWEST_SECTIONS = 2;

/**
 * Reads a text into a report: lines → sections → tables, each row bound to the edition by its label. Never throws; what
 * cannot be read stays in the text, and `isReport` is false where nothing speaks for a report.
 */
export function parseReport(source: SourceText): Report {
  const text = maskMarkup(source.text);
  const lines = readLines(text, text === source.text ? source.lineStarts : new SourceText(text).lineStarts);
  const headings = findHeadings(text, lines);
  const title = findTitle(text, headings[0] ? lines.slice(0, lines.indexOf(headings[0].line)) : lines);
  const edition = editionForYear(title?.year ?? null);
  // The tabs of a masked row are the tags between its cells.
  const isHtml = (line: FieldLine) =>
    text !== source.text && line.layout === 'tab-separated' && source.text.slice(line.start, line.end).includes('<');
  const sections: Section[] = [];
  const tables: Table[] = [];
  for (const { heading, body } of partBySections(lines, headings)) {
    if (heading) sections.push(sectionOf(heading, body));
    const fieldLines: FieldLine[] = [];
    for (const line of body) {
      const fields = readFields(text, line);
      if (fields) fieldLines.push(isHtml(fields) ? { ...fields, layout: 'html' } : fields);
    }
    const home =
      heading?.section && edition
        ? (tableOfSection(edition, heading.section)?.id ?? null)
        : tableNamed(heading?.section);
    for (const region of findRegions(readItems(fieldLines), home)) {
      const table = buildTable(region, fieldLines, edition);
      if (table) tables.push(table);
    }
  }
  const known = sections.filter(({ id, heading }) => id !== null && heading.accepted).length;
  const isReport = title !== null || known >= FEWEST_SECTIONS || tables.length > 0;
  return {
    source,
    text,
    isReport,
    title,
    organ: title?.organ ?? null,
    year: title?.year ?? null,
    edition,
    sections,
    tables,
    lines,
  };
}

/** The lines of each section behind its heading; those before the first heading have none. */
function* partBySections(
  lines: readonly TextLine[],
  headings: readonly Heading[],
): Generator<{ heading: Heading | null; body: readonly TextLine[] }> {
  let heading: Heading | null = null;
  let from = 0;
  for (const next of headings) {
    const at = lines.indexOf(next.line, from);
    yield { heading, body: lines.slice(from, at) };
    heading = next;
    from = at + 1;
  }
  yield { heading, body: lines.slice(from) };
}

function sectionOf({ range, text, number, accepted, section, line }: Heading, body: readonly TextLine[]): Section {
  return {
    id: section,
    heading: { range, text, number, accepted },
    range: { start: line.start, end: body.at(-1)?.end ?? line.end },
    lines: body,
  };
}

function tableNamed(section: Heading['section'] | undefined): TableId | null {
  return section === 'disclosure' || section === 'applications' || section === 'disputes' ? section : null;
}
