import { readXml } from '../xml.ts';
import { tooLarge } from '../zip.ts';
import { type CellStyle, PLAIN } from './styles.ts';

/** A cell of a sheet as it is shown. */
export interface SheetCell {
  readonly text: string;
  readonly hasBorder: boolean;
}

/** A merged area; rows and columns count from 0, the last ones included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it stands in the file, before hidden rows and columns are left out. */
export interface Sheet {
  /** By row, then by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merged: readonly MergedArea[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
}

/** Cells that are read of a sheet; more are no report's. */
const MOST_CELLS = 100_000;
const MOST_MERGED = 10_000;

/** Reads a sheet (`xl/worksheets/sheet1.xml`). Throws a DocumentError for one that is damaged or too large. */
export function readSheet(bytes: Uint8Array, strings: readonly string[], styles: readonly CellStyle[]): Sheet {
  const rows = new Map<number, Map<number, SheetCell>>();
  const merged: MergedArea[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  let [row, column, count] = [-1, -1, 0];
  let type = '';
  let style = PLAIN;
  let [value, inline, formula] = ['', '', ''];
  let reading: 'value' | 'inline' | 'formula' | null = null;
  let isPhonetic = false;

  const finishCell = () => {
    const text = shownText(type, value, inline, formula, style, strings);
    if (text === '' && !style.hasBorder) return;
    if (++count > MOST_CELLS) throw tooLarge();
    const cells = rows.get(row) ?? new Map<number, SheetCell>();
    rows.set(row, cells.set(column, { text, hasBorder: style.hasBorder }));
  };
  readXml(bytes, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes.r ? Number(attributes.r) - 1 : row + 1;
          column = -1;
          if (isTrue(attributes.hidden)) hiddenRows.add(row);
          break;
        case 'col':
          if (isTrue(attributes.hidden)) hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
          break;
        case 'c': {
          const place = attributes.r ? placeOf(attributes.r) : null;
          column = place ? place.column : column + 1;
          if (place) row = place.row;
          type = attributes.t ?? 'n';
          style = styles[Number(attributes.s ?? 0)] ?? PLAIN;
          [value, inline, formula] = ['', '', ''];
          break;
        }
        case 'v':
          reading = 'value';
          break;
        case 'f':
          reading = 'formula';
          break;
        case 'rPh':
          isPhonetic = true;
          break;
        case 't':
          if (!isPhonetic) reading = 'inline';
          break;
        case 'mergeCell': {
          const area = areaOf(attributes.ref ?? '');
          if (area && merged.push(area) > MOST_MERGED) throw tooLarge();
        }
      }
    },
    close(name) {
      if (name === 'c') finishCell();
      else if (name === 'rPh') isPhonetic = false;
      reading = null;
    },
    text(text) {
      if (reading === 'value') value += text;
      else if (reading === 'inline') inline += text;
      else if (reading === 'formula') formula += text;
    },
  });
  return {
    rows,
    merged,
    isHiddenRow: number => hiddenRows.has(number),
    isHiddenColumn: number => hiddenColumns.some(([first, last]) => number >= first && number <= last),
  };
}

function shownText(
  type: string,
  value: string,
  inline: string,
  formula: string,
  style: CellStyle,
  strings: readonly string[],
): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return unescapeText(inline);
    case 'str':
      return unescapeText(value);
    case 'b':
      return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
    case 'd':
      return value;
    default:
      if (value !== '') return Number.isFinite(Number(value)) ? style.format.show(Number(value)) : value;
      // A program that did not calculate left no value: that there is a formula must not look like an empty cell.
      return formula === '' ? '' : `=${formula}`;
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `B3` → row 2, column 1; null for what names no cell. */
function placeOf(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function areaOf(reference: string): MergedArea | null {
  const [first = '', second = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(second)];
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** A boolean attribute of XML. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
