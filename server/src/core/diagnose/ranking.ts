import { amountOf, isResultCell } from '../figures/relations.ts';
import type { Cell } from '../report/report.ts';
import { type Decimal, integer } from '../text/decimal.ts';
import type { Changes, EquationSystem } from './equations.ts';
import { type Slip, slipOf, slipWeight } from './slips.ts';

/** A cell with another figure. */
export interface RepairedCell {
  readonly cell: Cell;
  /** What it counts now: 0 for a blank or not-applicable one. */
  readonly from: Decimal;
  /** A whole number, 0 or more. */
  readonly to: Decimal;
  /** How the wrong figure may have come about. */
  readonly slip: Slip | null;
}

/** A possible repair with what speaks for and against it. */
export interface Candidate {
  /** In the order of the table. */
  readonly cells: readonly RepairedCell[];
  /** The less, the more of them are totals: 0 for a total, 1 for what is left over (四), 2 for any other. */
  readonly inputs: number;
  /** How many counts of 0, as 属于国家秘密 often is, would become another, though nothing tells how that came about. */
  readonly guesses: number;
  /** How much speaks for slips. */
  readonly slips: number;
  /** The indices of the cells, for an order between equals. */
  readonly indices: readonly number[];
}

/** Weighs a repair. */
export function candidateOf(system: EquationSystem, changes: Changes): Candidate {
  const indices = [...changes.keys()].sort((a, b) => a - b);
  const figuresOf = (index: number) => {
    const from = system.amounts[index]!;
    return { from, to: from + (changes.get(index) ?? 0n) };
  };
  const cells = indices.map((index): RepairedCell => {
    const cell = system.cells[index]!;
    const { from, to } = figuresOf(index);
    const neighbours = neighboursOf(cell).flatMap(beside => system.indexOf.get(beside) ?? []);
    return {
      cell,
      from: amountOf(cell)!,
      to: integer(to / system.unit),
      slip: slipOf(from, to, neighbours.map(figuresOf)),
    };
  });
  return {
    cells,
    inputs: indices.reduce((sum, index) => sum + distanceFromTotal(system, index), 0),
    guesses: indices.filter((index, at) => {
      const { slip } = cells[at]!;
      return distanceFromTotal(system, index) === 2 && system.amounts[index] === 0n && slip === null;
    }).length,
    slips: cells.reduce((sum, { slip }) => sum + (slip ? slipWeight[slip] : 0), 0),
    indices,
  };
}

function distanceFromTotal({ cells, results }: EquationSystem, index: number): 0 | 1 | 2 {
  if (isResultCell(cells[index]!)) return 0;
  return results.includes(index) ? 1 : 2;
}

/** The cells left and right of it, above and below. */
function neighboursOf({ row, column }: Cell): Cell[] {
  const at = row.cells.findIndex(cell => cell.column === column);
  const line = row.table.rows.indexOf(row);
  const beside = [row.cells[at - 1], row.cells[at + 1]];
  const inColumn = [row.table.rows[line - 1], row.table.rows[line + 1]].map(other =>
    other?.cells.find(cell => cell.column === column),
  );
  return [...beside, ...inColumn].filter(cell => cell !== undefined);
}

/** Below 0 where `a` is the better repair, 0 where nothing but the records can tell. */
export function compareWorth(a: Candidate, b: Candidate): number {
  return a.inputs - b.inputs || b.slips - a.slips;
}

/** The order of the table, for repairs that are as good as each other. */
export function comparePlaces(a: Candidate, b: Candidate): number {
  const at = a.indices.findIndex((index, position) => index !== b.indices[position]);
  return at < 0 ? 0 : a.indices[at]! - b.indices[at]!;
}
