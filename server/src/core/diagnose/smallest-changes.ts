import { type Changes, type Equation, type EquationSystem, gapAfter, staysCount } from './equations.ts';

export interface SmallestChanges {
  /** Changes of as few cells as can be. Empty where nothing is wrong, nothing helps, or the search was given up. */
  readonly found: readonly Changes[];
  /** Whether the search came to its end; otherwise it was given up, and there may be others of this size. */
  readonly complete: boolean;
  /** How many times an equation was solved and put into the others; the time it takes goes with it. */
  readonly steps: number;
}

/**
 * Error localisation (Fellegi and Holt, 1976): finds the smallest sets of cells whose change makes every equation hold,
 * with whole numbers from 0 on.
 *
 * An equation with a gap needs one of its cells to change. So the search takes such an equation, tries each of its cells,
 * solves the equation for the change of that cell and puts this into the others: what is left are equations in the other
 * cells, and again each with a gap needs one more cell. It looks at sets of one, two, three … cells, and stops at the
 * first size that has an answer. In a set found in this way each change follows from the figures that stay.
 *
 * In the one kind of set that this misses, changes can be traded for each other (around a rectangle of cells), and it is
 * smallest only because a figure cannot fall below 0. There one cell can be taken to be 0, from which the others follow;
 * that is tried where no other set of that size will do and smaller ones had an answer but for a figure below 0.
 */
export function smallestChanges(system: EquationSystem, mostSteps: number): SmallestChanges {
  const search = new Search(system, mostSteps);
  for (let size = 1; search.wantsMore; size++) search.findAll(size);
  return { found: [...search.found.values()], complete: search.steps <= mostSteps, steps: search.steps };
}

/** An equation with the cells whose coefficient is not 0. */
interface Open extends Equation {
  readonly cells: readonly number[];
}

/** The equations in the cells not chosen; null for one that was solved for a chosen cell. */
type Remaining = readonly (Open | null)[];

class Search {
  /** By what is changed, as the same set can be come upon in two ways. */
  readonly found = new Map<string, Changes>();
  steps = 0;
  /** Whether a larger set than those looked at could do. */
  private cutShort: boolean;
  /** Whether a set would have done but for a figure below 0. */
  private refused = false;
  private readonly equations: readonly Open[];
  /** The equations with a gap, before any change. */
  private readonly wrong: readonly number[];
  /** The equations that each cell takes part in. */
  private readonly equationsOf: readonly (readonly number[])[];
  /** Whether two equations have a cell in common. */
  private readonly meet: readonly (readonly boolean[])[];
  /** A cell that is taken to become 0, with its change. */
  private fixed: readonly [cell: number, change: bigint] | null = null;
  /** The other cells chosen to change, each with the equation solved for it, in the order of the choice. */
  private readonly chosen: { readonly cell: number; readonly definition: Equation }[] = [];
  /** The cells that may not be chosen: they are, or all sets with them have been looked at. */
  private readonly closed: Uint8Array;
  /** How many chosen cells take part in each equation. */
  private readonly touched: Uint8Array;

  constructor(
    private readonly system: EquationSystem,
    private readonly mostSteps: number,
  ) {
    const { equations } = system;
    this.equations = equations.map(({ coefficients, gap }) => openEquation(coefficients, gap));
    this.wrong = [...equations.keys()].filter(index => equations[index]!.gap !== 0n);
    const cellCount = system.cells.length;
    const equationsOf: number[][] = Array.from({ length: cellCount }, () => []);
    for (const [index, { cells }] of this.equations.entries()) for (const cell of cells) equationsOf[cell]!.push(index);
    this.equationsOf = equationsOf;
    this.meet = this.equations.map(a => this.equations.map(b => a.cells.some(cell => b.coefficients[cell] !== 0)));
    this.closed = new Uint8Array(cellCount);
    this.touched = new Uint8Array(equations.length);
    this.cutShort = this.wrong.length > 0;
  }

  get wantsMore(): boolean {
    return this.cutShort && this.found.size === 0 && this.steps <= this.mostSteps;
  }

  /** Finds every set of that many cells, given that none smaller does. */
  findAll(size: number): void {
    const refusedSmaller = this.refused;
    this.cutShort = this.needsMoreThan(size);
    if (this.cutShort) return;
    this.extend(this.equations, size);
    if (refusedSmaller && this.found.size === 0) this.extendWithZeros(size);
  }

  /** Finds the sets of that many cells of which one becomes 0. */
  private extendWithZeros(size: number): void {
    for (const [cell, amount] of this.system.amounts.entries()) {
      if (amount <= 0n) continue;
      this.closed[cell] = 1;
      this.fixed = [cell, -amount];
      this.enter(cell, size - 1, () => this.equations.map(equation => withChange(equation, cell, -amount)));
      this.closed[cell] = 0;
    }
    this.fixed = null;
  }

