import { columnsOf } from '../form/editions.ts';
import type { BandDefinition, RowDefinition, TableDefinition } from '../form/schema.ts';
import { layouts } from '../report/layouts.ts';
import type { Row, Table } from '../report/report.ts';
import { type Decimal, formatDecimal } from '../text/decimal.ts';
import type { TextEdit } from '../text/edit.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * Puts a row that is missing in its place, written as another row of the table is, with these figures or blank. Null
 * where the layout does not keep empty places on a line, or a group or band that it stands under is missing as well.
 */
export function insertRow(
  source: SourceText,
  table: Table,
  missing: RowDefinition,
  figures: readonly Decimal[] | 'blank',
): TextEdit | null {
  if (!layouts[table.layout].keepsPlaces || !hasGroups(table, missing)) return null;
  const model = findModel(source, table, missing);
  const neighbour = findNeighbour(table, missing);
  if (!model || !neighbour) return null;
  const written = writeLike(source, table, model, missing.label, figures);
  const line = source.lineRange(source.lineOf(neighbour.range.start));
  if (!neighbour.after)
    return { range: { start: line.start, end: line.start }, newText: `${written}${source.lineEnd}` };
  return { range: { start: line.end, end: line.end }, newText: `${source.lineEnd}${written}` };
}

/** Whether the groups or the band of a row are printed in the table, so that only the row itself is to be put in. */
function hasGroups({ definition, headings }: Table, row: RowDefinition): boolean {
  const band = bandOf(definition, row);
  if (band && !headings.some(({ kind, id }) => kind === 'band' && id === band.label)) return false;
  for (let group = row.group; group; group = parentOf(definition, group)) {
    if (!headings.some(({ kind, id }) => kind === 'row-group' && id === group)) return false;
  }
  return true;
}

/** A whole row on one line with as many figures and as deep a label, best one of the same group. */
function findModel(source: SourceText, table: Table, missing: RowDefinition): Row | undefined {
  const { definition } = table;
  const width = columnsOf(definition, missing).length;
  const models = table.rows.filter(
    row =>
      row.complete &&
      row.columns.length === width &&
      depthOf(definition, row.definition) === depthOf(definition, missing) &&
      source.lineOf(row.range.start) === source.lineOf(row.range.end),
  );
  const plain = models.filter(row => headingsOnLine(source, table, row).length === 0);
  return plain.find(({ definition: { group } }) => group === missing.group) ?? plain[0] ?? models[0];
}

/**
 * What the missing row stands beside: the row before it, but the next one where only that is of its group or band, and the
 * headings of its band where no other row of it is there.
 */
function findNeighbour(table: Table, missing: RowDefinition): { range: TextRange; after: boolean } | undefined {
  const { definition, rows } = table;
  const position = definition.rows.indexOf(missing);
  const present = (candidates: readonly RowDefinition[]) =>
    candidates.flatMap(({ id }) => rows.find(row => row.id === id) ?? [])[0];
  const before = present(definition.rows.slice(0, position).reverse());
  const next = present(definition.rows.slice(position + 1));
  const band = bandOf(definition, missing);
  const isKin = (row: Row | undefined) =>
    row !== undefined && row.definition.group === missing.group && bandOf(definition, row.definition) === band;
  if (band && !isKin(before) && !isKin(next)) return { range: lastHeadingOf(table, band.label), after: true };
  if (before && (isKin(before) || !isKin(next))) return { range: before.label.range, after: true };
  return next && { range: next.label.range, after: false };
}

/** The last heading of a band that is printed: the names of its columns, or its own where these are not there. */
function lastHeadingOf({ headings }: Table, band: string): TextRange {
  const own = headings.findIndex(({ kind, id }) => kind === 'band' && id === band);
  const behind = headings.slice(own + 1).findIndex(({ kind }) => kind === 'band');
  return headings.at(behind < 0 ? -1 : own + behind)!.range;
}

/** The line of the model with another label and other figures, and nothing where its groups stand. */
function writeLike(
  source: SourceText,
  table: Table,
  model: Row,
  label: string,
  figures: readonly Decimal[] | 'blank',
): string {
  const line = source.lineRange(source.lineOf(model.label.range.start));
  const replaced: [TextRange, string][] = [
    [model.label.range, label],
    ...model.cells.map(({ range }, index): [TextRange, string] => [
      range,
      figures === 'blank' ? '' : formatDecimal(figures[index]!),
    ]),
    ...headingsOnLine(source, table, model).map((range): [TextRange, string] => [range, '']),
  ];
  let written = '';
  let from = line.start;
  for (const [range, text] of replaced.sort(([a], [b]) => a.start - b.start)) {
    written += source.text.slice(from, range.start) + text;
    from = range.end;
  }
  return written + source.text.slice(from, line.end);
}

function headingsOnLine(source: SourceText, { headings }: Table, row: Row): TextRange[] {
  const line = source.lineRange(source.lineOf(row.label.range.start));
  return headings.map(({ range }) => range).filter(({ start, end }) => start >= line.start && end <= line.end);
}

function depthOf(table: TableDefinition, row: RowDefinition): number {
  let depth = 0;
  for (let group = row.group; group; group = parentOf(table, group)) depth++;
  return depth;
}

function bandOf({ bands }: TableDefinition, { id }: RowDefinition): BandDefinition | undefined {
  return bands.find(({ rows }) => rows.includes(id));
}

function parentOf(table: TableDefinition, group: string): string | undefined {
  return table.rowGroups.find(({ id }) => id === group)?.parent;
}
