import { nameOf, shortLabel } from '../../figures/cell.ts';
import { isResultCell } from '../../figures/relations.ts';
import { totalsToWrite } from '../../figures/totals.ts';
import { writeFigure } from '../../figures/write-figure.ts';
import { type PrintedCell, type PrintedLabel, printedForm } from '../../form/printed-form.ts';
import { layouts } from '../../report/layouts.ts';
import { type Cell, cellOf, findRow, type Row, type Table } from '../../report/report.ts';
import type { Language } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { flowOf } from './preview-flow.ts';
import type { PreviewCell, PreviewStray, PreviewTable } from './preview-model.ts';
import { sumsOf } from './preview-sums.ts';

/**
 * A table of the text in its official form, with the merged cells of 国办公开办函〔2019〕60号 or 〔2021〕30号. A row whose
 * figures cannot be told apart has one cell with the figures as they stand; rows without a place in the form follow below.
 * Totals that nothing is to be said of are not offered to be written.
 */
export function previewTable(
  table: Table,
  key: string,
  language: Language,
  isSilent: (rule: string, place: TextRange) => boolean,
): PreviewTable {
  const keyOf = (cell: Cell) => `${key}/${cell.row.id}/${cell.column!.id}`;
  const form = printedForm(table.definition);
  const lines = form.map((cells, line) => [...previewLine(table, key, cells, line)]);
  const isHead = (line: readonly PrintedCell[]) => line.every(cell => cell.kind === 'label' && cell.header);
  const headLines = table.definition.shape === 'bands' ? 0 : form.findIndex(line => !isHead(line));
  return {
    kind: 'table',
    key,
    id: table.id,
    edition: table.edition.id,
    caption: table.definition.title,
    range: table.range,
    head: lines.slice(0, headLines),
    body: lines.slice(headLines),
    strays: straysOf(table, key),
    keepsBlanks: layouts[table.layout].keepsPlaces,
    sums: sumsOf(table, keyOf, language),
    totals: totalsToWrite(table)
      .filter(([{ range }]) => !TOTALS.some(rule => isSilent(rule, range)))
      .map(([cell, total]) => ({ key: keyOf(cell), ...writeFigure(cell, total) })),
    flow: flowOf(table),
  };
}

/** The rules that say what a total would have to be. */
const TOTALS = ['row-total', 'column-total'];

/** Tells whether a stretch of the table's text is part of a label or a row. */
export function rangesShown(table: Table): (range: TextRange) => boolean {
  const ranges = [...table.rows, ...table.headings, ...table.unknownRows]
    .map(({ range }) => range)
    .sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    // Rows may hold the headings between them, so the nearest one alone does not tell.
    for (let at = low - 1; at >= 0 && at >= low - NEIGHBOURS; at--) if (ranges[at]!.end > start) return true;
    return false;
  };
}

const NEIGHBOURS = 40;

function* previewLine(table: Table, key: string, cells: readonly PrintedCell[], line: number): Generator<PreviewCell> {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    if (cell.kind === 'label') {
      yield labelOf(table, key, cell, `${line}.${index}`);
      continue;
    }
    const row = findRow(table, cell.row);
    const value = cellOf(row, cell.column);
    const { rowSpan, columnSpan } = cell;
    if (value) {
      const total = isResultCell(value);
      yield {
        kind: 'value',
        key: `${key}/${cell.row}/${cell.column}`,
        name: nameOf(value),
        text: value.text,
        range: value.range,
        total,
        rowSpan,
        columnSpan,
      };
      continue;
    }
    // The cells of one row stand side by side; all of them become one.
    let width = columnSpan;
    for (let next = cells[index + 1]; next?.kind === 'value' && next.row === cell.row; next = cells[index + 1]) {
      width += next.columnSpan;
      index++;
    }
    yield {
      kind: 'unread',
      key: `${key}/${cell.row}`,
      name: shortLabel(table.definition.rows.find(({ id }) => id === cell.row)!.label),
      reason: row ? 'incomplete' : 'missing',
      figures: row ? row.cells.map(({ text }) => text) : [],
      range: row ? figuresRange(row) : null,
      rowSpan,
      columnSpan: width,
    };
  }
}

function labelOf(table: Table, key: string, cell: PrintedLabel, place: string): PreviewCell {
  const { text, header, rowSpan, columnSpan } = cell;
  const ofRow = cell.row && !cell.column ? findRow(table, cell.row) : undefined;
  const ofHeading =
    cell.column || cell.group ? table.headings.find(({ id }) => id === (cell.column ?? cell.group)) : undefined;
  const range = (ofRow?.label ?? (cell.column && cell.row ? undefined : ofHeading))?.range ?? null;
  return {
    kind: 'label',
    key: `${key}:${cell.row && !cell.column ? cell.row : place}`,
    text,
    header,
    rowSpan,
    columnSpan,
    range,
  };
}

/** From the first figure of a row to its last; behind the label where it has none. */
function figuresRange({ cells, label }: Row): TextRange {
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last
    ? { start: first.range.start, end: last.range.end }
    : { start: label.range.end, end: label.range.end };
}

/** Rows that the form has no place for: unknown ones, those of the other edition, and every second one of a name. */
function straysOf(table: Table, key: string): PreviewStray[] {
  const shown = new Set(table.definition.rows.map(({ id }) => findRow(table, id)));
  // Named as its form names it, as all other rows are: a misprint is read where the row belongs, and not behind the others.
  const second = table.rows
    .filter(row => !shown.has(row))
    .map(({ definition, cells, range }) => ({ label: { text: definition.label }, cells, range }));
  return [...second, ...table.unknownRows]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ label, cells, range }, index) => ({
      key: `${key}!${index}`,
      label: label?.text ?? '',
      figures: cells.map(({ text }) => text),
      range: { start: range.start, end: range.end },
    }));
}