  /** Tries every cell of an equation that has to be mended. `room` is how many cells may still be chosen. */
  private extend(remaining: Remaining, room: number): void {
    const index = this.nextToMend(remaining);
    if (index === null) return;
    const definition = remaining[index]!;
    const tried = definition.cells.filter(cell => !this.closed[cell]);
    for (const cell of tried) {
      if (this.steps > this.mostSteps) break;
      this.closed[cell] = 1;
      this.chosen.push({ cell, definition });
      if (room > 1) this.enter(cell, room - 1, () => solveFor(remaining, index, cell));
      else if (!(mendsAll(remaining, definition, cell) && this.keep())) this.cutShort = true;
      this.chosen.pop();
    }
    for (const cell of tried) this.closed[cell] = 0;
  }

  /** Looks at the sets with a cell that was chosen, where there is room for as many more as are needed. */
  private enter(cell: number, room: number, remainingAfter: () => Remaining): void {
    for (const index of this.equationsOf[cell]!) this.touched[index]!++;
    if (this.needsMoreThan(room)) {
      this.cutShort = true;
    } else if (++this.steps <= this.mostSteps) {
      this.extend(remainingAfter(), room);
    }
    for (const index of this.equationsOf[cell]!) this.touched[index]!--;
  }

  /**
   * The equation with a gap that has the fewest cells to try; first those that chosen cells have changed, so that errors
   * that hang together are looked at before others. Null where one has none left, or nothing has to be mended.
   */
  private nextToMend(remaining: Remaining): number | null {
    let best: number | null = null;
    let fewest = Infinity;
    let bestIsTouched = false;
    for (let index = 0; index < remaining.length; index++) {
      const equation = remaining[index];
      if (!equation || equation.gap === 0n) continue;
      const isTouched = this.touched[index]! > 0;
      if (bestIsTouched && !isTouched) continue;
      let count = 0;
      for (const cell of equation.cells) if (!this.closed[cell]) count++;
      if (count === 0) return null;
      if (count >= fewest && isTouched === bestIsTouched) continue;
      best = index;
      fewest = count;
      bestIsTouched = isTouched;
    }
    return best;
  }

  /** Whether that many cells are too few: each of several equations with a gap that have no cell in common needs one. */
  private needsMoreThan(room: number): boolean {
    return this.needsApart(room, 0, 1) || this.needsApart(room, this.wrong.length - 1, -1);
  }

  private needsApart(room: number, first: number, step: 1 | -1): boolean {
    const apart: number[] = [];
    for (let at = first; at >= 0 && at < this.wrong.length; at += step) {
      const index = this.wrong[at]!;
      if (this.touched[index]! > 0) continue;
      const meets = this.meet[index]!;
      if (apart.some(other => meets[other])) continue;
      if (apart.push(index) > room) return true;
    }
    return false;
  }

  /** Solves for the chosen cells, the last one first. Keeps the changes and says true where each is allowed. */
  private keep(): boolean {
    const changes = new Map<number, bigint>();
    for (const { cell, definition } of this.chosen.toReversed()) {
      const gap = gapAfter(definition, changes);
      const coefficient = BigInt(definition.coefficients[cell]!);
      if (gap % coefficient !== 0n || !staysCount(this.system, cell, gap / coefficient)) {
        this.refused = true;
        return false;
      }
      changes.set(cell, gap / coefficient);
    }
    if (this.fixed) changes.set(...this.fixed);
    const sorted = [...changes].sort(([a], [b]) => a - b);
    this.found.set(sorted.join(' '), new Map(sorted));
    return true;
  }
}

function openEquation(coefficients: Int32Array, gap: bigint): Open {
  const cells: number[] = [];
  for (let cell = 0; cell < coefficients.length; cell++) if (coefficients[cell] !== 0) cells.push(cell);
  return { coefficients, gap, cells };
}

/** Puts a change of a cell into an equation, which is then without that cell. */
function withChange(equation: Open, cell: number, change: bigint): Open {
  const own = equation.coefficients[cell]!;
  if (own === 0) return equation;
  const coefficients = equation.coefficients.slice();
  coefficients[cell] = 0;
  return openEquation(coefficients, equation.gap - BigInt(own) * change);
}

/** Puts what an equation says of a cell's change into all others, which are then without that cell. */
function solveFor(remaining: Remaining, index: number, cell: number): Remaining {
  const solved = remaining[index]!;
  const factor = solved.coefficients[cell]!;
  return remaining.map((equation, at) => {
    if (at === index || !equation) return null;
    const own = equation.coefficients[cell]!;
    if (own === 0) return equation;
    const coefficients = equation.coefficients.slice();
    if (factor !== 1) for (const other of equation.cells) coefficients[other]! *= factor;
    for (const other of solved.cells) coefficients[other]! -= solved.coefficients[other]! * own;
    return openEquation(coefficients, equation.gap * BigInt(factor) - solved.gap * BigInt(own));
  });
}

/** Whether the change of a cell that makes one equation hold makes all others hold. */
function mendsAll(remaining: Remaining, solved: Equation, cell: number): boolean {
  const factor = solved.coefficients[cell]!;
  for (const equation of remaining) {
    if (!equation) continue;
    const own = equation.coefficients[cell]!;
    if (own === 0 ? equation.gap !== 0n : equation.gap * BigInt(factor) !== solved.gap * BigInt(own)) return false;
  }
  return true;
}
