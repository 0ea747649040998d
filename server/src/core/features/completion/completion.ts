import type { Analysis } from '../../analysis.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';
import { blockItems } from './completion-blocks.ts';
import { directiveItems } from './completion-directives.ts';
import { figureItems } from './completion-figures.ts';
import type { CaretLine, CompletionItem } from './completion-item.ts';
import { rowItems } from './completion-rows.ts';

/**
 * What can be put in at the caret. At the beginning of a line: sections, headings and the table that the report lacks; in
 * a table and below it: rows that it lacks; in prose: figures of the tables; in a comment: what silences a rule. In a cell
 * and in the middle of a word there is nothing to offer.
 * @param thisYear the year in which it is written, by which the form of a report without a year is chosen
 */
export function completions(analysis: Analysis, offset: number, thisYear: number | null = null): CompletionItem[] {
  const report = analysis.reportAt(offset);
  const line = lineAt(report, offset);
  const directives = line.before.includes('<!--') ? directiveItems(analysis.problems, line) : null;
  if (directives) return directives;
  // Behind a word another word may be meant; before one there is none to complete.
  if (/^[\p{L}\p{N}]/u.test(line.after) || isInComment(report, offset)) return [];
  const table = report.tables.find(({ range }) => range.start < line.end && range.end > line.start);
  if (table) return rowItems(report, table, line);
  const above = report.tables.findLast(({ range }) => range.end <= line.start);
  const followsTable = above && report.text.slice(above.range.end, line.start).trim() === '';
  return [
    ...(followsTable ? rowItems(report, above, line) : []),
    ...blockItems(report, line, thisYear),
    ...(isProse(report, line) ? figureItems(report, line.before, offset) : []),
  ];
}

function lineAt({ source }: Report, caret: number): CaretLine {
  const range = source.lineRange(source.lineOf(caret));
  const line = source.withComments(range);
  const at = caret - range.start;
  return { ...range, caret, before: line.slice(0, at), after: line.slice(at) };
}

function isInComment({ source: { comments } }: Report, offset: number): boolean {
  return comments.some(({ start, text }) => start < offset && offset <= start + text.length);
}

function isProse({ title, sections }: Report, line: TextRange): boolean {
  const meets = ({ start, end }: TextRange) => start < line.end && end > line.start;
  return !(title && meets(title.range)) && !sections.some(({ heading }) => meets(heading.range));
}
