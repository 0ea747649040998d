import type { Item } from './items.ts';

/** A row's label and what follows it, before it is known which place is which column. */
export interface RowDraft {
  /** How many columns its figures should fill. */
  readonly size: number;
  /** How many label columns the row's own label covers. */
  readonly span: number;
  /** Number of the label's field on its line. */
  readonly labelField: number;
  /** Whether its figures stand on the label's line. */
  readonly sameLine: boolean;
  /** What follows the label, empty places included. */
  readonly tail: readonly Item[];
  /** Whether it is the last row of its table. */
  readonly last: boolean;
}

/** Where in its tail a row's first figure stands, by some reckoning; null where that says nothing of the row. */
type Reckoning = (row: RowDraft) => number | null;

/**
 * Finds which places of a row with blank cells are its columns. Rows with a figure in every column show how the table
 * keeps its empty places: in the same field of every line, behind the places that the label covers, or right behind the
 * label. Only a reckoning that fits all of them and the row itself counts, and where two disagree nothing is known:
 * in a table with shifted or cut rows, empty places prove nothing.
 */
export class Placement {
  private readonly reckonings: Reckoning[];
  private readonly full: readonly RowDraft[];

  /** `headerStart` is the field in which the header has the first value column, where it shows one. */
  constructor(rows: readonly RowDraft[], headerStart: number | null) {
    this.full = rows.filter(row => filled(row) === row.size && firstFilled(row) + row.size === lastFilled(row) + 1);
    const start = sharedStart(this.full) ?? (this.full.length === 0 ? headerStart : null);
    // A label in a value's place shows that rows were shifted.
    const shifted = start !== null && rows.some(row => row.sameLine && row.labelField >= start);
    const inSameField: Reckoning = row => (start === null || shifted || !row.sameLine ? null : start - row.labelField - 1);
    const behindSpan: Reckoning = row => row.span - 1;
    const behindLabel: Reckoning = () => 0;
    this.reckonings = [inSameField, behindSpan, behindLabel].filter(reckoning => this.full.every(row => fits(reckoning, row)));
  }

  /** The places of the row's columns, one a column, or null where that cannot be known. */
  place(row: RowDraft): readonly Item[] | null {
    const starts = new Set<number>();
    for (const reckoning of this.reckonings) {
      const start = reckoning(row);
      if (start === null || !this.holds(row, start)) continue;
      starts.add(start);
      // With no full row to compare with, the reckonings are in order of preference.
      if (this.full.length === 0) break;
    }
    const [start] = starts;
    return starts.size === 1 ? row.tail.slice(start!, start! + row.size) : null;
  }

  /** Whether all figures of the row lie in the columns that begin at `start`, and it is as wide as full rows are. */
  private holds(row: RowDraft, start: number): boolean {
    const behind = row.tail.length - start - row.size;
    if (start < 0 || behind < 0) return false;
    if (filled(row) > 0 && (firstFilled(row) < start || lastFilled(row) >= start + row.size)) return false;
    const alike = this.full.filter(({ size, sameLine }) => size === row.size && sameLine === row.sameLine);
    // In pipe cells every row but the last is followed by the bar that begins the next.
    return alike.length === 0 || alike.some(full => behindOf(full) === behind || (row.last && !row.sameLine && behind < behindOf(full)));
  }
}

function fits(reckoning: Reckoning, row: RowDraft): boolean {
  const start = reckoning(row);
  return start === null || start === firstFilled(row);
}

/** The field in which all these rows have their first figure, or null where they differ. */
function sharedStart(rows: readonly RowDraft[]): number | null {
  const starts = new Set(rows.filter(({ sameLine }) => sameLine).map(row => row.labelField + 1 + firstFilled(row)));
  return starts.size === 1 ? [...starts][0]! : null;
}

const isFilled = ({ kind }: Item): boolean => kind !== 'empty';

function filled(row: RowDraft): number {
  let count = 0;
  for (const item of row.tail) if (isFilled(item)) count++;
  return count;
}

function firstFilled(row: RowDraft): number {
  return row.tail.findIndex(isFilled);
}

function lastFilled(row: RowDraft): number {
  return row.tail.findLastIndex(isFilled);
}

function behindOf(row: RowDraft): number {
  return row.tail.length - lastFilled(row) - 1;
}
