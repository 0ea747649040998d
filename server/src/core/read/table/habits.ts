import type { Habit } from './align-row.ts';
import { UNPROVEN } from './costs.ts';
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
  readonly onLine: boolean;
  /** What follows the label, empty places included. */
  readonly items: readonly Item[];
  /** Whether it is the last row of its table. */
  readonly last: boolean;
}

/** Where behind its label a row's first figure stands, by some reckoning; null where that says nothing of the row. */
type Reckoning = (row: RowDraft) => number | null;

/**
 * How a table keeps its empty places. Rows with a figure in every column show it: in the same field of every line, behind
 * the places that the label covers, or right behind the label. Only a reckoning that fits all of them counts, and only
 * for a row that is as wide as the others are. In a table with shifted or cut rows, empty places prove nothing.
 */
export class TableHabits {
  private readonly rows: readonly RowDraft[];
  /** Whether a row with a figure in every column shows how places are kept. */
  private readonly isProven: boolean;
  private readonly reckonings: readonly Reckoning[];
  /** For each reckoning, how many places stand behind the last column in rows of a kind. */
  private readonly usual = new Map<Reckoning, Map<string, number>>();

  /** `headerStart` is the field in which the header has the first value column, where it shows one. */
  constructor(rows: readonly RowDraft[], headerStart: number | null) {
    this.rows = rows.filter(({ items }) => !items.some(({ kind }) => kind === 'text'));
    const full = this.rows.filter(
      row => filled(row) === row.size && firstFilled(row) + row.size === lastFilled(row) + 1,
    );
    this.isProven = full.length > 0;
    const start = sharedStart(full) ?? (this.isProven ? null : headerStart);
    // A label in a value's place, or in another field than its like, shows that rows were shifted.
    const shifted =
      start !== null && (rows.some(row => row.onLine && row.labelField >= start) || !areLabelsAligned(rows));
    const inSameField: Reckoning = row =>
      start === null || shifted || !row.onLine ? null : start - row.labelField - 1;
    const behindSpan: Reckoning = row => row.span - 1;
    const behindLabel: Reckoning = () => 0;
    this.reckonings = [inSameField, behindSpan, behindLabel]
      .filter(reckoning => full.every(row => fits(reckoning, row)))
      .filter(reckoning => isEven(this.usualBehind(reckoning)));
  }

  /** The habits that the table may have, for one of its rows; with no row that shows them, in order of preference. */
  of(row: RowDraft): Habit[] {
    const habits: Habit[] = [];
    for (const reckoning of this.reckonings) {
      const lead = reckoning(row);
      if (lead === null || lead < 0) continue;
      const usual = this.usualBehind(reckoning).get(kindOf(row));
      // In lone cells every row but the last is followed by the bar that begins the next.
      const isOpenEnded = row.last && !row.onLine;
      const trail = isOpenEnded || (row.onLine && usual === undefined) ? null : (usual ?? 0);
      habits.push({ lead, trail, endsBlank: !isOpenEnded, cost: this.isProven ? 0 : habits.length * UNPROVEN });
    }
    return habits;
  }

  private usualBehind(reckoning: Reckoning): ReadonlyMap<string, number> {
    const known = this.usual.get(reckoning);
    if (known) return known;
    const counts = new Map<string, Map<number, number>>();
    for (const row of this.rows) {
      const start = reckoning(row);
      if (start === null || row.items.length === 0 || (row.last && !row.onLine)) continue;
      const behind = row.items.length - start - row.size;
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
function kindOf({ size, span, onLine }: RowDraft): string {
  return onLine ? `${span} + ${size}` : 'bars';
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
  return rows.every(({ onLine, span, labelField }) => {
    if (!onLine) return true;
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
  const starts = new Set(rows.filter(({ onLine }) => onLine).map(row => row.labelField + 1 + firstFilled(row)));
  return starts.size === 1 ? [...starts][0]! : null;
}

const isFilled = ({ kind }: Item): boolean => kind !== 'empty';

function filled(row: RowDraft): number {
  let count = 0;
  for (const item of row.items) if (isFilled(item)) count++;
  return count;
}

function firstFilled(row: RowDraft): number {
  return row.items.findIndex(isFilled);
}

function lastFilled(row: RowDraft): number {
  return row.items.findLastIndex(isFilled);
}
