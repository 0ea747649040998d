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
 * label. Only a reckoning that fits all of them counts, and only for a row that is as wide as the others are; where two
 * disagree nothing is known. In a table with shifted or cut rows, empty places prove nothing.
 */
export class Placement {
  private readonly rows: readonly RowDraft[];
  private readonly full: readonly RowDraft[];
  private readonly reckonings: Reckoning[];
  /** For each reckoning, how many places stand behind the last column in rows of a kind. */
  private readonly usual = new Map<Reckoning, Map<string, number>>();

  /** `headerStart` is the field in which the header has the first value column, where it shows one. */
  constructor(rows: readonly RowDraft[], headerStart: number | null) {
    this.rows = rows;
    this.full = rows.filter(row => filled(row) === row.size && firstFilled(row) + row.size === lastFilled(row) + 1);
    const start = sharedStart(this.full) ?? (this.full.length === 0 ? headerStart : null);
    // A label in a value's place, or in another field than its like, shows that rows were shifted.
    const shifted =
      start !== null && (rows.some(row => row.sameLine && row.labelField >= start) || !areLabelsAligned(rows));
    const inSameField: Reckoning = row =>
      start === null || shifted || !row.sameLine ? null : start - row.labelField - 1;
    const behindSpan: Reckoning = row => row.span - 1;
    const behindLabel: Reckoning = () => 0;
    const fitting = [inSameField, behindSpan, behindLabel].filter(reckoning =>
      this.full.every(row => fits(reckoning, row)),
    );
    this.reckonings = fitting.filter(reckoning => isEven(this.usualBehind(reckoning)));
  }

  /** The places of the row's columns, one a column, or null where that cannot be known. */
  place(row: RowDraft): readonly Item[] | null {
    // On lines of their own, empty places are bars that may as well begin a row.
    if (!row.sameLine && filled(row) === 0) return null;
    const starts = new Set<number>();
    for (const reckoning of this.reckonings) {
      const start = reckoning(row);
      if (start === null || !this.holds(reckoning, row, start)) continue;
      starts.add(start);
      // With no full row to compare with, the reckonings are in order of preference.
      if (this.full.length === 0) break;
    }
    const [start] = starts;
    return starts.size === 1 ? row.tail.slice(start!, start! + row.size) : null;
  }

  /** Whether all figures of the row lie in the columns that begin at `start`, and it is as wide as rows of its kind. */
  private holds(reckoning: Reckoning, row: RowDraft, start: number): boolean {
    const behind = row.tail.length - start - row.size;
    if (start < 0 || behind < 0) return false;
    if (filled(row) > 0 && (firstFilled(row) < start || lastFilled(row) >= start + row.size)) return false;
    const usual = this.usualBehind(reckoning).get(kindOf(row));
    if (row.sameLine) return usual === undefined || behind === usual;
    // In pipe cells every row but the last is followed by the bar that begins the next.
    if (row.last) return isFilled(row.tail[start + row.size - 1]!);
    return behind === usual;
  }

  private usualBehind(reckoning: Reckoning): ReadonlyMap<string, number> {
    const known = this.usual.get(reckoning);
    if (known) return known;
    const counts = new Map<string, Map<number, number>>();
    for (const row of this.rows) {
      const start = reckoning(row);
      if (start === null || row.tail.length === 0 || (row.last && !row.sameLine)) continue;
      const behind = row.tail.length - start - row.size;
      const ofKind = counts.get(kindOf(row)) ?? new Map<number, number>();
      counts.set(kindOf(row), ofKind);
      ofKind.set(behind, (ofKind.get(behind) ?? 0) + 1);
    }
    const usual = new Map([...counts].map(([kind, ofKind]) => [kind, mostFrequent(ofKind)]));
    this.usual.set(reckoning, usual);
    return usual;
  }
}

/** Rows on one line are as wide as others of as many columns and labels; those of lone bars all end in the same way. */
function kindOf({ size, span, sameLine }: RowDraft): string {
  return sameLine ? `${span} + ${size}` : 'bars';
}

/** Whether rows of all spans end alike, as they do where the reckoning is right. */
function isEven(usual: ReadonlyMap<string, number>): boolean {
  const ends = new Map<string, number>();
  for (const [kind, behind] of usual) {
    const size = kind.split(' + ')[1] ?? kind;
    if ((ends.get(size) ?? behind) !== behind) return false;
    ends.set(size, behind);
  }
  return true;
}

/** Whether labels that cover as many places stand in one field. */
function areLabelsAligned(rows: readonly RowDraft[]): boolean {
  const fields = new Map<number, number>();
  return rows.every(({ sameLine, span, labelField }) => {
    if (!sameLine) return true;
    const field = fields.get(span) ?? labelField;
    fields.set(span, field);
    return field === labelField;
  });
}

/** The value that was counted most often; the larger of two, as what was lost makes a row narrower. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || b - a)[0]![0];
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
