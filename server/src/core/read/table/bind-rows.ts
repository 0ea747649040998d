import { columnsOf, editions, rowOf, tableOf } from '../../form/editions.ts';
import { readLabel } from '../../form/labels.ts';
import type { ColumnDefinition, RowDefinition, TableDefinition } from '../../form/schema.ts';
import { layouts } from '../../report/layouts.ts';
import type { FieldLine } from '../fields.ts';
import type { ChosenLabel } from './choose-labels.ts';
import type { Item } from './items.ts';
import { Placement, type RowDraft } from './placement.ts';

/** A row as read: the label, and either one place a column or the figures that were found. */
export interface BoundRow {
  readonly label: ChosenLabel;
  readonly definition: RowDefinition;
  readonly columns: readonly ColumnDefinition[];
  readonly places: readonly Item[];
  readonly complete: boolean;
  readonly squashed: boolean;
}

/** Figures that no row of the form owns, and the text before them. */
export interface UnboundRow {
  readonly label: Item | null;
  readonly cells: readonly Item[];
}

/** 暂未统计 is a cell; longer texts, and sentences, are notes, but in a place that a layout keeps for a figure. */
const CELL_TEXT = /^[^。：:；;]{1,20}$/;

interface Draft extends RowDraft {
  readonly label: ChosenLabel;
  readonly definition: RowDefinition;
  readonly columns: readonly ColumnDefinition[];
}

/** Binds the figures of table 2 or 3 to the rows whose labels they follow. */
export function bindRows(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  table: TableDefinition,
  lines: readonly FieldLine[],
): { rows: BoundRow[]; unbound: UnboundRow[] } {
  const drafts = withoutStrangers(readDrafts(items, labels, table, lines), items, labels).map((draft, position, all) =>
    cutAtLostLabel(draft, all[position + 1], table),
  );
  // Most tables have a figure in every place, and nothing needs to be reckoned.
  let placement: Placement | undefined;
  const place = (draft: Draft) => {
    placement ??= new Placement(drafts, headerStart(labels, table));
    return placement.place(draft);
  };
  const rows = drafts.map(draft => bind(draft, place));
  return { rows, unbound: findUnbound(items, labels, rows) };
}

function readDrafts(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  table: TableDefinition,
  lines: readonly FieldLine[],
): Draft[] {
  const width = Math.max(...table.bands.map(band => band.columns.length));
  const drafts: Draft[] = [];
  for (let position = 0; position < labels.length; position++) {
    const label = labels[position]!;
    if (label.kind !== 'row') continue;
    const definition = rowOf(table, label.id) ?? rowOfAnyEdition(table, label.id);
    const columns = columnsOf(tableWith(table, definition), definition);
    const between = itemsUpToNextLabel(items, labels, position);
    const line = label.item.line;
    const last = between[between.length - 1];
    const onLine = !last || last.line === line ? between : between.filter(item => item.line === line);
    const hasFigures = onLine.some(({ kind }) => kind !== 'empty');
    const mayBeBlank = onLine.length >= columns.length;
    const sameLine = hasFigures || mayBeBlank;
    // Blank places on the line and figures below: they are this row's or of one that lost its label.
    const unclear = !hasFigures && mayBeBlank && beginsWithFigure(between, line);
    const keepsPlaces = sameLine && layouts[lines[line]!.layout].keepsPlaces;
    const whole = keepsPlaces ? withoutRepeats(onLine, columns.length, width) : onLine;
    const tail = unclear ? [] : trimTail(sameLine ? whole : between, columns.length, sameLine, keepsPlaces);
    drafts.push({
      label,
      definition,
      columns,
      size: columns.length,
      span: spanOf(table, definition),
      labelField: label.item.field,
      sameLine,
      tail,
      last: position === labels.length - 1,
    });
  }
  return drafts;
}

/**
 * What stands between a row's label and the next. A group's label does not end it before its figures have come: in the
 * text of a PDF, （四）无法 ⏎ 提供 stands beside the middle of its rows.
 */
