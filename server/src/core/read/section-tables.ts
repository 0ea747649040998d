import { newestEdition, tableOfSection } from '../form/editions.ts';
import type { Edition, SectionId } from '../form/schema.ts';
import type { Memory } from '../memory.ts';
import { Remembered } from '../remembered.ts';
import { placedTable } from '../report/placed-table.ts';
import type { Table, TextLine } from '../report/report.ts';
import type { FieldLine } from './fields.ts';
import { readFields } from './lines.ts';
import { buildTable } from './table/build-table.ts';
import { readItems } from './table/items.ts';
import { findRegions } from './table/regions.ts';

/** A section whose tables are to be read. */
export interface SectionText {
  /** The text that the places of its lines count in. */
  readonly text: string;
  readonly section: SectionId | null;
  /** The lines behind its heading. */
  readonly lines: readonly TextLine[];
  /** The edition of the report, for a table that shows none. */
  readonly edition: Edition | null;
}

/** What a section says in tables, whose places count from the beginning of the section's text. */
interface SectionReading {
  readonly tables: readonly Table[];
}

const sectionReadings = () => new Remembered<SectionReading>();

/** Longer sections are mostly prose, which changes with every keystroke; their tables are read anew. */
const LONGEST_REMEMBERED = 20_000;

/** The tables of a section. One that comes again is not read again, wherever it stands. */
export function readSectionTables(written: SectionText, memory: Memory): readonly Table[] {
  const { text, section, lines, edition } = written;
  if (lines.length === 0) return [];
  const [start, end] = [lines[0]!.fullStart, lines.at(-1)!.fullEnd];
  if (end - start > LONGEST_REMEMBERED) return readTables(written);
  const key = `${section} ${edition?.id}\n${text.slice(start, end)}`;
  const reading = memory.of(sectionReadings).recall(key, own => ({
    tables: readTables({
      ...written,
      text: own.slice(own.indexOf('\n') + 1),
      lines: lines.map(line => movedLine(line, -start)),
    }),
  }));
  return reading.tables.map(table => placedTable(table, start));
}

function movedLine({ start, end, fullStart, fullEnd, parting }: TextLine, by: number): TextLine {
  return { start: start + by, end: end + by, fullStart: fullStart + by, fullEnd: fullEnd + by, parting };
}

function readTables({ text, section, lines, edition }: SectionText): Table[] {
  const fieldLines: FieldLine[] = [];
  for (const line of lines) {
    const fields = readFields(text, line);
    if (fields) fieldLines.push(fields);
  }
  const home = (section && tableOfSection(edition ?? newestEdition, section)?.id) ?? null;
  const tables: Table[] = [];
  for (const region of findRegions(readItems(fieldLines), home)) {
    // The navigation of a site and the catalogue of an organ name 规章, 行政许可 …, with no figure to any of them.
    if (region.table !== home && !region.items.some(({ kind }) => kind === 'cell')) continue;
    tables.push(buildTable(region, fieldLines, edition));
  }
  return tables;
}
