import * as z from 'zod/mini';
import { EditionId, TableId } from '../form/schema.ts';
import { type Decimal, writtenDecimal, ZERO } from '../text/decimal.ts';
import type { LineAndCharacter } from '../text/source-text.ts';

/**
 * What a set knows of a report: who reports on which year, how it stands, every figure with its place, and the
 * fingerprint of its problems. Some 4 KB of plain data, so that it can be kept when the report is forgotten, written as
 * a line of JSON, and sent to another thread or to the editor.
 */

/** The words for the state of a report, the worst first. */
export const reportStates = ['unreadable', 'wrong', 'look', 'right', 'none'] as const;
export type ReportState = (typeof reportStates)[number];

const Position = z.object({ line: z.int(), character: z.int() });
/** Lines and UTF-16 characters from 0, as in the protocol: whoever reads a summary has not the text for offsets. */
export const LineRange = z.object({ start: Position, end: Position });
export interface LineRange {
  readonly start: LineAndCharacter;
  readonly end: LineAndCharacter;
}

/** Five values a cell, in the order of the row's columns; see `packRow`. */
const PackedRow = z.array(z.union([z.number(), z.string(), z.null()]));
export type PackedRow = z.infer<typeof PackedRow>;

export const ReportSummary = z.object({
  /** The path or the address by which it was read. */
  file: z.string(),
  state: z.enum(reportStates),
  /** Problems of each severity, those between reports left out. */
  counts: z.object({ error: z.int(), warning: z.int(), information: z.int(), hint: z.int() }),
  /** Cells that could not be read. */
  unreadable: z.int(),
  title: z.nullable(z.string()),
  /** The place of the title, or the beginning of the text. */
  place: LineRange,
  organ: z.nullable(z.string()),
  /** What `gouji.json` calls the organ, where the title has one of its other names. */
  knownAs: z.optional(z.string()),
  /** The year of the data. */
  year: z.nullable(z.int()),
  edition: z.nullable(EditionId),
  tables: z.array(z.object({ id: TableId, edition: EditionId, rows: z.record(z.string(), PackedRow) })),
  /** The text of the section of problems, where it says enough to be compared. */
  problems: z.nullable(z.object({ place: LineRange, size: z.int(), print: z.string() })),
  /** The wholes of `gouji.json` that it is a part of. */
  partOf: z.optional(z.array(z.string())),
  /** That it is a whole: the names of its parts (null: whatever says that it is one), and whether all are there. */
  whole: z.optional(z.object({ name: z.string(), parts: z.nullable(z.array(z.string())), complete: z.boolean() })),
  /** What is set about the rules between reports, where anything is. */
  levels: z.optional(z.record(z.string(), z.enum(['off', 'hint', 'information', 'warning', 'error']))),
  /** Where comments in the text silence rules between reports; all rules for null. */
  silences: z.optional(z.array(z.object({ rule: z.nullable(z.string()), scope: LineRange }))),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** A figure of a summary. */
export interface Figure {
  readonly column: string;
  /** As in cells: `blank` and `not-applicable` count as 0, `unreadable` as nothing. */
  readonly kind: 'number' | 'blank' | 'not-applicable' | 'unreadable';
  /** 0 where it is no number. Its scale is as many places as were written. */
  readonly amount: Decimal;
  readonly range: LineRange;
}

const SIGN_OF = { blank: '', 'not-applicable': '/', unreadable: null } as const;

/**
 * A row as a summary keeps it: of each cell its value (a number or a decimal text; '' blank, '/' not applicable, null
 * unreadable), then its place counted from the end of the cell before: lines down, character, lines to its end, and
 * characters to its end or on its last line.
 */
export function packRow(figures: readonly Omit<Figure, 'column'>[]): PackedRow {
  const packed: PackedRow = [];
  let at: LineAndCharacter = { line: 0, character: 0 };
  for (const { kind, amount, range } of figures) {
    packed.push(kind === 'number' ? packedAmount(amount) : SIGN_OF[kind]);
    packed.push(...step(at, range.start), ...step(range.start, range.end));
    at = range.end;
  }
  return packed;
}

/** The inverse of `packRow`. */
export function unpackRow(packed: PackedRow, columns: readonly string[]): Figure[] {
  let at: LineAndCharacter = { line: 0, character: 0 };
  return columns.map((column, index) => {
    const [value, ...steps] = packed.slice(index * 5, index * 5 + 5);
    const [down, across, downToEnd, acrossToEnd] = steps as [number, number, number, number];
    const start = stepped(at, down, across);
    const end = stepped(start, downToEnd, acrossToEnd);
    at = end;
    const kind = value === null ? 'unreadable' : value === '' ? 'blank' : value === '/' ? 'not-applicable' : 'number';
    return { column, kind, amount: kind === 'number' ? unpackedAmount(value!) : ZERO, range: { start, end } };
  });
}

/** The values of a row alone. */
export function valuesOf(packed: PackedRow): PackedRow {
  return packed.filter((_, index) => index % 5 === 0);
}

function step(from: LineAndCharacter, to: LineAndCharacter): [number, number] {
  const down = to.line - from.line;
  return [down, down === 0 ? to.character - from.character : to.character];
}

function stepped({ line, character }: LineAndCharacter, down: number, across: number): LineAndCharacter {
  return { line: line + down, character: down === 0 ? character + across : across };
}

function packedAmount(amount: Decimal): number | string {
  const whole = Number(amount.unscaled);
  return amount.scale === 0 && Number.isSafeInteger(whole) ? whole : writtenDecimal(amount);
}

function unpackedAmount(value: number | string): Decimal {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return { unscaled: BigInt(whole + fraction), scale: fraction.length };
}
