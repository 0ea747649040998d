import { nameOf, shortLabel } from '../../figures/cell.ts';
import { amountOf, isResultCell, uniqueRows } from '../../figures/relations.ts';
import { newestEdition, rowsNamed, tableOf } from '../../form/editions.ts';
import type { TableId } from '../../form/schema.ts';
import type { Claim } from '../../prose/claims.ts';
import { type Cell, cellOf, type Report } from '../../report/report.ts';
import { bilingual } from '../../text/bilingual.ts';
import { shortened } from '../../text/shortened.ts';
import type { Finding, Fix } from '../rule.ts';

/** What the tables say where the prose says it too: the figure, the cells that make it up, and its words in the form. */
export interface Reading {
  readonly name: string;
  readonly value: number;
  readonly cells: readonly Cell[];
}

/** What a cell counts, or null where it cannot be read or a result is not filled in. */
function countOf(cell: Cell): number | null {
  if (cell.value.kind === 'blank' && isResultCell(cell)) return null;
  const amount = amountOf(cell);
  if (amount?.scale !== 0) return null;
  const value = Number(amount.unscaled);
  return Number.isSafeInteger(value) ? value : null;
}

/**
 * The sum of a column over rows and groups of rows (不予公开 is eight). Null where the table is not there once, or one
 * of the cells cannot be read: then nothing can be held against the prose.
 */
export function readTable(report: Report, id: TableId, names: readonly string[], column: string): Reading | null {
  const [table, second] = report.tables.filter(candidate => candidate.id === id);
  if (!table || second) return null;
  const cells: Cell[] = [];
  const words: string[] = [];
  for (const name of names) {
    const group = table.definition.rowGroups.find(candidate => candidate.id === name);
    const rows = rowsNamed(table.definition, name);
    if (rows.length === 0) return null;
    words.push(shortLabel(group?.label ?? rows[0]!.label));
    for (const { id: row } of rows) {
      const cell = cellOf(uniqueRows(table).get(row) ?? undefined, column);
      if (!cell) return null;
      cells.push(cell);
    }
  }
  const values = cells.map(countOf);
  if (values.includes(null)) return null;
  return { name: words.join(' + '), value: values.reduce<number>((sum, value) => sum + value!, 0), cells };
}

/** The sum of readings; null where one is. */
export function together(readings: readonly (Reading | null)[], name?: string): Reading | null {
  if (readings.includes(null)) return null;
  const all = readings as Reading[];
  return {
    name: name ?? all.map(reading => reading.name).join(' + '),
    value: all.reduce((sum, { value }) => sum + value, 0),
    cells: all.flatMap(({ cells }) => cells),
  };
}

/** 272 + 3 = 275, without the zeros; 0 where all are. */
export function writtenReading({ value, cells }: Reading): string {
  const counts = cells.map(cell => countOf(cell) ?? 0).filter(count => count !== 0);
  return counts.length > 1 ? `${counts.join(' + ')} = ${value}` : String(value);
}

/** The cells of a reading as related places; of a sum those that are not zero. */
export function placesOf(readings: readonly Reading[]): NonNullable<Finding['related']> {
  const cells = new Set(readings.flatMap(reading => reading.cells));
  const telling = [...cells].filter(cell => countOf(cell) !== 0);
  const shown = telling.length > 0 ? telling : [...cells].slice(0, 1);
  return shown.map(cell => ({
    range: cell.range,
    message: bilingual(`${nameOf(cell)} ${cell.text}`, `${nameOf(cell)} ${cell.text}`),
  }));
}

/** The claim as it is written, for a message: 予以公开及部分公开258件. */
export function quoteOf({ quantity, sentence }: Pick<Claim, 'quantity' | 'sentence'>): string {
  const label = quantity.label.replace(/^[、（]/, '');
  const words = label.length > 24 ? `…${label.slice(-24)}` : label;
  const { text } = sentence.passage;
  const tail = label === '' ? shortened(quantity.tail) : '';
  return words + text.slice(quantity.span.start, quantity.unitEnd) + tail;
}

/** Puts another figure in the place of one in the prose. It changes a figure and so is never safe. */
export function changeFigure({ quantity, paragraph }: Pick<Claim, 'quantity' | 'paragraph'>, figure: string): Fix {
  const { written, span } = quantity;
  return {
    title: bilingual(`把文中的 ${written} 改为 ${figure}`, `Change ${written} in the text to ${figure}`),
    safe: false,
    edits: [{ range: paragraph.rangeOf(span), newText: figure }],
  };
}

/**
 * A finding where a number of the prose is none of the readings of a table; null where it is one, or where one of them
 * cannot be read.
 */
export function contradiction(claim: Claim, id: TableId, readings: readonly (Reading | null)[]): Finding | null {
  if (readings.length === 0 || readings.includes(null)) return null;
  const known = readings as readonly Reading[];
  if (known.some(({ value }) => value === claim.quantity.value)) return null;
  const distinct = known.filter(({ value }, index) => known.findIndex(other => other.value === value) === index);
  const said = distinct.map(reading => `${reading.name}是 ${writtenReading(reading)}`).join('，');
  const saidInEnglish = distinct.map(reading => `${reading.name} is ${writtenReading(reading)}`).join(', ');
  const quote = quoteOf(claim);
  const table = (distinct[0]!.cells[0]?.row.table.definition ?? tableOf(newestEdition, id)).name;
  return {
    message: bilingual(
      `文中说“${quote}”，而${table}中${said}。`,
      `The text says “${quote}”, but in ${table} ${saidInEnglish}.`,
    ),
    range: claim.paragraph.rangeOf(claim.quantity.span),
    data: dataOf(distinct[0]!, claim),
    related: placesOf(distinct),
    fixes: distinct.map(({ value }) => changeFigure(claim, String(value))),
  };
}

function dataOf({ value, cells }: Reading, { quantity }: Claim): Finding['data'] {
  const [cell, second] = cells;
  if (!cell) return undefined;
  return {
    table: cell.row.table.id,
    // A sum has no row of its own.
    ...(second ? {} : { row: cell.row.id }),
    ...(cell.column ? { column: cell.column.id } : {}),
    stated: quantity.value,
    expected: value,
  };
}
