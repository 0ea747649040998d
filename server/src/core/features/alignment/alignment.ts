import { eastAsianWidth } from 'get-east-asian-width';
import type { Analysis } from '../../analysis.ts';
import type { Table } from '../../report/report.ts';
import { type DisplayWidth, widthOf } from '../../text/display-width.ts';
import { overlaps, type TextRange } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';

/** Room before a place of the text, with which the columns of its table stand below each other. */
export interface Spacing extends DisplayWidth {
  readonly offset: number;
}

/** What belongs below each other: the figures of a column and its heading. */
interface Place {
  readonly column: number;
  readonly isHeading: boolean;
  readonly range: TextRange;
}

/** How many digits a Chinese sign is as wide as, in most fonts; it only decides which of two nearly as wide is wider. */
const DIGITS_OF_WIDE = 1.8;

/**
 * The room before every figure and heading of a column that aligns the tables of the range to the right, without a change
 * of the text. How wide signs are drawn is left open, as Chinese ones are of another font. Lines that hold one cell each
 * have no columns to align, nor have tables of HTML.
 *
 * @param tabSize of the editor, in digits
 * @param columns the widest that a table may become, in digits, as an editor that wraps lines would cut it off; headings
 *   and the rows that are wider for themselves, where they are no more than half, stay as they are
 */
export function alignment(
  { tables: all, source }: Analysis,
  range: TextRange,
  tabSize: number,
  columns = Infinity,
): Spacing[] {
  const tables = all.filter(table => source.isPlain(table.range) && overlaps(table.range, range));
  return tables
    .flatMap(table => alignTable(source, table, tabSize, columns))
    .filter(({ offset }) => offset >= range.start && offset <= range.end)
    .sort((a, b) => a.offset - b.offset);
}

/** A line of a table: where its places end, and how much they have been moved. */
interface Line {
  readonly places: ReadonlyMap<number, { readonly offset: number; readonly end: DisplayWidth }>;
  /** Where its last place ends as it is written, in digits. */
  readonly width: number;
  readonly isHeading: boolean;
}

function alignTable(source: SourceText, table: Table, tabSize: number, most: number): Spacing[] {
  const lines = [...placesByLine(source, table).values()]
    .filter(places => places.length > 1)
    .map(places => lineOf(source, places, tabSize));
  const all = alignLines(lines, most);
  if (all) return all;
  // Headings are wider than what is below them: without them there may be room for all rows, or for half of them at least.
  const rows = lines.filter(({ isHeading }) => !isHeading).sort((a, b) => b.width - a.width);
  for (let leftOut = 0; leftOut <= rows.length / 2; leftOut++) {
    const spacings = alignLines(rows.slice(leftOut), most);
    if (spacings) return spacings;
  }
  return [];
}

function lineOf(source: SourceText, places: readonly Place[], tabSize: number): Line {
  const ends = placesEnds(source, places, tabSize);
  const width = [...ends.values()].reduce((far, { end }) => Math.max(far, digits(end)), 0);
  return { places: ends, width, isHeading: places.some(({ isHeading }) => isHeading) };
}

/** The room with which the places of lines end below each other; null where they would go farther than `most`. */
function alignLines(lines: readonly Line[], most: number): Spacing[] | null {
  const moved = lines.map(({ places }) => ({ places, added: { wide: 0, narrow: 0 } }));
  const spacings: Spacing[] = [];
  const columns = new Set(lines.flatMap(({ places }) => [...places.keys()]));
  for (const column of [...columns].sort((a, b) => a - b)) {
    const cells = moved.flatMap(line => {
      const place = line.places.get(column);
      return place ? [{ line, offset: place.offset, end: sum(place.end, line.added) }] : [];
    });
    const farthest = cells.reduce((far, { end }) => (digits(end) > digits(far) ? end : far), cells[0]!.end);
    if (digits(farthest) > most) return null;
    for (const { line, offset, end } of cells) {
      const room = { wide: farthest.wide - end.wide, narrow: farthest.narrow - end.narrow };
      line.added = sum(line.added, room);
      if (room.wide !== 0 || room.narrow !== 0) spacings.push({ offset, ...room });
    }
  }
  return spacings;
}

function sum(a: DisplayWidth, b: DisplayWidth): DisplayWidth {
  return { wide: a.wide + b.wide, narrow: a.narrow + b.narrow };
}

function digits({ wide, narrow }: DisplayWidth): number {
  return DIGITS_OF_WIDE * wide + narrow;
}

/** The figures of complete rows and the headings of columns, line by line. */
function placesByLine(source: SourceText, { rows, headings, definition }: Table): Map<number, Place[]> {
  const lines = new Map<number, Place[]>();
  const add = (range: TextRange, column: number, isHeading: boolean) => {
    const line = source.lineOf(range.start);
    if (column < 0 || source.lineOf(range.end) !== line) return;
    const places = lines.get(line) ?? [];
    lines.set(line, places);
    places.push({ column, range, isHeading });
  };
  const isAcross = definition.shape === 'across';
  const complete = rows.filter(row => row.complete).map(({ cells }) => cells);
  for (const cells of isAcross ? [complete.flat()] : complete)
    for (const [place, { range }] of cells.entries()) add(range, place, false);
  const columns = headings.filter(({ kind }) => kind === 'column');
  for (const [place, { id, range }] of columns.entries()) {
    if (definition.shape === 'rows')
      add(
        range,
        definition.columns.findIndex(column => column.id === id),
        true,
      );
    else add(range, isAcross ? place : placeInBand(definition, id), true);
  }
  return lines;
}

/** Which column of its stretch of table 2 a heading is over. */
function placeInBand({ bands }: Table['definition'], id: string): number {
  return Math.max(...bands.map(({ columns }) => columns.indexOf(id)));
}

/** Where each place of a line ends in the editor. */
function placesEnds(
  source: SourceText,
  places: readonly Place[],
  tabSize: number,
): Map<number, { offset: number; end: DisplayWidth }> {
  const { start } = source.lineRange(source.lineOf(places[0]!.range.start));
  return new Map(
    places.map(({ column, range }) => [
      column,
      {
        offset: range.start,
        // An empty place is marked, as wide as a digit.
        end: sum(widthInEditor(source.text.slice(start, range.end), tabSize), {
          wide: 0,
          narrow: range.start === range.end ? 1 : 0,
        }),
      },
    ]),
  );
}

/** Chinese signs that an editor takes from its font for code, where they are as wide as a digit. */
const OF_LATIN_FONTS = /[‘’“”…—–·×]/g;

/** How wide the beginning of a line is drawn: a tab goes on to the next stop, which editors reckon with signs of two. */
function widthInEditor(text: string, tabSize: number): DisplayWidth {
  let width: DisplayWidth = { wide: 0, narrow: 0 };
  let columns = 0;
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) {
      const tab = tabSize - (columns % tabSize);
      width = { ...width, narrow: width.narrow + tab };
      columns += tab;
    }
    for (const character of part) columns += eastAsianWidth(character.codePointAt(0)!);
    width = sum(width, widthOf(part.replaceAll(OF_LATIN_FONTS, '0')));
  }
  return width;
}
