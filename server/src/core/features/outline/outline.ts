import type { Analysis } from '../../analysis.ts';
import { headingOf, newestEdition, tableOfSection } from '../../form/editions.ts';
import type { Edition, SectionDefinition, SectionId, TableDefinition } from '../../form/schema.ts';
import type { Problem } from '../../lint/lint.ts';
import { extentOf, findTable, type Report, type Row, type Section, type Table } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';
import { firstToFill } from '../fill-in/blanks.ts';
import { figuresOf, nameOfReport, shortName } from '../names.ts';
import { countProblems, type ProblemCounts } from '../problem-counts.ts';
import { itemsWithin } from '../within.ts';

/** A section, table or row in the outline, a report where a text has several, or the place of one that is missing. Positions are offsets. */
export interface OutlineItem {
  readonly kind: 'report' | 'section' | 'table' | 'row';
  /** As in the editions; null for a section that the form does not know. */
  readonly id: string | null;
  readonly label: string;
  readonly detail?: string;
  readonly state: 'complete' | 'problems' | 'empty' | 'missing';
  /** Problems in it or about it, those of its children included. */
  readonly problems: ProblemCounts;
  /** The whole of it, and its heading or label; absent for what is missing. */
  readonly range?: TextRange;
  readonly selectionRange?: TextRange;
  readonly children: readonly OutlineItem[];
}

/** What the outline lists, of several reports below each: the official sections in their order, missing ones among them, then all others. */
export interface Outline {
  /** Whose sections are listed; null where the text is no report. */
  readonly edition: Edition | null;
  readonly sections: readonly OutlineItem[];
}

interface Outlined {
  readonly report: Report;
  readonly problems: readonly Problem[];
  readonly edition: Edition;
  /** The first section of each kind. */
  readonly first: ReadonlyMap<SectionId | null, Section>;
}

/**
 * The outline of a report for a reader who wants to know what is there, what is wrong and what is missing. `problems` are
 * those that are counted, in the order of the text: all that are found in it alone, unless others are given.
 */
export function outline(analysis: Analysis, problems = analysis.problems): Outline {
  const { reports } = analysis;
  if (reports.length === 1) return outlineOf(reports[0]!, problems);
  const items = reports.map(report => reportItem(report, analysis.problemsOf(report, problems)));
  return { edition: outlineOf(reports[0]!, []).edition, sections: items };
}

/** One of several reports of a text, with its sections below it. */
function reportItem(report: Report, problems: readonly Problem[]): OutlineItem {
  return {
    kind: 'report',
    id: null,
    label: nameOfReport(report),
    state: stateOf(true, problems),
    problems: countProblems(problems),
    range: extentOf(report),
    selectionRange: report.title?.range ?? extentOf(report),
    children: outlineOf(report, problems).sections,
  };
}

function outlineOf(report: Report, problems: readonly Problem[]): Outline {
  if (!report.isReport) return { edition: null, sections: [] };
  const edition = report.edition ?? newestEdition;
  const first = new Map<SectionId | null, Section>();
  for (const section of report.sections) if (!first.has(section.id)) first.set(section.id, section);
  const outlined = { report, problems, edition, first };
  const official = edition.sections.map(definition => {
    const section = first.get(definition.id);
    return section ? sectionItem(outlined, section) : missingSection(outlined, definition);
  });
  const others = report.sections.filter(section => !isFirstOfItsKind(outlined, section));
  return { edition, sections: [...official, ...others.map(section => sectionItem(outlined, section))] };
}

function sectionItem(outlined: Outlined, section: Section): OutlineItem {
  const { report, edition } = outlined;
  const { id, heading, range, lines } = section;
  const problems = itemsWithin(outlined.problems, range).filter(problem => !isAboutMissingSection(outlined, problem));
  const tables = itemsWithin(report.tables, range);
  const children = listed(tables, MOST_TABLES, table => tableItem(problems, table));
  const expected = id && isFirstOfItsKind(outlined, section) ? tableOfSection(edition, id) : undefined;
  // Its table may stand elsewhere, with another heading over it.
  if (expected && !findTable(report, expected.id)) children.unshift(missingTable(outlined, expected));
  return {
    kind: 'section',
    id,
    label: shortName(heading.text),
    state: stateOf(lines.length > 0 && !isToBeFilled(tables, problems), problems),
    problems: countProblems(problems),
    range,
    selectionRange: heading.range,
    children,
  };
}

