import { Analysis } from '../../analysis.ts';
import { shortLabel } from '../../figures/cell.ts';
import type { Table, TextLine } from '../../report/report.ts';
import { countWhile } from '../../sorted.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import type { TextEdit } from '../../text/edit.ts';
import { applyEdits } from '../../text/edit.ts';
import type { TextRange } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import { tableName } from '../repair/repair.ts';
import { extentOf, type TableExtent } from './format-extent.ts';
import { canonicalLines, type TableStyle } from './format-table.ts';

export const tableFormats = ['tabs', 'markdown', 'off'] as const;
/** What formatting makes of tables: the canonical form with tabs, or in Markdown; `off` leaves them as they are. */
export type TableFormat = (typeof tableFormats)[number];

export interface Formatting {
  /** In the order of the text, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** Which tables were left as they are and why, a sentence each. */
  readonly leftAlone: readonly Bilingual[];
}

/**
 * Brings every table of every report into the one form of its edition, and takes white space off the ends of the other
 * lines. No figure, note or comment is lost, and a table that cannot be read in whole is left alone. With a range, only
 * what lies wholly in its lines is changed.
 */
export function format(analysis: Analysis, tables: TableFormat, range?: TextRange): Formatting {
  const { reports, source } = analysis;
  const scope = range ? wholeLines(source, range) : { start: 0, end: source.text.length };
  const results: [Table, TextEdit | Bilingual][] = [];
  const extents: TextRange[] = [];
  for (const [report, table] of reports.flatMap(report => report.tables.map(table => [report, table] as const))) {
    const extent = extentOf(report, table);
    extents.push(extent.range);
    const { start, end } = extent.range;
    if (tables === 'off' || end < scope.start || start > scope.end) continue;
    // A table of HTML has its form.
    if (source.hasMarkup(table.range)) continue;
    const result =
      start < scope.start || end > scope.end
        ? bilingual('只选中了它的一部分', 'only a part of it is selected')
        : formatTable(table, extent, tables, source.lineEnd);
    results.push([table, result]);
  }
  const kept = harmless(
    analysis,
    results.flatMap(([table, result]) => ('newText' in result ? [{ table, edit: result }] : [])),
  );
  const edits: TextEdit[] = kept.map(({ edit }) => edit);
  const written = new Set(kept.map(({ table }) => table));
  const leftAlone = results.flatMap(([table, result]) => {
    if (written.has(table)) return [];
    const { zh, en } = 'newText' in result ? READS_OTHERWISE : result;
    const name = tableName(table);
    return [bilingual(`没有整理${name}：${zh}。`, `${name} was left as it is: ${en}.`)];
  });
  extents.sort((a, b) => a.start - b.start);
  const lines = reports.flatMap(report => report.lines);
  for (const end of trailingSpaces(source, lines, scope)) {
    const extent = extents[countWhile(extents, before => before.end < end.start)];
    if (!extent || extent.start > end.end) edits.push({ range: end, newText: '' });
  }
  const changes = edits.filter(edit => source.slice(edit.range) !== edit.newText);
  return { edits: changes.sort((a, b) => a.range.start - b.range.start), leftAlone };
}

/** The edit that makes a table canonical, or why there is none. */
function formatTable(
  table: Table,
  { range, remains }: TableExtent,
  style: TableStyle,
  lineEnd: string,
): TextEdit | Bilingual {
  const reason = whyUnreadable(table);
  if (reason) return reason;
  if (remains.some(({ kind }) => kind === 'figure'))
    return bilingual('有不属于任何一行的数', 'it has figures that are of no row');
  return { range, newText: withRemains(table, remains, style).join(lineEnd) };
}

/** Why a table cannot be brought into its form without guessing, or null where it can. */
function whyUnreadable({ rows, unknownRows, definition, edition }: Table): Bilingual | null {
  if (rows.length === 0) return bilingual('没有读出任何一行', 'no row of it could be read');
  if (unknownRows.length > 0) return bilingual('有认不出的行', 'it has rows that are not known');
  const short = rows.find(({ complete }) => !complete);
  if (short) {
    const label = shortLabel(short.definition.label);
    return bilingual(`${label}一行的数不全或者多了`, `row ${label} has too few or too many figures`);
  }
  let last = -1;
  for (const row of rows) {
    const label = shortLabel(row.definition.label);
    const at = definition.rows.findIndex(({ id }) => id === row.id);
    if (at < 0)
      return bilingual(`${edition.id} 年格式没有${label}一行`, `the form of ${edition.id} has no row ${label}`);
    if (at <= last) return bilingual(`${label}一行重复或者不在其位`, `row ${label} is repeated or out of place`);
    last = at;
  }
  return null;
}

