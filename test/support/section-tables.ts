import { editionOf } from '../../server/src/core/form/editions.ts';
import type { EditionId, SectionId } from '../../server/src/core/form/schema.ts';
import { Memory } from '../../server/src/core/memory.ts';
import { readLines } from '../../server/src/core/read/lines.ts';
import { readSectionTables } from '../../server/src/core/read/section-tables.ts';
import type { Table } from '../../server/src/core/report/report.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** The tables of a section's text, in a report of some edition. */
export function tablesOf(
  text: string,
  section: SectionId | null = 'disclosure',
  edition: EditionId | null = '2021',
  memory = new Memory(),
): readonly Table[] {
  const lines = readLines(text, new SourceText(text).lineStarts);
  return readSectionTables({ text, section, lines, edition: edition === null ? null : editionOf(edition) }, memory);
}

/** The rows of the tables in a section: `rules 0 0 0 · licensing 5`, one that is not whole with ! and ▁ for a blank cell. */
export function rowsOf(text: string, section?: SectionId | null, edition?: EditionId | null): string[] {
  return tablesOf(text, section, edition).map(({ rows }) =>
    rows
      .map(({ id, complete, cells }) =>
        [`${complete ? '' : '!'}${id}`, ...cells.map(({ text }) => text || '▁')].join(' '),
      )
      .join(' · '),
  );
}