/** How many tables of a section and rows of a table are listed; a report has one, and thirty. */
const [MOST_TABLES, MOST_ROWS] = [50, 200];

/** The items of the first things, and one that says how many more there are. */
function listed<Thing extends { readonly range: TextRange }>(
  things: readonly Thing[],
  most: number,
  itemOf: (thing: Thing) => OutlineItem,
): OutlineItem[] {
  const items = things.slice(0, most).map(itemOf);
  const next = things[most];
  if (!next) return items;
  const { range } = next;
  const label = `还有 ${things.length - most} 项没有列出`;
  return [
    ...items,
    {
      kind: 'row',
      id: null,
      label,
      state: 'complete',
      problems: countProblems([]),
      range,
      selectionRange: range,
      children: [],
    },
  ];
}

function tableItem(ofSection: readonly Problem[], table: Table): OutlineItem {
  const { id, definition, edition, range, headings, rows } = table;
  const problems = ofSection.filter(problem => within(problem.range, range) || problem.data?.table === id);
  return {
    kind: 'table',
    id,
    label: definition.title,
    detail: edition.id,
    state: stateOf(rows.length > 0 && !isToBeFilled([table], problems), problems),
    problems: countProblems(problems),
    range,
    selectionRange: headings[0]?.range ?? { start: range.start, end: range.start },
    children: listed(rows, MOST_ROWS, row => rowItem(problems, row)),
  };
}

function rowItem(ofTable: readonly Problem[], row: Row): OutlineItem {
  const { id, label, range, cells } = row;
  const problems = ofTable.filter(problem =>
    problem.data?.row ? problem.data.row === id : within(problem.range, label.range),
  );
  return {
    kind: 'row',
    id,
    label: shortName(label.text) || label.officialText,
    detail: figuresOf(row),
    state: stateOf(cells.length > 0, problems),
    problems: countProblems(problems),
    range,
    selectionRange: label.range,
    children: [],
  };
}

function missingSection(outlined: Outlined, definition: SectionDefinition): OutlineItem {
  const about = outlined.problems.filter(
    problem => problem.data?.section === definition.id && isAboutMissingSection(outlined, problem),
  );
  return {
    kind: 'section',
    id: definition.id,
    label: headingOf(definition),
    state: 'missing',
    problems: countProblems(about),
    children: [],
  };
}

function missingTable({ problems }: Outlined, { id, title }: TableDefinition): OutlineItem {
  const about = problems.filter(({ data }) => data?.table === id && !data.row);
  return {
    kind: 'table',
    id,
    label: title,
    state: 'missing',
    problems: countProblems(about),
    children: [],
  };
}

function stateOf(filled: boolean, problems: readonly Problem[]): OutlineItem['state'] {
  if (!filled) return 'empty';
  return problems.length > 0 ? 'problems' : 'complete';
}

/** Whether tables wait for their figures, and nothing else is wrong. */
function isToBeFilled(tables: readonly Table[], problems: readonly Problem[]): boolean {
  return tables.some(table => firstToFill(table) !== null) && problems.every(({ severity }) => severity === 'hint');
}

/** A section that stands twice counts where it stands first. */
function isFirstOfItsKind({ first }: Outlined, section: Section): boolean {
  return section.id !== null && first.get(section.id) === section;
}

/** A missing section's problem is marked at some other place, which is not at fault. */
function isAboutMissingSection({ first }: Outlined, { data }: Problem): boolean {
  return data?.section !== undefined && !data.table && !first.has(data.section as SectionId);
}

function within(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
