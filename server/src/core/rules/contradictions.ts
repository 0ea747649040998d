import { nameOf } from '../figures/cell.ts';
import { newestEdition, tableOf } from '../form/editions.ts';
import type { TableId } from '../form/schema.ts';
import type { PassageClaim } from '../prose/claim.ts';
import { type Claim, claimingParagraphs } from '../prose/claims.ts';
import type { Says } from '../prose/patterns/pattern.ts';
import { countOf, type Reading, readMeanings, writtenReading } from '../prose/readings.ts';
import { findTable, type Report, readingOf, type Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Fix } from './rule.ts';

/** The claims that were found to hold, and the table that bears them out. */
const heldBy = new WeakMap<PassageClaim, Table>();

/** A finding for each claim that says one of these and that its table contradicts. */
export function* contradictions(report: Report, says: ReadonlySet<Says>): Generator<Finding> {
  for (const { paragraph, claims } of claimingParagraphs(report)) {
    for (const claim of claims) {
      if (!says.has(claim.says)) continue;
      const id = claim.means[0]?.table;
      const found = id && findTable(report, id);
      const table = found && readingOf(found);
      // A claim that held is not compared with the same table again.
      if (!table || heldBy.get(claim) === table) continue;
      const readings = readMeanings(report, claim.means);
      const finding = readings && contradiction({ ...claim, paragraph }, id, readings, shownOf(claim, readings));
      if (finding) yield finding;
      else if (readings) heldBy.set(claim, table);
    }
  }
}

/** The readings that are named where none fits: those that anybody would offer. */
function shownOf({ means }: PassageClaim, readings: readonly Reading[]): readonly Reading[] {
  return readings.length === means.length ? readings.filter((_, index) => !means[index]!.isUnusual) : readings;
}

/** A finding where what the prose says is none of the readings of a table; null where it is one of them. */
export function contradiction(
  claim: Claim,
  id: TableId,
  readings: readonly Reading[],
  shown: readonly Reading[] = readings,
): Finding | null {
  if (readings.length === 0 || readings.some(reading => fits(claim, reading))) return null;
  const distinct = shown.filter(({ value }, index) => shown.findIndex(other => other.value === value) === index);
  const said = distinct.map(reading => `${reading.name}是 ${writtenReading(reading)}`).join('，');
  const saidInEnglish = distinct.map(reading => `${reading.name} is ${writtenReading(reading)}`).join(', ');
  const quote = quoteOf(claim);
  const table = (distinct[0]!.cells[0]?.row.table.definition ?? tableOf(newestEdition, id)).name;
  const { quantity } = claim;
  return {
    message: bilingual(
      `文中说“${quote}”，而${table}中${said}。`,
      `The text says “${quote}”, but in ${table} ${saidInEnglish}.`,
    ),
    range: claim.paragraph.rangeOf(claim.span),
    data: dataOf(distinct[0]!, claim),
    related: placesOf(distinct),
    fixes: quantity ? distinct.map(({ value }) => changeFigure({ ...claim, quantity }, String(value))) : [],
  };
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

/** What is withdrawn is only some of 其他处理. */
function fits({ says, value }: Claim, reading: Reading): boolean {
  return says === 'withdrawn' ? value <= reading.value : value === reading.value;
}

/** What is quoted: a number with its words. */
export type Quoted = Pick<Claim, 'quantity' | 'sentence' | 'span'>;

/** The claim as it is written, for a message: 予以公开及部分公开258件. */
export function quoteOf({ quantity, sentence, span }: Quoted): string {
  const { text } = sentence.passage;
  if (!quantity) return text.slice(span.start, span.end);
  const label = quantity.label.replace(/^[、（]/, '');
  const words = label.length > LONGEST_QUOTE ? `…${label.slice(-LONGEST_QUOTE)}` : label;
  const tail = label === '' ? shortened(quantity.tail) : '';
  return words + text.slice(quantity.span.start, quantity.unitEnd) + tail;
}

const LONGEST_QUOTE = 24;

/** Puts another figure in the place of one in the prose. It changes a figure and so is never safe. */
export function changeFigure(
  { quantity, paragraph }: { quantity: NonNullable<Claim['quantity']>; paragraph: Claim['paragraph'] },
  figure: string,
): Fix {
  const { written, span } = quantity;
  return {
    title: bilingual(`把文中的 ${written} 改为 ${figure}`, `Change ${written} in the text to ${figure}`),
    safe: false,
    edits: [{ range: paragraph.rangeOf(span), newText: figure }],
  };
}

function dataOf({ value, cells }: Reading, claim: Claim): Finding['data'] {
  const [cell, second] = cells;
  if (!cell) return undefined;
  return {
    table: cell.row.table.id,
    // A sum has no row of its own.
    ...(second ? {} : { row: cell.row.id }),
    ...(cell.column ? { column: cell.column.id } : {}),
    stated: claim.value,
    expected: value,
  };
}
