import { readVisible } from '../document/read-visible.ts';
import { editionForYear } from '../form/editions.ts';
import { Memory } from '../memory.ts';
import type { Report, Section, Table, TextLine, Title } from '../report/report.ts';
import type { SourceText } from '../text/source-text.ts';
import { findHeadings, type Heading } from './headings.ts';
import { readLines } from './lines.ts';
import { isReport } from './recognise.ts';
import { readSectionTables } from './section-tables.ts';
import { partReports } from './several.ts';
import { readIntroduction } from './title/introduction.ts';
import { findTitle, readTitleOf } from './title/title.ts';

/** Lines that are looked through for a title: behind a site's navigation, which may be longer, and at the very beginning. */
const SEARCHED_LINES = 60;

/** What is known of a text besides its characters. */
export interface Outside {
  /** The title in the properties of the document, such as a page's `<title>`. */
  readonly documentTitle?: string | null;
  /** The name of the file, with or without its folder; it counts last. */
  readonly fileName?: string | null;
}

/**
 * Reads a text into its reports, nearly always one: lines → sections → tables, each row bound to the edition by its label.
 * Never throws; what cannot be read stays in the text, and `isReport` is false where nothing speaks for a report. What
 * `memory` holds is not read again.
 */
export function parseReports(source: SourceText, memory: Memory = new Memory(), outside: Outside = {}): Report[] {
  memory.next();
  const { text } = source;
  const lines = readLines(text, source.lineStarts);
  const headings = findHeadings(text, lines);
  const parts = partReports(text, lines, headings);
  const whole = { source, text, memory };
  if (parts.length === 1) return [readReport(whole, lines, headings, outside)];
  const reports = parts.map(part => readReport(whole, part, findHeadings(text, part), {}));
  return reports.map((report, index) => ({ ...report, following: index === 0 ? reports.slice(1) : [] }));
}

/** The first report of a text; see `parseReports`. */
export function parseReport(source: SourceText, memory?: Memory, outside?: Outside): Report {
  return parseReports(source, memory, outside)[0]!;
}

/** A text of which nothing was read: no report, as far as can be told. */
export function unreadReport(source: SourceText, memory: Memory): Report {
  return {
    source,
    text: source.text,
    memory,
    isReport: false,
    title: null,
    organ: null,
    year: null,
    edition: null,
    sections: [],
    tables: [],
    lines: [],
    following: [],
  };
}

/** Whether a text, or the beginning of one, reads as an annual report. */
export function readsAsReport(text: string): boolean {
  return parseReport(readVisible(text)).isReport;
}

type Whole = Pick<Report, 'source' | 'text' | 'memory'>;

function readReport(whole: Whole, lines: readonly TextLine[], headings: readonly Heading[], outside: Outside): Report {
  const { text, memory } = whole;
  const before = linesBefore(lines, headings[0]);
  const named = titleOfDocument(outside.documentTitle);
  const nearest = findTitle(text, before.slice(-SEARCHED_LINES), named);
  const isFound = nearest?.year != null || before.length <= SEARCHED_LINES;
  const title = isFound ? nearest : (findTitle(text, before.slice(0, SEARCHED_LINES), named) ?? nearest);
  const { year, organ } = headOf(text, title, before.slice(-SEARCHED_LINES), lines, outside.fileName);
  const edition = editionForYear(year);
  const sections: Section[] = [];
  const tables: Table[] = [];
  for (const { heading, body } of partBySections(lines, headings)) {
    const section = heading?.section ?? null;
    const ofSection = readSectionTables({ text, section, lines: body, edition }, memory);
    for (const table of ofSection) tables.push(table);
    if (heading) sections.push(sectionOf(heading, body, ofSection));
  }
  return {
    ...whole,
    isReport: isReport({ text, title, sections, tables, lines }),
    title,
    organ,
    year,
    edition,
    sections,
    tables,
    lines,
    following: [],
  };
}

/** The lines before the first section; of a text without sections its first ones. */
function linesBefore(lines: readonly TextLine[], first: Heading | undefined): readonly TextLine[] {
  return first ? lines.slice(0, lines.indexOf(first.line)) : lines.slice(0, SEARCHED_LINES);
}

/** The organ and the year by the title; what it lacks by the introduction and the signature, and last by the file's name. */
function headOf(
  text: string,
  title: Title | null,
  before: readonly TextLine[],
  lines: readonly TextLine[],
  fileName: string | null | undefined,
): Pick<Report, 'organ' | 'year'> {
  let { organ = null, year = null } = title ?? {};
  for (const tell of [() => readIntroduction(text, before, lines), () => readTitleOf(baseName(fileName ?? ''))]) {
    if (organ !== null && year !== null) break;
    const told = tell();
    organ ??= told?.organ ?? null;
    year ??= told?.year ?? null;
  }
  return { organ, year };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** …年度报告-青禾县人民政府: behind a page's title the site's name. */
const SITE_NAME = /(报告|年报)\s?[-—–－·•].*$/;

/** A title that stands nowhere in the text: its place is the text's beginning. */
function titleOfDocument(written: string | null | undefined): Title | null {
  const title = written ? (readTitleOf(written) ?? readTitleOf(written.replace(SITE_NAME, '$1'))) : null;
  return title && { ...title, range: { start: 0, end: 0 }, yearRange: null };
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
  const end = tables.reduce((last, table) => Math.max(last, table.range.end), body.at(-1)?.end ?? line.end);
  return {
    id: section,
    heading: { range, text, number, accepted },
    range: { start: line.start, end },
    lines: body,
  };
}
