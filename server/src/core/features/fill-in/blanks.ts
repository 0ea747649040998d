import type { Analysis } from '../../analysis.ts';
import type { Table } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';

/**
 * What the writer of a report has still to fill in, in text order: every place that the rule `placeholder` finds, and the
 * first blank cell of each table that is mostly blank. Single blank cells are the rule `cell-blank`'s.
 */
export function blanks({ tables: all, problems }: Analysis): TextRange[] {
  const placeholders = problems.filter(({ rule }) => rule === 'placeholder').map(({ range }) => range);
  const tables = all.map(firstToFill).filter(range => range !== null);
  return [...placeholders, ...tables].sort((a, b) => a.start - b.start);
}

/** The first blank cell of a table that nobody has filled in yet, as most of its cells are blank; null of any other. */
export function firstToFill({ rows }: Table): TextRange | null {
  const cells = rows.filter(({ complete }) => complete).flatMap(row => row.cells);
  const blank = cells.filter(({ value }) => value.kind === 'blank');
  return blank.length * 2 > cells.length ? blank[0]!.range : null;
}
