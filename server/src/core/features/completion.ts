import type { Analysis } from '../analysis.ts';
import { editions, headingOf, newestEdition, tableOfSection } from '../edition/editions.ts';
import type { Edition, SectionDefinition } from '../edition/schema.ts';
import { reportSnippet, sectionSnippet, snippetsOf, tableSnippet } from '../edition/snippets.ts';
import { findTable, type Report, type Table } from '../report/report.ts';
import { shortLabel } from '../rules/support/cells.ts';
import { missingRows } from '../rules/support/missing-rows.ts';
import { insertRow } from '../rules/support/row-insertion.ts';
import { bilingual } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';
import { figureItems } from './completion-figures.ts';
import { type CompletionItem, Names } from './completion-item.ts';

/** A line with the caret in it. */
interface CaretLine extends TextRange {
  readonly caret: number;
  /** What stands before the caret and behind it. */
  readonly before: string;
  readonly after: string;
}

/**
 * What can be put in at the caret. At the beginning of a line: sections, headings and the table that the report lacks; in
 * a table and below it: rows that it lacks; in prose: figures of the tables. In a cell, in a comment and in the middle of
 * a word there is nothing to offer.
 */
export function completions({ report }: Analysis, offset: number): CompletionItem[] {
  const line = lineAt(report, offset);
  // Behind a word another word may be meant; before one there is none to complete.
  if (/^[\p{L}\p{N}]/u.test(line.after) || isInMarkup(report, offset)) return [];
  const table = report.tables.find(({ range }) => range.start < line.end && range.end > line.start);
  if (table) return rowItems(report, table, line);
  const above = report.tables.findLast(({ range }) => range.end <= line.start);
  const followsTable = above && report.text.slice(above.range.end, line.start).trim() === '';
  return [
    ...(followsTable ? rowItems(report, above, line) : []),
    ...blockItems(report, line),
    ...(isProse(report, line) ? figureItems(report, line.before, offset) : []),
  ];
}

function lineAt({ source }: Report, caret: number): CaretLine {
  const range = source.lineRange(source.lineOf(caret));
  const before = source.text.slice(range.start, caret);
  return { ...range, caret, before, after: source.text.slice(caret, range.end) };
}

/** Tags and comments are blank in what is read. */
function isInMarkup({ source, text }: Report, offset: number): boolean {
  return offset > 0 && text[offset - 1] === ' ' && source.text[offset - 1] !== ' ';
}

function isProse({ title, sections }: Report, line: TextRange): boolean {
  const meets = ({ start, end }: TextRange) => start < line.end && end > line.start;
  return !(title && meets(title.range)) && !sections.some(({ heading }) => meets(heading.range));
}

