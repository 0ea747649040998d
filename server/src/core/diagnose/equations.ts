import { amountOf, assessRelations, type RelationInstance } from '../figures/relations.ts';
import type { Figures } from '../figures/what-if.ts';
import { oncePer } from '../once.ts';
import type { Cell, Table } from '../report/report.ts';
import { type Decimal, integer, isWhole } from '../text/decimal.ts';

/** A relation as an equation in the changes of the cells: Σ coefficient × change = gap. It holds now where gap is 0. */
export interface Equation {
  /** One a cell of the system; 0 for a cell that does not take part. */
  readonly coefficients: Int32Array;
  /** What is missing, in the units of the system's amounts. */
  readonly gap: bigint;
}

/** The assessable relations of a table in numbers. Cells are named by their index in the order of the table. */
export interface EquationSystem {
  /** Every cell that takes part in a relation. */
  readonly cells: readonly Cell[];
  readonly indexOf: ReadonlyMap<Cell, number>;
  /** What each cell counts, times `unit`. */
  readonly amounts: readonly bigint[];
  /** 1, but where a cell is written with decimals: then the power of ten that makes all amounts whole. */
  readonly unit: bigint;
  readonly equations: readonly Equation[];
  /** The sum that each equation is of. */
  readonly sums: readonly RelationInstance[];
  /** The cell that states the result of each equation; its coefficient is 1. */
  readonly results: readonly number[];
}

/** Changes of some cells, by their indices, in the units of the system's amounts. */
export type Changes = ReadonlyMap<number, bigint>;

/** The equations of all relations of the table that can be assessed. Made once a table. */
export const equationsOf = oncePer((table: Table): EquationSystem => {
  const relations = assessRelations(table);
  const takingPart = new Set(relations.flatMap(({ result, terms }) => [result, ...terms.map(({ cell }) => cell)]));
  const cells = table.rows.flatMap(row => row.cells).filter(cell => takingPart.has(cell));
  const indexOf = new Map(cells.map((cell, index) => [cell, index]));
  const figures = cells.map(cell => amountOf(cell)!);
  const scale = Math.max(0, ...figures.filter(figure => !isWhole(figure)).map(figure => figure.scale));
  const scaled = ({ unscaled, scale: own }: Decimal) =>
    own > scale ? unscaled / 10n ** BigInt(own - scale) : unscaled * 10n ** BigInt(scale - own);
  return {
    cells,
    indexOf,
    amounts: figures.map(scaled),
    unit: 10n ** BigInt(scale),
    equations: relations.map(({ result, terms, expected, stated }) => {
      const coefficients = new Int32Array(cells.length);
      coefficients[indexOf.get(result)!] = 1;
      for (const { cell, weight } of terms) coefficients[indexOf.get(cell)!] = -weight;
      return { coefficients, gap: scaled(expected) - scaled(stated) };
    }),
    sums: relations,
    results: relations.map(({ result }) => indexOf.get(result)!),
  };
});

/** Whether a cell would count a whole number, 0 or more. */
export function staysCount({ amounts, unit }: EquationSystem, cell: number, change: bigint): boolean {
  const amount = amounts[cell]! + change;
  return amount >= 0n && amount % unit === 0n;
}

/** What is still missing in an equation after some changes. */
export function gapAfter({ coefficients, gap }: Equation, changes: Changes): bigint {
  let left = gap;
  for (const [cell, change] of changes) left -= BigInt(coefficients[cell]!) * change;
  return left;
}

/** What changes do to the sums: which hold after them that do not now, and the other way round. */
export interface Effect {
  readonly mends: readonly RelationInstance[];
  readonly breaks: readonly RelationInstance[];
}

/** The effect of changes on the sums of the table. */
export function effectOf({ equations, sums }: EquationSystem, changes: Changes): Effect {
  const mends: RelationInstance[] = [];
  const breaks: RelationInstance[] = [];
  for (const [index, equation] of equations.entries()) {
    const holds = gapAfter(equation, changes) === 0n;
    if (holds !== (equation.gap === 0n)) (holds ? mends : breaks).push(sums[index]!);
  }
  return { mends, breaks };
}

/** The figures that cells hold after changes. */
export function figuresAfter({ cells, amounts, unit }: EquationSystem, changes: Changes): Figures {
  const scale = unit.toString().length - 1;
  const figureOf = (amount: bigint): Decimal =>
    amount % unit === 0n ? integer(amount / unit) : { unscaled: amount, scale };
  return new Map([...changes].map(([cell, change]) => [cells[cell]!, figureOf(amounts[cell]! + change)]));
}
