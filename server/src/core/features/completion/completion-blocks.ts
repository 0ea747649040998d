import { editionForYear, editions, headingOf, newestEdition, tableOfSection } from '../../form/editions.ts';
import type { Edition, SectionDefinition } from '../../form/schema.ts';
import {
  type KnownFacts,
  reportSnippet,
  sectionSnippet,
  snippetsOf,
  spanOf,
  tableSnippet,
} from '../../form/snippets.ts';
import { findTable, type Report } from '../../report/report.ts';
import { bilingual } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { type CaretLine, type CompletionItem, isFirst, Names } from './completion-item.ts';

// 一、总体  |  ## ztqk  |  表3
const BLOCK_BEGINNING = /^(?:#{1,6})?[\s\u3000]*([\p{L}\p{N}、,，.．]{0,24})$/u;

/** What is a block of its own and the report lacks: all of it, a section, a heading, a table. */
export function blockItems(report: Report, line: CaretLine, thisYear: number | null): CompletionItem[] {
  const typed = BLOCK_BEGINNING.exec(line.before)?.[1];
  if (typed === undefined || line.after.trim() !== '') return [];
  const range = { start: line.caret - typed.length, end: line.caret };
  const facts = factsOf(report, thisYear);
  const edition = editionForYear(facts.year) ?? newestEdition;
  return [
    ...reportItems(report, facts, edition, line),
    ...sectionItems(report, edition, line),
    ...tableItems(report, edition, line),
  ]
    .filter(({ names }) => names.match(typed))
    .map(({ names, ...item }) => ({ ...item, range, filter: names.filter(typed) }));
}

type NamedItem = Omit<CompletionItem, 'range' | 'filter'> & { readonly names: Names };

/** Whole reports, where there is nothing of one yet; that of the report's year first, others by their years. */
function reportItems({ title, sections }: Report, facts: KnownFacts, fitting: Edition, line: TextRange): NamedItem[] {
  if (sections.some(({ range }) => range.start !== line.start) || (title && title.range.start < line.start)) return [];
  const others = editions.filter(edition => edition !== fitting).reverse();
  return [fitting, ...others].map(edition => {
    const { prefixes } = snippetsOf(edition).at(-1)!;
    const isFitting = edition === fitting;
    return {
      kind: 'report',
      label: isFitting ? WHOLE_REPORT : `${WHOLE_REPORT}（${spanOf(edition)}）`,
      detail: isFitting
        ? bilingual(`${spanOf(edition)}的表样`, `form of ${edition.id}`)
        : bilingual('另一版表样', `the other form, of ${edition.id}`),
      newText: reportSnippet(edition, facts),
      isSnippet: true,
      names: namesOf(edition, prefixes, [WHOLE_REPORT]),
    };
  });
}

const WHOLE_REPORT = '年报全文';

/** By its title or the name of its file; else it is last year's, as reports are written in the January after their year. */
function factsOf({ organ, year }: Report, thisYear: number | null): KnownFacts {
  return { organ, year: year ?? (thisYear === null ? null : thisYear - 1) };
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
  const about = table.title.slice(table.name.length).trim();
  return [
    {
      kind: 'table',
      label: table.title,
      detail: bilingual(`统计表（${edition.document}）`, `table (${edition.document})`),
      newText: tableSnippet(edition, table.id),
      isSnippet: true,
      names: new Names([table.title, table.name, about, '统计表']),
    },
  ];
}