/** The lines of a canonical table with what else stood in it: notes among its headings above, others where they were. */
function withRemains(table: Table, remains: TableExtent['remains'], style: TableStyle): string[] {
  const lines = canonicalLines(table, style);
  const before: string[][] = Array.from({ length: lines.length + 1 }, () => []);
  for (const { offset, text, kind } of remains) {
    const next = lines.findIndex(({ rows }) => rows.some(row => row.range.start > offset));
    let at = next < 0 ? lines.length : next;
    if (kind === 'note' && next >= 0) while (at > 0 && lines[at - 1]!.rows.length === 0) at--;
    before[at]!.push(text);
  }
  return [...lines.flatMap(({ text }, at) => [...before[at]!, text]), ...before.at(-1)!];
}

/** A table and the edit that makes it canonical. */
interface Rewriting {
  readonly table: Table;
  readonly edit: TextEdit;
}

const READS_OTHERWISE = bilingual('整理后读出的数会不同', 'its figures would be read differently');
/** How often the text is read anew to find which tables would be read otherwise. */
const MOST_READINGS = 40;

/**
 * The edits after which the same is read: nearly always all of them together. Where not, each half is tried for itself,
 * until it is known which are at fault.
 */
function harmless(
  analysis: Analysis,
  rewritings: readonly Rewriting[],
  left = { readings: MOST_READINGS },
): Rewriting[] {
  if (rewritings.length === 0 || left.readings-- === 0) return [];
  if (readsTheSame(analysis, rewritings)) return [...rewritings];
  if (rewritings.length === 1) return [];
  const middle = rewritings.length >> 1;
  return [
    ...harmless(analysis, rewritings.slice(0, middle), left),
    ...harmless(analysis, rewritings.slice(middle), left),
  ];
}

/** Whether after edits the same tables with the same figures are read, so that nothing rests on how text is laid out. */
function readsTheSame({ source, tables }: Analysis, rewritings: readonly Rewriting[]): boolean {
  const edits = rewritings.map(({ edit }) => edit).sort((a, b) => a.range.start - b.range.start);
  if (edits.some(({ range }, at) => at > 0 && range.start < edits[at - 1]!.range.end)) return false;
  const after = new Analysis(applyEdits(source.text, edits));
  const rewritten = new Set(rewritings.map(({ table }) => table));
  return (
    after.tables.length === tables.length &&
    tables.every((table, at) => {
      const found = after.tables[at]!;
      return (
        found.id === table.id &&
        figuresOf(found) === figuresOf(table) &&
        (!rewritten.has(table) || found.edition === table.edition)
      );
    })
  );
}

function figuresOf({ rows, unknownRows }: Table): string {
  return JSON.stringify([
    rows.map(({ id, complete, columns, cells }) => [
      id,
      complete,
      cells.map(({ text, column }) => [column?.id, text]),
      columns.length,
    ]),
    unknownRows.length,
  ]);
}

function wholeLines(source: SourceText, { start, end }: TextRange): TextRange {
  const last = source.lineOf(end);
  // A selection that ends before the first character of a line holds nothing of it.
  const lastHeld = last > source.lineOf(start) && source.lineStarts[last] === end ? last - 1 : last;
  return { start: source.lineStarts[source.lineOf(start)]!, end: source.lineRange(lastHeld).end };
}

/** White space at the ends of lines, of those that no tabs or bars part into cells. */
function* trailingSpaces(
  source: SourceText,
  lines: readonly TextLine[],
  { start, end }: TextRange,
): Generator<TextRange> {
  for (let line = source.lineOf(start); line <= source.lineOf(end); line++) {
    const range = source.lineRange(line);
    const text = source.slice(range);
    const kept = text.trimEnd();
    if (kept === text || /[|｜\t]/.test(kept)) continue;
    // A line of nothing but tabs may be a blank row, and then it was read as a line.
    if (
      kept === '' &&
      text.includes('\t') &&
      lines[countWhile(lines, line => line.fullStart < range.start)]?.fullStart === range.start
    )
      continue;
    yield { start: range.start + kept.length, end: range.end };
  }
}
