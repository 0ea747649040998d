import { viewOf } from '../ole.ts';
import { propertiesIn } from './properties.ts';

/** A cell as the end of its row describes it. */
export interface CellDefinition {
  /** Edges in twentieths of a point. */
  left: number;
  right: number;
  vertical: 'none' | 'begins' | 'continues';
  /** Whether it goes on from the cell at its left. */
  joinsLeft: boolean;
}

/** What is known of a paragraph from its properties. */
export interface ParagraphProperties {
  /** How many tables it stands in, one within the other. */
  depth: number;
  endsRow: boolean;
  /** Whether its mark ends a cell of a table within a table, where no mark of its own does. */
  endsInnerCell: boolean;
  style: number;
  /** The number of its list, from 1; 0 for none; null where only the style says. */
  list: number | null;
  level: number | null;
  cells: CellDefinition[];
}

const [IN_TABLE, END_OF_ROW, DEPTH, INNER_CELL, INNER_ROW] = [0x2416, 0x2417, 0x6649, 0x244b, 0x244c];
/** Those of which the value is the place of more in the stream Data. */
const ELSEWHERE = [0x6646, 0x6645, 0x646b];
const [LIST, LEVEL] = [0x460b, 0x260a];
/** A list with a greater number is one that was taken away. */
const LAST_LIST = 2046;
const [TABLE, MERGE, VERTICAL_MERGE, INSERT_CELLS, DELETE_CELLS, CELL_WIDTH] = [
  0xd608, 0x5624, 0xd62b, 0x7621, 0x5622, 0x7623,
];
const MOST_CELLS = 64;

/**
 * Reads the properties of a paragraph. Long ones, as rows of many cells have, stand in the stream Data, and those of the
 * paragraph only say where.
 *
 * @see [MS-DOC] 2.6.2 (paragraph properties), 2.6.3 (table properties)
 */
export function readProperties(bytes: Uint8Array, modifier: Uint8Array, data: Uint8Array): ParagraphProperties {
  const properties: ParagraphProperties = {
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    style: bytes.length >= 2 ? viewOf(bytes).getUint16(0, true) : 0,
    list: null,
    level: null,
    cells: [],
  };
  applyAll(bytes.subarray(2), properties, data, true);
  applyAll(modifier, properties, data, false);
  return properties;
}

/** The list and the level that a style gives to its paragraphs. */
export function readStyleProperties(bytes: Uint8Array): Pick<ParagraphProperties, 'list' | 'level'> {
  return readProperties(Uint8Array.of(0, 0, ...bytes.subarray(0, 0xffff)), new Uint8Array(), new Uint8Array());
}

function applyAll(bytes: Uint8Array, properties: ParagraphProperties, data: Uint8Array, followsData: boolean): void {
  for (const [code, value] of propertiesIn(bytes)) {
    if (ELSEWHERE.includes(code) && followsData) {
      const at = viewOf(value).getUint32(0, true);
      if (at + 2 > data.length) continue;
      const length = viewOf(data).getUint16(at, true);
      applyAll(data.subarray(at + 2, at + 2 + length), properties, data, false);
    } else apply(code, value, properties);
  }
}

function apply(code: number, value: Uint8Array, properties: ParagraphProperties): void {
  const view = viewOf(value);
  const { cells } = properties;
  switch (code) {
    case IN_TABLE:
      properties.depth = value[0] ? Math.max(1, properties.depth) : 0;
      break;
    case DEPTH:
      properties.depth = Math.max(0, Math.min(view.getInt32(0, true), 50));
      break;
    case END_OF_ROW:
    case INNER_ROW:
      properties.endsRow ||= value[0] === 1;
      break;
    case INNER_CELL:
      properties.endsInnerCell = value[0] === 1;
      break;
    case LIST:
      properties.list = view.getUint16(0, true) > LAST_LIST ? 0 : view.getUint16(0, true);
      break;
    case LEVEL:
      properties.level = value[0]!;
      break;
    case TABLE:
      properties.cells = readTable(value);
      break;
    case MERGE:
      for (let index = value[0]! + 1; index < value[1]! && index < cells.length; index++)
        cells[index]!.joinsLeft = true;
      break;
    case VERTICAL_MERGE: {
      const cell = cells[value[0]!];
      if (cell) cell.vertical = value[1] === 3 ? 'begins' : value[1] === 1 ? 'continues' : 'none';
      break;
    }
    case CELL_WIDTH:
      widen(cells, value[0]!, value[1]!, view.getInt16(2, true));
      break;
    case INSERT_CELLS:
      insert(cells, value[0]!, value[1]!, view.getInt16(2, true));
      break;
    case DELETE_CELLS:
      cells.splice(value[0]!, Math.max(0, value[1]! - value[0]!));
  }
}

/** A count, the edges, and 20 bytes a cell, which may be left out at the end. */
function readTable(value: Uint8Array): CellDefinition[] {
  const view = viewOf(value);
  const count = Math.min(value[0] ?? 0, MOST_CELLS);
  if (value.length < 1 + 2 * (count + 1)) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = 1 + 2 * (count + 1) + 20 * index;
    const flags = at + 2 <= value.length ? view.getUint16(at, true) : 0;
    return {
      left: view.getInt16(1 + 2 * index, true),
      right: view.getInt16(3 + 2 * index, true),
      vertical: flags & 0x40 ? 'begins' : flags & 0x20 ? 'continues' : 'none',
      joinsLeft: (flags & 3) === 2,
    } as const satisfies CellDefinition;
  });
}

function widen(cells: CellDefinition[], from: number, to: number, width: number): void {
  for (let index = from; index < to && index < cells.length; index++) {
    const shift = width - (cells[index]!.right - cells[index]!.left);
    cells[index]!.right += shift;
    for (const cell of cells.slice(index + 1)) {
      cell.left += shift;
      cell.right += shift;
    }
  }
}

function insert(cells: CellDefinition[], at: number, count: number, width: number): void {
  if (cells.length + count > MOST_CELLS) return;
  const place = Math.min(at, cells.length);
  let left = place > 0 ? cells[place - 1]!.right : (cells[0]?.left ?? 0);
  const added = Array.from({ length: count }, (): CellDefinition => {
    left += width;
    return { left: left - width, right: left, vertical: 'none', joinsLeft: false };
  });
  for (const cell of cells.slice(place)) {
    cell.left += count * width;
    cell.right += count * width;
  }
  cells.splice(place, 0, ...added);
}
