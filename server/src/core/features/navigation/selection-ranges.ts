import type { Analysis } from '../../analysis.ts';
import type { Report } from '../../report/report.ts';
import { type TextRange, touches } from '../../text/range.ts';
import { placeAt, sectionAt, tableAt } from '../place.ts';

/**
 * What a selection at the offset grows to, from the smallest: a cell, its row, its table, its section, the document; in
 * prose a sentence and its paragraph instead. Each holds the one before it and is larger.
 */
export function selectionRanges(analysis: Analysis, offset: number): TextRange[] {
  const report = analysis.reportAt(offset);
  const { text } = report.source;
  const candidates: (TextRange | undefined)[] = [
    ...(tableAt(report, offset) ? tableRanges(report, offset) : proseRanges(report, offset)),
    sectionAt(report, offset)?.range,
    { start: 0, end: text.length },
  ];
  const ranges: TextRange[] = [];
  for (const range of candidates) {
    const last = ranges.at(-1) ?? { start: offset, end: offset };
    if (!range || range.start > last.start || range.end < last.end) continue;
    if (ranges.length === 0 || range.start < last.start || range.end > last.end) ranges.push(range);
  }
  return ranges;
}

function tableRanges(report: Report, offset: number): (TextRange | undefined)[] {
  const table = tableAt(report, offset)!;
  const row = table.rows.find(({ cells, label }) => [label, ...cells].some(({ range }) => touches(range, offset)));
  return [placeAt(report, offset)?.range, row && rowRange(row), table.range];
}

/** Three rows of table 4 share a line and their labels stand above it: there a row is where its figures are. */
function rowRange({ range, cells, table }: Report['tables'][number]['rows'][number]): TextRange {
  const [first, last] = [cells[0], cells.at(-1)];
  const across = table.definition.shape === 'across' && first && last;
  return across ? { start: first.range.start, end: last.range.end } : range;
}

const ENDS_SENTENCE = new Set('。！？；');

/** The sentence with the mark that ends it, and the line. */
function proseRanges(report: Report, offset: number): TextRange[] {
  const line = report.lines.find(candidate => touches(candidate, offset));
  if (!line) return [];
  const { text } = report.source;
  let start = offset;
  while (start > line.start && !ENDS_SENTENCE.has(text[start - 1]!)) start--;
  let end = offset;
  while (end < line.end && !ENDS_SENTENCE.has(text[end]!)) end++;
  if (end < line.end) end++;
  return [{ start, end }, line];
}
