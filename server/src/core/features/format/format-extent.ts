import type { PrintedLabel, Report, Table, TextLine } from '../../report/report.ts';
import { countWhile } from '../../sorted.ts';
import { readCell } from '../../text/cell-value.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { labelKey } from '../../text/label-key.ts';
import type { TextRange } from '../../text/range.ts';
import { OBJECT } from '../../text/visible-text.ts';

/** Something within a table that is no part of it: a note, a comment. */
export interface Remain {
  readonly offset: number;
  readonly text: string;
  readonly kind: 'note' | 'comment' | 'figure';
}

/** The stretch of the text that a table takes, in whole lines, and what else stands there. */
export interface TableExtent {
  readonly range: TextRange;
  readonly remains: readonly Remain[];
}

/** The header that a converter puts above a table without one: 数据1, Column2. */
const INVENTED_NAME = /^(?:数据|列|column|unnamed:?)\s*\d*$/i;
const SHORTEST_NEAR_MATCH = 4;
const SEPARATOR = /^:?-{2,}:?$/;
/** What stands between the cells of a sheet that was saved as text. */
const PARTS_SHEET = /^[,;，；"\s]+$/;
const EMPHASIS = /^\*+$/;

/** Where a table stands in the text, with the bars around it. */
export function extentOf(report: Report, table: Table): TableExtent {
  const range = lineRange(report, table);
  return { range, remains: remainsIn(report, table, range) };
}

/** The lines of a table, with those of nothing but bars above and below, and the header that a converter invented. */
function lineRange({ source, text, lines }: Report, { range }: Table): TextRange {
  let first = countWhile(lines, line => line.fullEnd < range.start);
  let last = countWhile(lines, line => line.fullStart <= range.end) - 1;
  const wordsOf = (line: TextLine | undefined) => line && wordsBetweenBars(text.slice(line.start, line.end));
  const isSeparator = (line: TextLine) => wordsBetweenBars(text.slice(line.start, line.end), false).some(isDashes);
  while (wordsOf(lines[first - 1])?.every(word => INVENTED_NAME.test(word))) first--;
  // The first row of a Markdown table stands above its separator.
  if (isSeparator(lines[first]!) && wordsOf(lines[first - 1])) first--;
  while (wordsOf(lines[last + 1])?.length === 0) last++;
  // With the marks of a quotation before it.
  return { start: source.lineStarts[source.lineOf(lines[first]!.fullStart)]!, end: lines[last]!.fullEnd };
}

function isDashes(word: string): boolean {
  return SEPARATOR.test(word);
}

/** The words of a line that has bars or tabs, or undefined of one that has none. */
function wordsBetweenBars(line: string, withoutDashes?: true): string[] | undefined;
function wordsBetweenBars(line: string, withoutDashes: false): string[];
function wordsBetweenBars(line: string, withoutDashes = true): string[] | undefined {
  if (!/[|｜\t]/.test(line)) return withoutDashes ? undefined : [];
  const words = line
    .split(/[|｜\t]/)
    .map(word => word.trim())
    .filter(word => word !== '');
  return withoutDashes ? words.filter(word => !isDashes(word)) : words;
}

/** The words and comments in a stretch that no label or figure of the table covers, a line of the text at a time. */
function remainsIn(report: Report, table: Table, range: TextRange): Remain[] {
  const labels = [...table.headings, ...table.rows.map(({ label }) => label)];
  const covered = [...labels, ...table.rows.flatMap(({ cells }) => cells)]
    .map(item => item.range)
    .sort((a, b) => a.start - b.start);
  const pieces = new LabelPieces(labels, report);
  // Converters repeat a merged label in every place that it covers.
  const repeated = new Set(labels.map(({ text }) => text));
  const parts = (text: string) => table.layout === 'commas' && PARTS_SHEET.test(text);
  const remains: Remain[] = report.source.comments
    .filter(({ start }) => start >= range.start && start < range.end)
    .map(({ start, text }) => ({ offset: start, text: OBJECT.repeat(text.length), kind: 'comment' }));
  const { lines } = report;
  for (let at = countWhile(lines, ({ end }) => end <= range.start); at < lines.length; at++) {
    const line = lines[at]!;
    if (line.start >= range.end) break;
    const inside = { start: Math.max(line.start, range.start), end: Math.min(line.end, range.end) };
    const words: { offset: number; text: string }[] = [];
    for (const stretch of outside(covered, inside)) for (const word of wordsIn(report.text, stretch)) words.push(word);
    const notes = words.filter(
      ({ text }) =>
        !parts(text) && !isDashes(text) && !EMPHASIS.test(text) && !repeated.has(text) && !pieces.take(text),
    );
    if (notes.length === 0 || (notes.length > 2 && notes.every(({ text }) => INVENTED_NAME.test(text)))) continue;
    const kind = notes.some(({ text }) => readCell(text).kind !== 'text') ? 'figure' : 'note';
    remains.push({ offset: notes[0]!.offset, text: notes.map(({ text }) => text).join('  '), kind });
  }
  return remains.sort((a, b) => a.offset - b.offset);
}

/** What labels that wrap around their figures have below: of 要求行政机关 ⏎ 确认… all but the part that is its range. */
class LabelPieces {
  private readonly rests: string[];

  constructor(labels: readonly PrintedLabel[], { text }: Report) {
    this.rests = labels
      .map(label => {
        const first = labelKey(text.slice(label.range.start, label.range.end));
        const official = labelKey(label.officialText);
        return (official.startsWith(first) ? official : labelKey(label.text)).slice(first.length);
      })
      .filter(rest => rest !== '');
  }

  /** Takes the text out of the label that it is the next piece of; false where it is none. */
  take(text: string): boolean {
    const key = labelKey(text);
    const at = key === '' ? -1 : this.rests.findIndex(rest => isNearly(rest.slice(0, key.length), key));
    if (at < 0) return false;
    this.rests[at] = this.rests[at]!.slice(key.length);
    return true;
  }
}

/** Whether two texts are alike but for a misprint: 重新岀具已获取信息. */
function isNearly(a: string, b: string): boolean {
  return a === b || (b.length >= SHORTEST_NEAR_MATCH && editDistance(a, b, 1) <= 1);
}

function* outside(covered: readonly TextRange[], { start, end }: TextRange): Generator<TextRange> {
  let at = start;
  // Labels and figures do not overlap, so that their ends are in order as well.
  for (let index = countWhile(covered, range => range.end <= start); index < covered.length; index++) {
    const range = covered[index]!;
    if (range.start >= end) break;
    if (range.end <= at) continue;
    if (range.start > at) yield { start: at, end: range.start };
    at = range.end;
  }
  if (at < end) yield { start: at, end };
}

const WORDS = new RegExp(`[^|｜\\t\\r\\n${OBJECT}]+`, 'g');

function* wordsIn(text: string, { start, end }: TextRange): Generator<{ offset: number; text: string }> {
  for (const { 0: part, index } of text.slice(start, end).matchAll(WORDS)) {
    const word = part.trim();
    if (word !== '') yield { offset: start + index + part.indexOf(word), text: word };
  }
}