function itemsUpToNextLabel(items: readonly Item[], labels: readonly ChosenLabel[], position: number): Item[] {
  const label = labels[position]!;
  const between: Item[] = [];
  let next = position + 1;
  for (let index = label.index + 1; index < items.length; index++) {
    if (index !== labels[next]?.index) between.push(items[index]!);
    else if (labels[next++]!.kind !== 'row-group' || between.some(({ kind }) => kind === 'cell')) break;
  }
  if (label.item.matches[0]?.quality === 'exact') return between;
  // Texts between a wrapped label and its figures are pieces of labels too.
  const firstCell = between.findIndex(({ kind }) => kind === 'cell');
  return firstCell < 0 ? between : between.filter(({ kind }, index) => index > firstCell || kind !== 'text');
}

/**
 * In some texts of PDFs every row's figures stand above its label. What follows a label is then the next row's: a row's
 * worth of figures before the first label and none behind the last shows it, and no row on lines of its own is read.
 */
function withoutStrangers(drafts: Draft[], items: readonly Item[], labels: readonly ChosenLabel[]): Draft[] {
  const [first, last] = [drafts[0], drafts.at(-1)];
  if (!first || !last || last.sameLine || last.tail.some(({ kind }) => kind === 'cell')) return drafts;
  const header = labels[labels.indexOf(first.label) - 1]?.index ?? -1;
  const above = items.slice(header + 1, first.label.index).filter(({ kind }) => kind === 'cell').length;
  return above < first.size ? drafts : drafts.map(draft => (draft.sameLine ? draft : { ...draft, tail: [] }));
}

/**
 * A cell a line, the figures of a row that lost its label follow those of the row above: 14 for 7. Where they are just
 * as many as that row's and those of the rows that are missing before the next label, the first of them are its own.
 */
function cutAtLostLabel(draft: Draft, next: Draft | undefined, table: TableDefinition): Draft {
  const { tail, size, sameLine } = draft;
  if (sameLine || !next || tail.length <= size || tail.some(({ kind }) => kind !== 'cell')) return draft;
  const [from, to] = [table.rows.indexOf(draft.definition), table.rows.indexOf(next.definition)];
  if (from < 0 || to < from) return draft;
  const lost = table.rows.slice(from + 1, to).reduce((sum, row) => sum + columnsOf(table, row).length, 0);
  return tail.length === size + lost ? { ...draft, tail: tail.slice(0, size) } : draft;
}

/** Whether the line below a label goes straight on with figures. */
function beginsWithFigure(between: readonly Item[], line: number): boolean {
  return between.find(item => item.line > line)?.kind === 'cell';
}

/**
 * Cuts off what cannot be of the row: notes and labels that nobody knows, with what follows them. A text is taken for a
 * cell only where the row has just as many places as columns with it: 0 0 暂无 0 0 0 0.
 */
function trimTail(tail: readonly Item[], size: number, sameLine: boolean, keepsPlaces: boolean): readonly Item[] {
  const firstText = tail.findIndex(({ kind }) => kind === 'text');
  if (firstText < 0 && sameLine) return tail;
  const filled = withoutEmpty(tail);
  if (firstText < 0) return cutBehindBar(tail, filled, size);
  const figures = filled.filter(({ kind }) => kind === 'cell').length;
  // On a line of its own a text is a cell only among figures; alone it is a note.
  if (
    filled.length === size &&
    (sameLine || figures > 0) &&
    filled.every(
      ({ kind, text }) => kind === 'cell' || ((keepsPlaces || CELL_TEXT.test(text)) && !readLabel(text).begins),
    )
  )
    return tail;
  const before = tail.slice(0, firstText).filter(({ kind }) => kind === 'cell').length;
  // A text with empty places around it may still be a cell of a line that keeps them.
  return sameLine && before < size && filled.length < size ? tail : tail.slice(0, firstText);
}

/**
 * A row without the copies of its last figure that a converter wrote into each place that the merged cell covers: in a
 * band of one column 12 12 12 are one figure. `width` is how many columns the widest band has.
 */
function withoutRepeats(onLine: readonly Item[], size: number, width: number): readonly Item[] {
  const filled = withoutEmpty(onLine);
  if (size >= width || filled.length !== width) return onLine;
  const copies = filled.slice(size - 1);
  if (!copies.every(({ kind, text }) => kind === 'cell' && text === copies[0]!.text)) return onLine;
  for (const copy of copies.slice(1)) copy.kind = 'empty';
  return filled.slice(0, size);
}

