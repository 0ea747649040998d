import type { Analysis } from '../../analysis.ts';
import { headingOf, newestEdition } from '../../form/editions.ts';
import type { SectionId } from '../../form/schema.ts';
import type { Problem } from '../../lint/lint.ts';
import { extentOf, type Report, type Table, type TextLine } from '../../report/report.ts';
import { countWhile } from '../../sorted.ts';
import type { Language } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { subHeadingsOf } from '../outline/sub-headings.ts';
import { silencesOf } from '../silence/silence.ts';
import { anchorProblems } from './preview-anchors.ts';
import type { Preview, PreviewBlock, PreviewSection } from './preview-model.ts';
import { ProseReader } from './preview-prose.ts';
import { previewTable, rangesShown } from './preview-table.ts';

/**
 * The whole report as it would be published: title, sections in the order of the text with the missing ones in their
 * place, prose, and the tables in their official form. Comments `<!-- … -->` are left out. What could not be read is shown
 * as it stands. Problems are told in `language`: all that are found in the text alone, unless others are given, in its order.
 * Of several reports in a text it is the one at the offset.
 */
export function previewOf(analysis: Analysis, language: Language, offset = 0, all = analysis.problems): Preview {
  const report = analysis.reportAt(offset);
  const problems = analysis.problemsOf(report, all);
  const { title, sections } = report;
  const { text, lines } = report;
  const headings = sections.flatMap(section => subHeadingsOf(analysis.source, section, report.tables));
  const prose = new ProseReader(text, analysis.source, problems, headings);
  const keys = tableKeys(report.tables);
  const isSilent = silencesOf(analysis);
  const readTable = (table: Table) => previewTable(table, keys.get(table)!, language, isSilent);
  const blocksOf = (key: string, own: readonly TextLine[]) => readBlocks(key, own, report.tables, readTable, prose);

  const first = sections[0]?.range.start ?? Number.POSITIVE_INFINITY;
  const opening = lines.filter(
    ({ start, end }) => start < first && !(title && start >= title.range.start && end <= title.range.end),
  );
  const shown: PreviewSection[] = [
    { key: 'opening', id: null, heading: null, state: 'complete', blocks: blocksOf('opening', opening) },
  ];
  const seen = new Map<string, number>();
  for (const [position, { id, heading, range }] of sections.entries()) {
    const end = sections[position + 1]?.range.start ?? Number.POSITIVE_INFINITY;
    const own = lines.slice(
      countWhile(lines, line => line.start < heading.range.end),
      countWhile(lines, line => line.start < end),
    );
    const key = numbered(`section:${id ?? 'other-heading'}`, seen);
    const blocks = blocksOf(key, own);
    shown.push({
      key,
      id,
      heading: { text: heading.text, range: heading.range },
      state: stateOf(blocks, problems, range),
      blocks,
    });
  }
  insertMissing(shown, problems);

  const preview: Preview = {
    isReport: report.isReport,
    title: title && { text: title.text, range: title.range },
    year: report.year,
    edition: report.edition?.id ?? null,
    sections: shown,
    problems: [],
    ...(analysis.reports.length > 1 ? { part: { range: partOf(analysis, report) } } : {}),
  };
  preview.problems = anchorProblems(preview, problems, language);
  return preview;
}

/** What of the text belongs to one of its reports: up to the next one. */
function partOf({ reports, source }: Analysis, report: Report): TextRange {
  const index = reports.indexOf(report);
  const next = reports[index + 1];
  return {
    start: index === 0 ? 0 : extentOf(report).start,
    end: next ? Math.max(0, extentOf(next).start - 1) : source.text.length,
  };
}

/** Paragraphs and tables among the lines of a section; a table stands where its first label does. */
function readBlocks(
  key: string,
  lines: readonly TextLine[],
  tables: readonly Table[],
  readTable: (table: Table) => PreviewBlock,
  prose: ProseReader,
): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  let paragraphs = 0;
  const addParagraph = (line: TextLine) => {
    const paragraph = prose.read(`${key}.${paragraphs}`, line);
    if (!paragraph) return;
    paragraphs++;
    blocks.push(paragraph);
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const table = tables[countWhile(tables, ({ range }) => range.end <= line.start)];
    if (!table || table.range.start >= line.end) {
      addParagraph(line);
      at++;
      continue;
    }
    blocks.push(readTable(table));
    const isShown = rangesShown(table);
    for (; at < lines.length && lines[at]!.start < table.range.end; at++) {
      // A line between the rows that is part of none would be lost.
      const between = lines[at]!;
      if (!isShown(between) && prose.hasWords(between)) addParagraph(between);
    }
  }
  return blocks;
}

function stateOf(
  blocks: readonly PreviewBlock[],
  problems: readonly Problem[],
  range: TextRange,
): PreviewSection['state'] {
  if (blocks.length === 0) return 'empty';
  const first = countWhile(problems, problem => problem.range.start < range.start);
  for (let at = first; at < problems.length && problems[at]!.range.start <= range.end; at++) {
    const { severity } = problems[at]!;
    if (severity === 'error' || severity === 'warning') return 'problems';
  }
  return 'complete';
}

/** Puts every section that is told to be missing before the first one that comes after it officially. */
function insertMissing(shown: PreviewSection[], problems: readonly Problem[]): void {
  const order = (id: SectionId | null) => newestEdition.sections.findIndex(section => section.id === id);
  for (const { rule, data } of problems) {
    const definition = rule === 'section-missing' && newestEdition.sections.find(({ id }) => id === data?.section);
    if (!definition || shown.some(({ id }) => id === definition.id)) continue;
    const next = shown.findIndex(({ id }) => order(id) > order(definition.id));
    const missing: PreviewSection = {
      key: `section:${definition.id}`,
      id: definition.id,
      heading: { text: headingOf(definition), range: null },
      state: 'missing',
      blocks: [],
    };
    shown.splice(next < 0 ? shown.length : next, 0, missing);
  }
}

/** A table's id is its key; a second one of the same kind is counted. */
function tableKeys(tables: readonly Table[]): Map<Table, string> {
  const seen = new Map<string, number>();
  return new Map(tables.map(table => [table, numbered(table.id, seen)]));
}

function numbered(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}~${count}`;
}
