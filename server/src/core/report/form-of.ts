import { newestEdition } from '../form/editions.ts';
import type { Edition } from '../form/schema.ts';
import type { TextRange } from '../text/range.ts';
import type { Report } from './report.ts';

/**
 * The edition by which the form of a report is checked; null before 2019, when reports were free text. Without a year
 * it is the newest one, as the six sections are the same in all.
 */
export function formOf(report: Report): Edition | null {
  return report.year === null ? newestEdition : report.edition;
}

/** Where to say what the whole report lacks: its title, or its first line. */
export function headOf({ title, lines }: Report): TextRange {
  const first = lines[0];
  return title?.range ?? (first ? { start: first.start, end: first.end } : { start: 0, end: 0 });
}