/** In pipe cells, a bar behind as many figures as there are columns ends the row; more figures have lost their label. */
function cutBehindBar(tail: readonly Item[], filled: readonly Item[], size: number): readonly Item[] {
  const last = filled.length > size ? tail.indexOf(filled[size - 1]!) : -1;
  return last >= 0 && tail[last + 1]!.kind === 'empty' ? tail.slice(0, last + 2) : tail;
}

/** The items that are not empty; the same array where none is. */
function withoutEmpty(items: readonly Item[]): readonly Item[] {
  return items.some(({ kind }) => kind === 'empty') ? items.filter(({ kind }) => kind !== 'empty') : items;
}

function bind(draft: Draft, place: (draft: Draft) => readonly Item[] | null): BoundRow {
  const { label, definition, columns, tail, size } = draft;
  const filled = withoutEmpty(tail);
  const places = filled.length === size ? filled : filled.length < size ? place(draft) : null;
  const squashed =
    !places &&
    size > 1 &&
    filled.some(({ text, joined }) => (joined && text.length > 1) || /^[0０][\d０-９]+$/.test(text));
  return { label, definition, columns, places: places ?? filled, complete: places !== null, squashed };
}

/** Lines of figures, or figures behind a text, that no row took: their label is unknown or was lost. */
function findUnbound(items: readonly Item[], labels: readonly ChosenLabel[], rows: readonly BoundRow[]): UnboundRow[] {
  let figures = 0;
  for (const { kind } of items) if (kind === 'cell') figures++;
  for (const { places } of rows) for (const { kind } of places) if (kind === 'cell') figures--;
  if (figures === 0) return [];
  const used = new Set(rows.flatMap(({ places }) => places));
  const firstRow = labels.find(({ kind }) => kind === 'row')?.index ?? items.length;
  const labelled = new Set(labels.map(({ item }) => item));
  const rowLines = linesOfSeveral(items);
  const unbound: UnboundRow[] = [];
  let text: Item | null = null;
  let cells: Item[] = [];
  const flush = () => {
    if (cells.length >= 2 || (cells.length === 1 && text && text.line === cells[0]!.line))
      unbound.push({ label: text, cells });
    text = null;
    cells = [];
  };
  for (let index = firstRow; index < items.length; index++) {
    const item = items[index]!;
    if (used.has(item) || labelled.has(item)) {
      flush();
    } else if (item.kind === 'text') {
      flush();
      text = item;
    } else if (item.kind === 'cell') {
      if (cells.length > 0 && cells[0]!.line !== item.line && rowLines.has(cells[0]!.line)) flush();
      cells.push(item);
    }
  }
  flush();
  return unbound;
}

/** The lines that hold several cells, so that a line is a row. */
function linesOfSeveral(items: readonly Item[]): ReadonlySet<Item['line']> {
  const first = new Map<Item['line'], Item['field']>();
  const lines = new Set<Item['line']>();
  for (const { kind, line, field } of items) {
    if (kind !== 'cell') continue;
    const known = first.get(line);
    if (known === undefined) first.set(line, field);
    else if (known !== field) lines.add(line);
  }
  return lines;
}

/** The field of the header's first value column, where the header stands on lines that keep their places. */
function headerStart(labels: readonly ChosenLabel[], table: TableDefinition): number | null {
  const first = table.shape === 'rows' ? table.columns[0]!.id : null;
  const header = labels.find(({ kind, id }) => kind === 'column' && id === first);
  return header && header.item.field > 0 ? header.item.field : null;
}

function spanOf(table: TableDefinition, row: RowDefinition): number {
  if (table.labelColumns === 1) return 1;
  let depth = 0;
  for (let group = row.group; group; group = table.rowGroups.find(({ id }) => id === group)?.parent) depth++;
  return table.labelColumns - depth;
}

function rowOfAnyEdition(table: TableDefinition, id: string): RowDefinition {
  for (const edition of editions) {
    const row = rowOf(tableOf(edition, table.id), id);
    if (row) return row;
  }
  throw new Error(`No edition has a row ${id}`);
}

/** The table of an edition that has the row: one of the other edition keeps its own columns. */
function tableWith(table: TableDefinition, row: RowDefinition): TableDefinition {
  if (table.rows.includes(row)) return table;
  return editions.map(edition => tableOf(edition, table.id)).find(candidate => candidate.rows.includes(row)) ?? table;
}
