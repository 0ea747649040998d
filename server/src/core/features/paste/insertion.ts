import type { Analysis } from '../../analysis.ts';
import { newestEdition } from '../../form/editions.ts';
import { SectionId, TableId } from '../../form/schema.ts';
import { sectionSnippet, tableSnippet } from '../../form/snippets.ts';
import { insertSection, insertTable } from '../../report/insertions.ts';
import { findSection } from '../../report/report.ts';

/** What to insert for a section or table that a report lacks, and at which offset. */
export interface Insertion {
  readonly offset: number;
  /** In snippet syntax: heading, sentences to fill in, table, with the empty lines that part it from its neighbours. */
  readonly snippet: string;
}

/**
 * The place of a section or table in the official order, and its text as a snippet. Null for what no edition has, and for
 * a table whose section is not there: that section brings its table along. Of several reports it is the one at `at`.
 */
export function insertionOf(analysis: Analysis, kind: 'section' | 'table', id: string, at = 0): Insertion | null {
  const report = analysis.reportAt(at);
  const edition = report.edition ?? newestEdition;
  if (kind === 'section') {
    const section = SectionId.safeParse(id);
    if (!section.success) return null;
    // The final stop belongs behind the section, not onto a line of its own.
    const body = sectionSnippet(edition, section.data).replace(/\n\$0$/, '');
    return asInsertion(insertSection(report, edition, section.data, body));
  }
  const table = TableId.safeParse(id);
  const section = table.success ? findSection(report, table.data) : undefined;
  return table.success && section
    ? asInsertion(insertTable(report, edition, section, table.data, tableSnippet(edition, table.data)))
    : null;
}

function asInsertion({ range, newText }: { range: { start: number }; newText: string }): Insertion {
  return { offset: range.start, snippet: newText };
}