// 一、总体  |  ## ztqk  |  表3
const BLOCK_BEGINNING = /^(?:#{1,6})?[\s\u3000]*([\p{L}\p{N}、,，.．]{0,24})$/u;

/** What is a block of its own: the report, a section, a heading, a table. */
function blockItems(report: Report, line: CaretLine): CompletionItem[] {
  const typed = BLOCK_BEGINNING.exec(line.before)?.[1];
  if (typed === undefined || line.after.trim() !== '') return [];
  const range = { start: line.caret - typed.length, end: line.caret };
  const edition = report.edition ?? newestEdition;
  return [...reportItems(report, line), ...sectionItems(report, edition, line), ...tableItems(report, edition, line)]
    .filter(({ names }) => names.match(typed))
    .map(({ names, ...item }) => ({ ...item, range, filter: names.filter(typed) }));
}

type NamedItem = Omit<CompletionItem, 'range' | 'filter'> & { readonly names: Names };

/** Whole reports, where there is nothing of one yet; the newest edition first. */
function reportItems({ title, sections }: Report, line: TextRange): NamedItem[] {
  if (sections.some(({ range }) => range.start !== line.start) || (title && title.range.start < line.start)) return [];
  return [...editions].reverse().map(edition => {
    const { name, prefixes, description } = snippetsOf(edition).at(-1)!;
    return {
      kind: 'report',
      label: name,
      detail: bilingual(description, `A whole report (${edition.document})`),
      newText: reportSnippet(edition),
      isSnippet: true,
      names: namesOf(edition, prefixes, [name]),
    };
  });
}

/** The sections that the report lacks, each whole and as its heading alone; the heading of one that is on this line. */
function sectionItems(report: Report, edition: Edition, line: TextRange): NamedItem[] {
  return edition.sections.flatMap(definition => {
    const there = report.sections.filter(({ id }) => id === definition.id);
    const here = there.find(({ heading }) => heading.range.start >= line.start && heading.range.end <= line.end);
    if (there.length > 0 && !here) return [];
    const names = sectionNames(edition, definition);
    const label = headingOf(definition);
    const heading = { kind: 'heading', label, detail: headingDetail, newText: label, isSnippet: false, names } as const;
    if (here && here.lines.length > 0) return [heading];
    const whole = sectionSnippet(edition, definition.id);
    const detail = tableOfSection(edition, definition.id) ? withTable : withProse;
    return [{ kind: 'section', label, detail, newText: whole, isSnippet: true, names } as const, heading];
  });
}

const headingDetail = bilingual('标题', 'heading');
const withTable = bilingual('标题和统计表', 'heading and table');
const withProse = bilingual('标题和正文框架', 'heading and text to fill in');

function sectionNames(edition: Edition, section: SectionDefinition): Names {
  const heading = headingOf(section);
  const { prefixes } = snippetsOf(edition).find(({ name }) => name === `${edition.id} ${heading}`)!;
  return namesOf(edition, prefixes, [heading, section.name]);
}

/** The names with those that the snippet answers to: 总体情况, ztqk, 2019-总体情况. The edition is that of the report. */
function namesOf({ id }: Edition, prefixes: readonly string[], names: readonly string[]): Names {
  const short = prefixes.map(prefix => prefix.replace(`${id}-`, ''));
  const isLatin = (name: string) => /^[a-z]+$/.test(name);
  return new Names(
    [...names, ...short.filter(name => !isLatin(name))].filter(isFirst),
    short.filter(isLatin).filter(isFirst),
  );
}

/** The table of the section that the line is in, where it is not there. */
function tableItems(report: Report, edition: Edition, line: TextRange): NamedItem[] {
  const section = report.sections.findLast(({ range }) => range.start < line.start);
  const table = section?.id ? tableOfSection(edition, section.id) : undefined;
  if (!table || findTable(report, table.id)) return [];
  const [number = '', name = ''] = table.title.split(' ');
  return [
    {
      kind: 'table',
      label: table.title,
      detail: bilingual(`统计表（${edition.document}）`, `table (${edition.document})`),
      newText: tableSnippet(edition, table.id),
      isSnippet: true,
      names: new Names([table.title, number, name, '统计表']),
    },
  ];
}

// 1.属于国  |  ⇥⇥1.属于国  |  | 1.属于国
const LABEL_BEGINNING = /^[\s\u3000|]*([\p{L}\p{N}、,，.．（）()]{0,24})$/u;

/** The rows that a table lacks, where a label may be typed: nothing stands on the line but its beginning. */
function rowItems(report: Report, table: Table, line: CaretLine): CompletionItem[] {
  const typed = LABEL_BEGINNING.exec(line.before)?.[1];
  if (typed === undefined || !/^[\s\u3000|]*$/.test(line.after)) return [];
  const being = table.rows.filter(
    ({ label, cells }) => cells.length === 0 && label.range.start >= line.start && label.range.end <= line.end,
  );
  const rows = [...missingRows(report, table), ...being.map(({ definition }) => definition)];
  return rows.flatMap((row): CompletionItem[] => {
    const names = new Names([row.label, shortLabel(row.label)].filter(isFirst));
    if (!names.match(typed)) return [];
    // The whole row in place of a line that has only its beginning; beside bars and further tabs only the label.
    const written =
      line.after === '' && !line.before.includes('|') ? insertRow(report.source, table, row, 'blank')?.newText : null;
    const start = written ? line.start : line.caret - typed.length;
    return [
      {
        kind: 'row',
        label: row.label,
        detail: bilingual(table.definition.title, table.definition.title),
        range: { start, end: line.caret },
        filter: names.filter(typed),
        newText: written?.replace(/[\r\n]/g, '') ?? row.label,
        isSnippet: false,
      },
    ];
  });
}

function isFirst<Value>(value: Value, index: number, all: readonly Value[]): boolean {
  return all.indexOf(value) === index;
}
