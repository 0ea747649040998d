import { editionForYear } from '../form/editions.ts';
import { Memory } from '../memory.ts';
import type { Report, Section, Table } from '../report/report.ts';
import { SourceText } from '../text/source-text.ts';
import { findHeadings, type Heading } from './headings.ts';
import { readLines, type TextLine } from './lines.ts';
import { maskMarkup } from './mask-markup.ts';
import { readSectionTables } from './section-tables.ts';
import { findTitle } from './title/title.ts';

/** Fewest official sections by which a text without a title is known as a report. */
const FEWEST_SECTIONS = 2;

/**
 * Reads a text into a report: lines → sections → tables, each row bound to the edition by its label. Never throws; what
 * cannot be read stays in the text, and `isReport` is false where nothing speaks for a report. What `memory` holds is not
 * read again.
 */
export function parseReport(source: SourceText, memory: Memory = new Memory()): Report {
  memory.next();
  const text = maskMarkup(source.text);
  const lines = readLines(text, text === source.text ? source.lineStarts : new SourceText(text).lineStarts);
  const headings = findHeadings(text, lines);
  const title = findTitle(text, headings[0] ? lines.slice(0, lines.indexOf(headings[0].line)) : lines);
  const edition = editionForYear(title?.year ?? null);
  const sections: Section[] = [];
  const tables: Table[] = [];
  for (const { heading, body } of partBySections(lines, headings)) {
    const section = heading?.section ?? null;
    const ofSection = readSectionTables({ text, source: source.text, section, lines: body, edition }, memory);
    tables.push(...ofSection);
    if (heading) sections.push(sectionOf(heading, body, ofSection));
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
    memory,
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
    from = lines.indexOf(next.lastLine, at) + 1;
  }
  yield { heading, body: lines.slice(from) };
}

function sectionOf(
  { range, text, number, accepted, section, line }: Heading,
  body: readonly TextLine[],
  tables: readonly Table[],
): Section {
  // The last cells of a table may be blank: they are behind the last thing that is written.
  const end = Math.max(body.at(-1)?.end ?? line.end, ...tables.map(table => table.range.end));
  return {
    id: section,
    heading: { range, text, number, accepted },
    range: { start: line.start, end },
    lines: body,
  };
}
