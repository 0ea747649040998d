import { newestEdition, tableOfSection } from '../form/editions.ts';
import type { Edition, SectionId } from '../form/schema.ts';
import type { Memory } from '../memory.ts';
import { Remembered } from '../remembered.ts';
import { movedTable } from '../report/moved-table.ts';
import type { Table } from '../report/report.ts';
import type { FieldLine } from './fields.ts';
import { readFields, type TextLine } from './lines.ts';
import { buildTable } from './table/build-table.ts';
import { readItems } from './table/items.ts';
import { findRegions } from './table/regions.ts';

/** Tables of a section whose lines begin at `start`. */
interface PlacedTables {
  readonly start: number;
  readonly tables: readonly Table[];
}

/** The tables of a section where they stood when they were read, and where they stood last. */
export interface SectionTables {
  readonly read: PlacedTables;
  last: PlacedTables;
}

/** A section whose tables are to be read. */
export interface SectionText {
  /** The whole text. */
  readonly text: string;
  readonly section: SectionId | null;
  /** The lines behind its heading. */
  readonly lines: readonly TextLine[];
  /** The edition of the report, for a table that shows none. */
  readonly edition: Edition | null;
}

const rememberedTables = () => new Remembered<SectionTables>();

/** Longer sections are mostly prose, which changes with every keystroke; their tables are read anew. */
const LONGEST_REMEMBERED = 20_000;

/** The tables of a section. Those of a section that comes again, moved or not, are not read again. */
export function readSectionTables(written: SectionText, memory: Memory): readonly Table[] {
  const { text, section, lines, edition } = written;
  if (lines.length === 0) return [];
  const [start, end] = [lines[0]!.fullStart, lines.at(-1)!.fullEnd];
  if (end - start > LONGEST_REMEMBERED) return readTables(written);
  const key = `${section} ${edition?.id}\n${text.slice(start, end)}`;
  const remembered = memory.of(rememberedTables).recall(key, () => {
    const read = { start, tables: readTables(written) };
    return { read, last: read };
  });
  const { read, last } = remembered;
  if (last.start !== start)
    remembered.last = { start, tables: read.tables.map(table => movedTable(table, start - read.start)) };
  return remembered.last.tables;
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
    const table = buildTable(region, fieldLines, edition);
    if (table) tables.push(table);
  }
  return tables;
}
