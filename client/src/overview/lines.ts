// The table of all reports as data: its columns, and how its lines are filtered and put in order. The page and what is
// exported share it; nothing of VS Code and nothing of a page is in it.

import { mainFigures } from '../../../server/src/core/set/main-figures.ts';
import type { OverviewReport, ReportAddress } from '../../../server/src/lsp/protocol.ts';
import type { OverviewWords } from './words.ts';

/** A report as a line of the table. */
export interface Line extends OverviewReport {
  /** The path of its file in the workspace. */
  readonly file: string;
}

/** A report's key among all. */
export function keyOf({ uri, nth }: ReportAddress): string {
  return `${uri}#${nth}`;
}

/** A column of the table. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'number';
  /** What stands there; null where it is not known or cannot be read. */
  read(line: Line): string | number | null;
}

/** The states of reports, the worst first. */
export const states = ['unreadable', 'wrong', 'look', 'right'] as const;

/** What the page can show of them. */
export const tabs = ['table', 'charts', 'years', 'rollUp'] as const;
export type Tab = (typeof tabs)[number];

/** The columns of the table, in the language of the words. */
export function columnsOf(words: OverviewWords): Column[] {
  const text = (id: string, name: string, read: Column['read']): Column => ({ id, name, kind: 'text', read });
  const number = (id: string, name: string, read: Column['read']): Column => ({
    id,
    name,
    kind: 'number',
    read,
  });
  return [
    text('organ', words.organ, ({ organ, title }) => organ ?? title),
    number('year', words.year, ({ year }) => year),
    text('state', words.state, ({ state }) => words.states[state]),
    number('errors', words.errors, ({ problems }) => problems.error),
    number('warnings', words.warnings, ({ problems }) => problems.warning),
    ...mainFigures.map(({ id }, at) => number(id, words.figures[at]!, ({ figures }) => figures[at] ?? null)),
    text('file', words.file, ({ file }) => file),
  ];
}

/** What lines are wanted: all that have every word of `text`, and the state and year where these are not null. */
export interface Filter {
  readonly text: string;
  readonly state: string | null;
  readonly year: number | null;
}

/** The lines that a filter lets through, in their order. */
export function filtered(lines: readonly Line[], { text, state, year }: Filter): Line[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(line => {
    if ((state !== null && line.state !== state) || (year !== null && line.year !== year)) return false;
    const said = `${line.organ ?? ''} ${line.title ?? ''} ${line.year ?? ''} ${line.file}`.toLowerCase();
    return wanted.every(word => said.includes(word));
  });
}

/** By which column lines are put in order, and whether the smallest, or the worst state, comes first. */
export interface Order {
  readonly column: string;
  readonly isAscending: boolean;
}

/** The lines in an order. What is not known comes last; those that are equal stay in the order of organ, year and file. */
export function sorted(lines: readonly Line[], columns: readonly Column[], { column, isAscending }: Order): Line[] {
  const wanted = columns.find(({ id }) => id === column) ?? columns[0]!;
  const sign = isAscending ? 1 : -1;
  const read = column === 'state' ? badness : (line: Line) => wanted.read(line);
  const keyed = lines.map(line => ({ line, key: read(line) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || inName(a.line, b.line);
    return sign * compare(a.key, b.key) || inName(a.line, b.line);
  });
  return keyed.map(({ line }) => line);
}

/** The worst state first, and of one state the most errors, then warnings. */
function badness({ state, problems: { error, warning } }: Line): number {
  const rank = (states as readonly string[]).indexOf(state);
  return rank * 1e12 - Math.min(error, 999_999) * 1e6 - Math.min(warning, 999_999);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function inName(a: Line, b: Line): number {
  return (
    compare(a.organKey ?? '', b.organKey ?? '') ||
    (b.year ?? 0) - (a.year ?? 0) ||
    (a.file < b.file ? -1 : 1) ||
    a.nth - b.nth
  );
}

/** Lines as text that a spreadsheet takes: tabs between cells, a heading first. */
export function asTabbed(lines: readonly Line[], columns: readonly Column[]): string {
  return [columns.map(({ name }) => name), ...lines.map(line => columns.map(column => column.read(line) ?? ''))]
    .map(cells => cells.map(cell => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

/** A figure with a name, of which some are shown beside each other. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Of reports in a state, which. */
  readonly state?: (typeof states)[number];
}

/** Applications received in each year, the oldest first. Figures that cannot be read are left out. */
export function receivedByYear(lines: readonly Line[]): Bar[] {
  const at = mainFigures.findIndex(({ id }) => id === 'received');
  const years = new Map<number, number>();
  for (const { year, figures } of lines)
    if (year !== null && typeof figures[at] === 'number') years.set(year, (years.get(year) ?? 0) + figures[at]);
  return [...years].sort(([a], [b]) => a - b).map(([year, value]) => ({ name: String(year), value }));
}

/** What became of the applications, in the order of the form. */
export function outcomesByGroup(lines: readonly Line[], words: OverviewWords): Bar[] {
  return mainFigures.flatMap(({ kind }, at) =>
    kind === 'outcome'
      ? [{ name: words.figures[at]!, value: lines.reduce((sum, { figures }) => sum + (figures[at] ?? 0), 0) }]
      : [],
  );
}

/** How many reports are in which state, the worst first. */
export function reportsByState(lines: readonly Line[], words: OverviewWords): Bar[] {
  return states.map(state => ({
    state,
    name: words.states[state],
    value: lines.filter(line => line.state === state).length,
  }));
}
