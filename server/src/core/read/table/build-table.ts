import { newestEdition, tableOf } from '../../form/editions.ts';
import { keyOf } from '../../form/labels.ts';
import type { ColumnDefinition, Edition, TableDefinition } from '../../form/schema.ts';
import type { LayoutName } from '../../report/layouts.ts';
import type { Cell, PrintedLabel, Row, Table, TableHeading, UnknownRow } from '../../report/report.ts';
import { readCell } from '../../text/cell-value.ts';
import { labelKeyWithoutRemarks, withoutNumbering } from '../../text/label-key.ts';
import type { FieldLine } from '../fields.ts';
import { bindDisputes } from './bind-disputes.ts';
import { type BoundRow, bindRows } from './bind-rows.ts';
import { type ChosenLabel, chooseLabels, type Meaning } from './choose-labels.ts';
import { fittingEdition } from './fitting-edition.ts';
import type { Item } from './items.ts';
import type { Region } from './regions.ts';
import type { UnboundRow } from './unbound.ts';

/** Makes a table of the items of its region, which begins with a label of it. `assumed` is the edition where the table itself shows none. */
export function buildTable(region: Region, lines: readonly FieldLine[], assumed: Edition | null): Table {
  const { items } = region;
  const labels = chooseLabels(items, region.table);
  const { edition, evidence } = fittingEdition(labels, region, assumed ?? newestEdition);
  const definition = tableOf(edition, region.table);
  const { rows, unbound } =
    definition.shape === 'across'
      ? bindDisputes(items, labels, definition)
      : bindRows(items, labels, definition, lines);
  const order = columnOrder(labels, definition);

  const headings: TableHeading[] = [];
  for (const label of labels) {
    if (label.kind === 'row') continue;
    const { range, text, official, officialText } = printed(label, definition);
    headings.push({ range, text, official, officialText, kind: label.kind, id: label.id });
  }
  const table: Table & { rows: Row[]; range: { start: number; end: number } } = {
    id: region.table,
    reading: null,
    edition,
    editionEvidence: evidence && printed(evidence, definition),
    definition,
    layout: commonLayout(items, lines),
    headings,
    columnsMoved: order !== null,
    rows: [],
    unknownRows: unbound.map(unknownRow),
    range: { start: labels[0]!.item.start, end: labels[labels.length - 1]!.item.end },
  };
  for (const row of rows) {
    const built = buildRow(table, row, printed(row.label, definition), order);
    table.rows.push(built);
    table.range.end = Math.max(table.range.end, built.range.end);
  }
  for (const { range } of table.unknownRows) table.range.end = Math.max(table.range.end, range.end);
  return table;
}

function unknownRow({ label, cells }: UnboundRow): UnknownRow {
  return {
    range: { start: (label ?? cells[0]!).start, end: cells[cells.length - 1]!.end },
    label: label && { range: { start: label.start, end: label.end }, text: label.text },
    cells: cells.map(({ start, end, text }) => ({ range: { start, end }, text })),
  };
}

function buildRow(table: Table, bound: BoundRow, label: PrintedLabel, order: readonly number[] | null): Row {
  const { definition, columns, places, complete, squashed } = bound;
  const cells: Cell[] = [];
  const range = { start: label.range.start, end: label.range.end };
  const row: Row = { table, definition, id: definition.id, label, columns, complete, cells, squashed, range };
  // `order` says for each official column which place of the row holds it.
  const ordered = complete && order && order.length === places.length ? order.map(place => places[place]!) : places;
  for (let position = 0; position < ordered.length; position++) {
    const { start, end, text, value } = ordered[position]!;
    const column: ColumnDefinition | null = complete ? columns[position]! : null;
    const read = value && !column?.unit ? value : readCell(text, column?.unit);
    cells.push({ row, column, range: { start, end }, text, value: read });
    if (start < range.start) range.start = start;
    if (end > range.end) range.end = end;
  }
  return row;
}

/**
 * For each official column the place in which it stands, where the header has the columns in another order; null where
 * it has them in the official one, or does not name each of them.
 */
