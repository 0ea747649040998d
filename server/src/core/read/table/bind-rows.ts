import { columnsOf, editions, rowOf, tableOf } from '../../form/editions.ts';
import { readLabel } from '../../form/labels.ts';
import type { ColumnDefinition, RowDefinition, TableDefinition } from '../../form/schema.ts';
import { layouts } from '../../report/layouts.ts';
import type { FieldLine } from '../fields.ts';
import { alignRow, type RowForm, withoutEmpty } from './align-row.ts';
import type { ChosenLabel } from './choose-labels.ts';
import { type RowDraft, TableHabits } from './habits.ts';
import type { Item } from './items.ts';
import { findUnbound, type UnboundRow } from './unbound.ts';

/** A row as read: the label, and either one place a column or the figures that were found. */
export interface BoundRow {
  readonly label: ChosenLabel;
  readonly definition: RowDefinition;
  readonly columns: readonly ColumnDefinition[];
  readonly places: readonly Item[];
  readonly complete: boolean;
  readonly squashed: boolean;
}

/** 暂未统计 is a cell; longer texts, and sentences, are notes, but in a place that a layout keeps for a figure. */
const CELL_TEXT = /^[^。：:；;]{1,20}$/;

interface Draft extends RowDraft {
  readonly label: ChosenLabel;
  readonly definition: RowDefinition;
  readonly columns: readonly ColumnDefinition[];
  /** Whether the layout of its line keeps the place of a blank cell. */
  readonly keepsPlaces: boolean;
}

/** Binds the figures of table 2 or 3 to the rows whose labels they follow. */
export function bindRows(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  table: TableDefinition,
  lines: readonly FieldLine[],
): { rows: BoundRow[]; unbound: UnboundRow[] } {
  const drafts = withoutFiguresAbove(readDrafts(items, labels, table, lines), items, labels);
  const width = Math.max(...table.bands.map(band => band.columns.length));
  let habits: TableHabits | undefined;
  const formOf = (draft: Draft, next: Draft | undefined): RowForm => {
    const { size, onLine, keepsPlaces, definition } = draft;
    habits ??= new TableHabits(drafts, headerStart(labels, table));
    return {
      habits: habits.of(draft),
      onLine,
      isUnlabelled: false,
      copies: keepsPlaces && withoutEmpty(draft.items).length === width ? width - size : 0,
      missing: figuresBetween(definition, next?.definition, table),
      fits: ({ text }) => (keepsPlaces || CELL_TEXT.test(text)) && !readLabel(text).begins,
    };
  };
  const taken: (readonly Item[])[] = [];
  const rows = drafts.map((draft, position): BoundRow => {
    const { label, definition, columns, size } = draft;
    const { places, complete, copies } = alignRow(draft.items, size, () => formOf(draft, drafts[position + 1]));
    taken.push(places, copies);
    return { label, definition, columns, places, complete, squashed: !complete && size > 1 && runsTogether(places) };
  });
  return { rows, unbound: findUnbound(items, labels, taken) };
}

/** Whether figures run together, so that nobody can part them: 行政许可00000000. */
function runsTogether(places: readonly Item[]): boolean {
  return places.some(({ text, joined }) => (joined && text.length > 1) || /^[0０][\d０-９]+$/.test(text));
}

/** How many figures the rows have that stand between two in the form, and are not there. */
function figuresBetween(row: RowDefinition, next: RowDefinition | undefined, table: TableDefinition): number {
  const [from, to] = [table.rows.indexOf(row), next ? table.rows.indexOf(next) : -1];
  if (from < 0 || to < from) return 0;
  return table.rows.slice(from + 1, to).reduce((sum, between) => sum + columnsOf(table, between).length, 0);
}

function readDrafts(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  table: TableDefinition,
  lines: readonly FieldLine[],
): Draft[] {
  const drafts: Draft[] = [];
  for (let position = 0; position < labels.length; position++) {
    const label = labels[position]!;
    if (label.kind !== 'row') continue;
    const definition = rowOf(table, label.id) ?? rowOfAnyEdition(table, label.id);
    const columns = columnsOf(tableWith(table, definition), definition);
    const between = itemsUpToNextLabel(items, labels, position);
    const line = label.item.line;
    const last = between[between.length - 1];
    const sameLine = !last || last.line === line ? between : between.filter(item => item.line === line);
    const hasFigures = sameLine.some(({ kind }) => kind !== 'empty');
    const mayBeBlank = sameLine.length >= columns.length;
    const onLine = hasFigures || mayBeBlank;
    // Blank places on the line and figures below: they are this row's or of one that lost its label.
    const isUnclear = !hasFigures && mayBeBlank && beginsWithFigure(between, line);
    drafts.push({
      label,
      definition,
      columns,
      size: columns.length,
      span: spanOf(table, definition),
      labelField: label.item.field,
      onLine,
      keepsPlaces: onLine && layouts[lines[line]!.layout].keepsPlaces,
      items: isUnclear ? [] : onLine ? sameLine : between,
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
  return between.filter(({ kind }, index) => index > firstCell || kind !== 'text');
}

/**
 * In some texts of PDFs every row's figures stand above its label. What follows a label is then the next row's: a row's
 * worth of figures before the first label and none behind the last shows it, and no row on lines of its own is read.
 */
function withoutFiguresAbove(drafts: Draft[], items: readonly Item[], labels: readonly ChosenLabel[]): Draft[] {
  const [first, last] = [drafts[0], drafts.at(-1)];
  if (!first || !last || last.onLine || last.items.some(({ kind }) => kind === 'cell')) return drafts;
  const header = labels[labels.indexOf(first.label) - 1]?.index ?? -1;
  const above = items.slice(header + 1, first.label.index).filter(({ kind }) => kind === 'cell').length;
  return above < first.size ? drafts : drafts.map(draft => (draft.onLine ? draft : { ...draft, items: [] }));
}

/** Whether the line below a label goes straight on with figures. */
function beginsWithFigure(between: readonly Item[], line: number): boolean {
  return between.find(item => item.line > line)?.kind === 'cell';
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
