import { newestEdition } from '../../form/editions.ts';
import type { Edition } from '../../form/schema.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';

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

/** Several labels as people list them: “A”“B”“C”, and the number of the others where there are many. */
export function quoteAll(texts: readonly string[], most = 3): string {
  const shown = texts
    .slice(0, most)
    .map(text => `“${text}”`)
    .join('');
  return texts.length > most ? `${shown}…` : shown;
}
