import { fieldOf } from '../table-text.ts';
import type { Grid, GridCell } from './grid.ts';
import { joinLines, level, linesOf, lineText } from './lines.ts';
import { SNAP, type TextPiece } from './page.ts';
import { withoutRepeatedHead } from './repeated-head.ts';

/** A table of a page, read. */
export interface PdfTable {
  readonly columns: readonly number[];
  /** By line and column; a place that a cell covers which began before it is null. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly isClosed: boolean;
}

/** Reads the pieces that stand within a grid into its cells. */
export function readTable(grid: Grid, pieces: readonly TextPiece[]): PdfTable {
  const { columns, lines, cells, isClosed } = grid;
  const inCell = new Map<GridCell, TextPiece[]>();
  const cellAt = (x: number, y: number) =>
    cells.find(
      ({ line, column, lineEnd, columnEnd }) =>
        x >= columns[column]! && x < columns[columnEnd]! && y >= lines[line]! && y < lines[lineEnd]!,
    );
  for (const piece of pieces) {
    const cell = cellAt((piece.left + piece.right) / 2, piece.baseline - piece.size * 0.3);
    if (!cell) continue;
    const known = inCell.get(cell);
    if (known) known.push(piece);
    else inCell.set(cell, [piece]);
  }
  const rows = lines.slice(1).map(() => new Array<string | null>(columns.length - 1).fill(null));
  for (const cell of cells) {
    rows[cell.line]![cell.column] = fieldOf(joinLines(linesOf(level(inCell.get(cell) ?? [])).map(lineText)));
  }
  return { columns, rows, isClosed };
}

/**
 * Whether a table goes on in another at the head of the next page: they reach equally far, and the columns of one are
 * columns of the other too.
 */
export function goesOn({ columns: a }: PdfTable, { columns: b }: PdfTable): boolean {
  const agrees = (x: number, places: readonly number[]) => places.some(place => Math.abs(place - x) <= 3 * SNAP);
  if (Math.abs(a[0]! - b[0]!) > 3 * SNAP || Math.abs(a.at(-1)! - b.at(-1)!) > 3 * SNAP) return false;
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.every(place => agrees(place, more));
}

/** A table with what it goes on with overleaf. A row that the page has cut is one again; a head repeated is left out. */
export function stitch(upper: PdfTable, lower: PdfTable): PdfTable {
  const columns = upper.columns.length >= lower.columns.length ? upper.columns : lower.columns;
  const above = upper.rows.map(row => spread(row, upper.columns, columns));
  let below = withoutRepeatedHead(
    above,
    lower.rows.map(row => spread(row, lower.columns, columns)),
  ).map(row => [...row]);
  if (below[0]) joinCutGroups(above, below[0]);
  const [last, first] = [above.at(-1), below[0]];
  if (last && first && isRest(first, last, upper.isClosed)) {
    above[above.length - 1] = last.map((text, column) =>
      text === null && first[column] === null ? null : joinLines([text ?? '', first[column] ?? '']),
    );
    below = below.slice(1);
  }
  return { columns, rows: [...above, ...below], isClosed: lower.isClosed };
}

/** A row by the columns of a table that has more of them. */
function spread(row: readonly (string | null)[], from: readonly number[], to: readonly number[]): (string | null)[] {
  if (from.length === to.length) return [...row];
  const wide = new Array<string | null>(to.length - 1).fill(null);
  for (const [column, text] of row.entries()) {
    const place = to.findIndex(x => Math.abs(x - from[column]!) <= 3 * SNAP);
    if (place >= 0 && place < wide.length) wide[place] = text;
  }
  return wide;
}

const NUMBERED = /^(?:第[一二三四五六七八九十]|[一二三四五六七八九十]+、|[（(]|\d+[.．、])/;

/**
 * The label of a group of rows that the page has cut, `（四）无` and overleaf `法提供`, is one again: it began above, covers
 * all rows to the foot of the page, and overleaf has no number but stands before the label of a row.
 */
function joinCutGroups(above: (string | null)[][], first: (string | null)[]): void {
  for (const [column, rest] of first.entries()) {
    if (rest && FIGURE.test(rest)) return;
    if (!rest) continue;
    const next = first.slice(column + 1).find(text => text) ?? '';
    if (NUMBERED.test(rest) || FIGURE.test(next) || !NUMBERED.test(next)) continue;
    let line = above.length - 1;
    while (line > 0 && above[line]![column] === null) line--;
    const begun = above[line]![column];
    if (!begun || FIGURE.test(begun)) continue;
    above[line]![column] = joinLines([begun, rest]);
    first[column] = '';
  }
}

const FIGURE = /^[-−—\d.,/]+$/;

/**
 * Whether the first row overleaf is the rest of the last one: it has words but no figures where the last one has, or
 * figures where the last has none. Where nothing closes the last row, it is enough that no cell has figures in both.
 */
function isRest(first: readonly (string | null)[], last: readonly (string | null)[], isClosed: boolean): boolean {
  const figures = (row: readonly (string | null)[]) => row.filter(text => text && FIGURE.test(text)).length;
  const [inFirst, inLast] = [figures(first), figures(last)];
  const blank = first.every(text => !text);
  if (blank || (inFirst > 0 && inLast > 0)) return blank && inLast > 0;
  if (!isClosed) return true;
  // 5.要求行政机关确认或重新出具 | 0 | 0 … and overleaf 已获取信息 alone: a row of its own has a number or stands by itself.
  return inFirst === 0 && inLast > 0 && !NUMBERED.test(first.find(text => text) ?? '');
}