function columnOrder(labels: readonly ChosenLabel[], table: TableDefinition): readonly number[] | null {
  if (table.shape === 'bands') return null;
  const grouped = table.columns.filter(({ group }) => group === table.columnGroups.at(-1)?.id);
  const movable = grouped.length > 0 ? grouped : table.columns;
  const printedOrder = labels
    .filter(({ kind, id }) => kind === 'column' && movable.some(column => column.id === id))
    .map(({ id }) => id);
  const first = printedOrder.slice(0, movable.length);
  if (new Set(first).size !== movable.length || first.every((id, position) => id === movable[position]!.id))
    return null;
  // Where a header's label was lost, those of the next one would seem to go on with it.
  const isWhole = printedOrder.length % movable.length === 0;
  if (!isWhole || printedOrder.some((id, position) => id !== first[position % movable.length])) return null;
  return table.columns.map((column, position) => {
    const at = movable.indexOf(column);
    return at < 0 ? position : position - at + first.indexOf(column.id);
  });
}

/** The label as printed, beside the official text of its edition. */
function printed(label: ChosenLabel, table: TableDefinition): PrintedLabel {
  const { item, text } = label;
  const { official, officialText } = comparisonOf(label, table);
  return { range: { start: item.start, end: item.end }, text, official, officialText };
}

type Comparison = Pick<PrintedLabel, 'official' | 'officialText'>;

// The same few hundred texts stand in every report, and mean the same in each of its edition.
const knownComparisons = new WeakMap<TableDefinition, WeakMap<Meaning, Map<string, Comparison>>>();
const MOST_TEXTS_OF_A_LABEL = 100;

function comparisonOf(label: ChosenLabel, table: TableDefinition): Comparison {
  // A wrapped label that was found whole is better than its meaning says.
  if (label.quality !== label.meaning.quality) return compareWithOfficial(label, table);
  const ofTable = knownComparisons.get(table) ?? new WeakMap<Meaning, Map<string, Comparison>>();
  knownComparisons.set(table, ofTable);
  const ofMeaning = ofTable.get(label.meaning) ?? new Map<string, Comparison>();
  ofTable.set(label.meaning, ofMeaning);
  let comparison = ofMeaning.get(label.text);
  if (!comparison) {
    comparison = compareWithOfficial(label, table);
    if (ofMeaning.size < MOST_TEXTS_OF_A_LABEL) ofMeaning.set(label.text, comparison);
  }
  return comparison;
}

function compareWithOfficial({ text, kind, id, quality }: ChosenLabel, table: TableDefinition): Comparison {
  const officialText = officialTextOf(kind, id, table) ?? text;
  const key = withoutNumbering(keyOf(text));
  const accepted = [officialText, ...aliasesOf(kind, id, table)];
  const official =
    quality === 'exact' &&
    accepted.some(
      name => withoutNumbering(keyOf(name)) === key || withoutNumbering(labelKeyWithoutRemarks(name)) === key,
    );
  return { official, officialText };
}

function definitionsOf(kind: ChosenLabel['kind'], table: TableDefinition) {
  if (kind === 'row') return table.rows;
  if (kind === 'column') return table.columns;
  if (kind === 'row-group') return table.rowGroups;
  return kind === 'column-group' ? table.columnGroups : [];
}

function officialTextOf(kind: ChosenLabel['kind'], id: string, table: TableDefinition): string | undefined {
  if (kind === 'corner') return table.corner;
  return definitionsOf(kind, table).find(definition => definition.id === id)?.label;
}

function aliasesOf(kind: ChosenLabel['kind'], id: string, table: TableDefinition): readonly string[] {
  return definitionsOf(kind, table).find(definition => definition.id === id)?.aliases ?? [];
}

/** The layout of most figures. */
function commonLayout(items: readonly Item[], lines: readonly FieldLine[]): LayoutName {
  const counts = new Map<LayoutName, number>();
  for (const { kind, line } of items) {
    if (kind !== 'cell') continue;
    const { layout } = lines[line]!;
    counts.set(layout, (counts.get(layout) ?? 0) + 1);
  }
  let common: LayoutName = 'tab-separated';
  for (const [layout, count] of counts) if (count > (counts.get(common) ?? 0)) common = layout;
  return common;
}
