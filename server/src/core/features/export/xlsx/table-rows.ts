import type { CellLook } from '../../../document/xlsx/cell-look.ts';
import { type CellContent, cellName } from '../../../document/xlsx/write-xlsx.ts';
import { editionOf } from '../../../form/editions.ts';
import type { PreviewCell, PreviewSum, PreviewTable } from '../../preview/preview-model.ts';

type Grid = (CellContent | null)[][];

const LABEL: CellLook = { font: 'table', align: 'center', bordered: true, marked: false, decimals: null };
const ROW_LABEL: CellLook = { ...LABEL, align: 'left' };
/** A figure that is written as a spreadsheet would write it; all others stay text. */
const NUMBER = /^-?(?:0|[1-9]\d{0,13})(?:\.(\d{1,10}))?$/;

/**
 * A table in its official form as cells of a sheet: numbers as numbers, and those that state a sum as formulas, which
 * count on when a figure is changed. A figure whose sum does not hold stays as it is written, and is marked.
 * @param firstRow the row of the sheet that the table begins in, from 0
 */
export function tableRows(table: PreviewTable, width: number, firstRow: number): Grid {
  const lines = [...table.head, ...table.body];
  const grid: (CellContent | null | undefined)[][] = lines.map(() => []);
  const places = new Map<string, string>();
  const figures: { line: number; column: number; cell: PreviewCell & { kind: 'value' } }[] = [];
  for (const [line, cells] of lines.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[line]![column] !== undefined) column++;
      for (let below = line; below < Math.min(line + cell.rowSpan, lines.length); below++) {
        for (let right = column; right < column + cell.columnSpan; right++) grid[below]![right] = null;
      }
      if (cell.kind === 'value') {
        places.set(cell.key, cellName(firstRow + line, column));
        figures.push({ line, column, cell });
      } else grid[line]![column] = wordsOf(cell, table);
    }
  }
  for (const { line, column, cell } of figures) grid[line]![column] = figureOf(cell, table, places);
  const strays = table.strays.map(({ label, figures: own }) => {
    const shown = own.length < width ? own : [own.join(' ')];
    const fields = [label, ...shown].map(text => content(text, ROW_LABEL));
    return [...fields, ...new Array<null>(Math.max(0, width - fields.length)).fill(null)];
  });
  return [...grid.map(line => Array.from({ length: width }, (_, column) => line[column] ?? null)), ...strays];
}

function wordsOf(cell: Exclude<PreviewCell, { kind: 'value' }>, { id }: PreviewTable): CellContent {
  const { rowSpan, columnSpan } = cell;
  if (cell.kind === 'unread') return { ...content(cell.figures.join(' '), LABEL), rowSpan, columnSpan };
  const isRowLabel = !cell.header && id === 'applications' && rowSpan === 1;
  return { ...content(cell.text, isRowLabel ? ROW_LABEL : LABEL), rowSpan, columnSpan };
}

function figureOf(
  { key, text, rowSpan, columnSpan }: PreviewCell & { kind: 'value' },
  table: PreviewTable,
  places: ReadonlyMap<string, string>,
): CellContent {
  const stated = table.sums.filter(({ result }) => result === key);
  const marked = stated.some(({ holds }) => !holds);
  const number = NUMBER.exec(text);
  const look: CellLook = { ...LABEL, marked, decimals: number?.[1]?.length ?? null };
  const [sum] = stated;
  const formula = number && sum && !marked ? formulaOf(sum, table, places) : null;
  return { text, look, isNumber: number !== null, formula, rowSpan, columnSpan };
}

/** SUM(D5:H5), SUM(D6,D7)-SUM(D31): SUM counts a dash as nothing, which + does not. */
function formulaOf(
  { rule, terms }: PreviewSum,
  { id, edition }: PreviewTable,
  places: ReadonlyMap<string, string>,
): string | null {
  const relation = editionOf(edition).relations.find(known => known.rule === rule && known.table === id)!;
  const weightOf = (key: string) => {
    const [, row, column] = key.split('/');
    return relation.terms.find(term => term.id === (relation.over === 'rows' ? row : column))?.weight;
  };
  const named = (weight: number) => terms.filter(key => weightOf(key) === weight).map(key => places.get(key) ?? '');
  const [added, taken] = [named(1), named(-1)];
  if (added.length + taken.length !== terms.length || [...added, ...taken].includes('')) return null;
  return `SUM(${joinPlaces(added)})${taken.length > 0 ? `-SUM(${joinPlaces(taken)})` : ''}`;
}

/** Places that follow each other in a row or a column as one: D5:H5. */
function joinPlaces(places: readonly string[]): string {
  const parts = places.map(place => /^([A-Z]+)(\d+)$/.exec(place)!);
  const inRow = parts.every(([, , row]) => row === parts[0]![2]);
  const inColumn = parts.every(([, column]) => column === parts[0]![1]);
  const follow = parts.every(
    ([, column, row], index) =>
      index === 0 ||
      (inRow && column!.charCodeAt(0) === parts[index - 1]![1]!.charCodeAt(0) + 1 && column!.length === 1) ||
      (inColumn && Number(row) === Number(parts[index - 1]![2]) + 1),
  );
  return follow && parts.length > 2 ? `${places[0]}:${places.at(-1)}` : places.join(',');
}

/** A cell of words. */
export function content(text: string, look: CellLook): CellContent {
  return { text, look, isNumber: false, formula: null, rowSpan: 1, columnSpan: 1 };
}
