import { limits } from '../document.ts';
import { fieldOf } from '../table-text.ts';
import { tooLarge } from '../zip.ts';
import type { MergedArea, Sheet, SheetCell } from './sheet.ts';

/** A row of a sheet as it is seen: what stands in its columns, and which of them merged cells cover. */
interface SeenRow {
  readonly number: number;
  /** By column; of a merged cell the text stands at its first place that is seen. */
  readonly cells: ReadonlyMap<number, SheetCell>;
  readonly covered: ReadonlySet<number>;
}

/**
 * The visible text of a sheet. A row is a line with its cells parted by tabs, an empty field where a merged cell covers; a
 * row that is one cell, as prose merged over the columns is, is its lines. Empty rows part blocks, and all rows of a block
 * have the same columns: that is how a blank cell at the end of a row is seen.
 */
export function sheetText(sheet: Sheet): string {
  const rows = seenRows(sheet);
  const lines: string[] = [];
  let last = Number.NaN;
  for (const block of blocksOf(rows)) {
    if (block[0]!.number > last + 1) lines.push('');
    last = block.at(-1)!.number;
    const columns = columnsOf(block);
    if (block.length * columns.length > limits.cells) throw tooLarge();
    for (const [index, row] of block.entries()) {
      for (const line of linesOf(row, columns, block[index - 1], block[index + 1])) lines.push(line);
    }
  }
  return lines.join('\n');
}

/** Whether more than one cell of a row says something. */
function isTableRow(row: SeenRow | undefined): boolean {
  return row !== undefined && filledCells(row).length > 1;
}

function filledCells({ cells }: SeenRow): [number, SheetCell][] {
  return [...cells].filter(([, { text }]) => text.trim() !== '');
}

/** The row as a line, or the lines of its prose; `before` and `after` are the rows of its block beside it. */
function linesOf(row: SeenRow, columns: readonly number[], before?: SeenRow, after?: SeenRow): string[] {
  const { cells, covered } = row;
  const filled = filledCells(row);
  const alone = filled.length === 1 ? filled[0]! : null;
  let last = columns.at(-1)!;
  if (alone) {
    const [at, { text, hasBorder }] = alone;
    const beside = columns.filter(column => column !== at);
    const isAlone = beside.every(column => covered.has(column));
    const isLoose = !hasBorder && beside.every(column => covered.has(column) || !cells.get(column)?.hasBorder);
    if (isAlone || (isLoose && !(isTableRow(before) && isLabel(text, isTableRow(after))))) {
      return text.split(/\r\n|[\r\n]/).map(line => line.replace(/\t/g, ' ').trimEnd());
    }
    // Its blank figures are cells of its own, or stand below what the row before has.
    const own = [...cells].filter(([column]) => !covered.has(column));
    if (isLoose) last = [...own, ...filledCells(before!)].reduce((most, [column]) => Math.max(most, column), at);
  }
  const seen = columns.filter(column => column <= last);
  return [seen.map(column => fieldOf(cells.get(column)?.text ?? '')).join('\t')];
}

/**
 * Whether a text that stands by itself below a row of a table, without borders, is the label of a row whose figures are blank:
 * one that another row of the table follows, or no sentence, as 行政事业性收费 at the end of table 2.
 */
function isLabel(text: string, isFollowed: boolean): boolean {
  return text.length <= LONG && (isFollowed || !SENTENCE.test(text));
}

/** Longer than any label of the official form is in one line: prose. */
const LONG = 60;
const SENTENCE = /[。：；:;]/;

/** Rows that are shown and hold something, in order. */
function seenRows({ rows, merged, isHiddenRow, isHiddenColumn }: Sheet): SeenRow[] {
  const numbers = [...rows.keys()].filter(number => !isHiddenRow(number)).sort((a, b) => a - b);
  const first = new Map<MergedArea, { row: number; column: number } | null>(
    merged.map(area => [area, firstSeen(area, isHiddenRow, isHiddenColumn)]),
  );
  const areas = areasByRow(merged, numbers);
  const seen: SeenRow[] = [];
  for (const number of numbers) {
    const cells = new Map<number, SheetCell>();
    const covered = new Set<number>();
    for (const [column, cell] of rows.get(number)!) if (!isHiddenColumn(column)) cells.set(column, cell);
    for (const area of areas.get(number) ?? []) {
      const begin = first.get(area);
      const last = Math.min(area.right, area.left + limits.cells);
      for (let column = area.left; column <= last; column++) {
        if (isHiddenColumn(column)) continue;
        const anchor = rows.get(area.top)?.get(area.left);
        if (begin && begin.row === number && begin.column === column) {
          // A blank one without borders need not be in the file.
          cells.set(column, anchor ?? { text: '', hasBorder: false });
        } else {
          covered.add(column);
          cells.set(column, { text: '', hasBorder: cells.get(column)?.hasBorder ?? false });
        }
      }
    }
    // A row that merged cells cover whole, as the lower rows of a block of prose, has nothing of its own.
    const own = [...cells].filter(
      ([column, { text, hasBorder }]) => !covered.has(column) && (text !== '' || hasBorder),
    );
    if (own.length > 0) seen.push({ number, cells, covered });
  }
  return seen;
}

/** Rows that merged areas reach over, all taken together; areas of a real sheet do not overlap. */
const MOST_REACHED = 200_000;

/** The merged areas of each of the rows, whose numbers ascend. */
function areasByRow(merged: readonly MergedArea[], numbers: readonly number[]): Map<number, MergedArea[]> {
  const areas = new Map<number, MergedArea[]>();
  let reached = 0;
  for (const area of merged) {
    for (
      let index = firstAtLeast(numbers, area.top);
      index < numbers.length && numbers[index]! <= area.bottom;
      index++
    ) {
      if (++reached > MOST_REACHED) throw tooLarge();
      const number = numbers[index]!;
      const known = areas.get(number);
      if (known) known.push(area);
      else areas.set(number, [area]);
    }
  }
  return areas;
}

/** The index of the first of ascending numbers that is not below a bound. */
function firstAtLeast(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstSeen(
  { top, left, bottom, right }: MergedArea,
  isHiddenRow: (row: number) => boolean,
  isHiddenColumn: (column: number) => boolean,
): { row: number; column: number } | null {
  let [row, column] = [top, left];
  while (row <= bottom && isHiddenRow(row)) row++;
  while (column <= right && isHiddenColumn(column)) column++;
  return row <= bottom && column <= right ? { row, column } : null;
}

/** Rows without an empty row between, nor one that is a single cell merged over all columns, which stands for itself. */
function blocksOf(rows: readonly SeenRow[]): SeenRow[][] {
  const blocks: SeenRow[][] = [];
  let before: SeenRow | null = null;
  for (const row of rows) {
    const goesOn = before !== null && row.number === before.number + 1 && !isWhole(before) && !isWhole(row);
    if (goesOn) blocks.at(-1)!.push(row);
    else blocks.push([row]);
    before = row;
  }
  return blocks;
}

function isWhole({ cells, covered }: SeenRow): boolean {
  return covered.size > 0 && covered.size === cells.size - 1;
}

/** The columns of a block in which a cell begins that holds anything. */
function columnsOf(block: readonly SeenRow[]): number[] {
  const columns = new Set<number>();
  for (const { cells, covered } of block) {
    for (const [column, { text, hasBorder }] of cells) {
      if (!covered.has(column) && (text.trim() !== '' || hasBorder)) columns.add(column);
    }
  }
  return [...columns].sort((a, b) => a - b);
}
