import type { Analysis } from '../../analysis.ts';
import { extentOf, type Report, type Row, type Section, type Table } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';
import { figuresOf, nameOfReport, shortName } from '../names.ts';
import { itemsWithin } from '../within.ts';
import { type SubHeading, subHeadingsOf } from './sub-headings.ts';

/** A part of a report with its name. Every range lies in its parent's, and `selectionRange` in `range`. */
export interface ReportSymbol {
  readonly kind: 'report' | 'section' | 'heading' | 'table' | 'row';
  readonly name: string;
  /** What is shown faintly beside the name: the figures of a row, the edition of a table. */
  readonly detail?: string;
  readonly range: TextRange;
  readonly selectionRange: TextRange;
  readonly children: readonly ReportSymbol[];
}

/**
 * The parts of a report as they stand in the text: section › sub-heading, section › table › row. Of several reports in a
 * text each has its own parts below it.
 */
export function documentSymbols({ reports }: Analysis): ReportSymbol[] {
  return reports.length === 1 ? partsOf(reports[0]!) : reports.map(reportSymbol);
}

function reportSymbol(report: Report): ReportSymbol {
  const children = partsOf(report);
  const range = spanning(extentOf(report), children);
  const heading = report.title?.range ?? range;
  const isWithin = heading.start >= range.start && heading.end <= range.end;
  return {
    kind: 'report',
    name: nameOfReport(report),
    range,
    selectionRange: isWithin ? heading : { start: range.start, end: range.start },
    children,
  };
}

function partsOf(report: Report): ReportSymbol[] {
  if (!report.isReport) return [];
  const sections = report.sections.map(section => sectionSymbol(report, section));
  const housed = new Set(report.sections.flatMap(({ range }) => itemsWithin(report.tables, range)));
  const homeless = report.tables.filter(table => !housed.has(table));
  return [...sections, ...homeless.map(tableSymbol)].sort(byPlace);
}

function sectionSymbol(report: Report, section: Section): ReportSymbol {
  const { heading, range } = section;
  const tables = itemsWithin(report.tables, range);
  const children = [...nested(subHeadingsOf(report.source, section, tables)), ...tables.map(tableSymbol)].sort(byPlace);
  return {
    kind: 'section',
    name: shortName(heading.text) || '§',
    range: spanning(range, children),
    selectionRange: heading.range,
    children,
  };
}

/** Sub-headings of depth 2 below those of depth 1 that they follow. */
function nested(headings: readonly SubHeading[]): ReportSymbol[] {
  const symbols: (ReportSymbol & { children: ReportSymbol[] })[] = [];
  let parent: ReportSymbol[] = symbols;
  for (const { depth, text, range, extent } of headings) {
    const symbol = {
      kind: 'heading' as const,
      name: shortName(text),
      range: extent,
      selectionRange: range,
      children: [],
    };
    if (depth === 1) {
      symbols.push(symbol);
      parent = symbol.children;
    } else parent.push(symbol);
  }
  return symbols;
}

function tableSymbol(table: Table): ReportSymbol {
  const children = table.rows.map(rowSymbol).sort(byPlace);
  const range = spanning(table.range, children);
  const first = table.headings[0]?.range ?? table.rows[0]?.label.range;
  const selectionRange =
    first && first.start >= range.start && first.end <= range.end ? first : { start: range.start, end: range.start };
  return { kind: 'table', name: table.definition.title, detail: table.edition.id, range, selectionRange, children };
}

function rowSymbol(row: Row): ReportSymbol {
  const name = shortName(row.label.text) || row.label.officialText;
  // Three rows of table 4 share a line, their labels stand above: there a row is where its figures are.
  const across = row.table.definition.shape === 'across' && row.cells.length > 0;
  const range = across ? { start: row.cells[0]!.range.start, end: row.cells.at(-1)!.range.end } : row.range;
  return {
    kind: 'row',
    name,
    detail: figuresOf(row),
    range,
    selectionRange: across ? range : row.label.range,
    children: [],
  };
}

function spanning(range: TextRange, children: readonly ReportSymbol[]): TextRange {
  let { start, end } = range;
  for (const child of children) {
    start = Math.min(start, child.range.start);
    end = Math.max(end, child.range.end);
  }
  return { start, end };
}

function byPlace(a: ReportSymbol, b: ReportSymbol): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}
