import { nameOf, shortLabel } from '../figures/cell.ts';
import { amountOf, assessRelations, type RelationInstance } from '../figures/relations.ts';
import { breaksMore, brokenRelations, type Figures, placeOf, withFigures } from '../figures/what-if.ts';
import { oncePer } from '../once.ts';
import type { Cell, Table } from '../report/report.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { addWeighted, compare, type Decimal, formatDecimal, ZERO } from '../text/decimal.ts';
import { movedFigures } from './moved-figures.ts';

/** What evidently went wrong where sums do not hold, and the figures that would mend all of it. */
export interface Cause {
  /** A sentence to go with each finding that it explains. */
  readonly message: Bilingual;
  readonly figures: Figures;
}

/** The cause of a broken relation, or undefined where none is evident. */
export function causeOf(instance: RelationInstance): Cause | undefined {
  return causesIn(instance.result.row.table).get(placeOf(instance));
}

/** Takes the likeliest causes first; each relation is explained once, and a cause that would break others is none. */
const causesIn = oncePer((table: Table): ReadonlyMap<string, Cause> => {
  const causes = new Map<string, Cause>();
  const broken = brokenRelations(table);
  if (broken.length === 0) return causes;
  for (const find of [unfilledLines, movedFigures, wrongCells, swappedDigits]) {
    for (const cause of find(table, broken)) {
      if (breaksMore(table, cause.figures)) continue;
      const left = new Set(brokenRelations(withFigures(table, cause.figures)).map(placeOf));
      const mended = broken.map(placeOf).filter(place => !left.has(place));
      if (mended.some(place => causes.has(place))) continue;
      for (const place of mended) causes.set(place, cause);
    }
  }
  return causes;
});

/** A whole line of results that says 0: （七）总计 or 总计 was never filled in. */
function* unfilledLines(table: Table, broken: readonly RelationInstance[]): Generator<Cause> {
  for (const relation of new Set(broken.map(instance => instance.relation))) {
    if (relation.rule === 'balance') continue;
    const line = assessRelations(table).filter(instance => instance.relation === relation);
    const wrong = line.filter(({ holds }) => !holds);
    if (line.length < 2 || line.some(({ stated }) => compare(stated, ZERO) !== 0)) continue;
    const { row, column } = wrong[0]!.result;
    const name = relation.over === 'rows' ? shortLabel(row.definition.label) : column!.label;
    yield {
      message: bilingual(`${name}各格都是 0，像是没有填。`, `All of ${name} is 0, as if it was not filled in.`),
      figures: new Map(wrong.map(({ result, expected }) => [result, expected])),
    };
  }
}

/** One cell with another figure would mend several relations, and no other cell would mend them all. */
function* wrongCells(table: Table, broken: readonly RelationInstance[]): Generator<Cause> {
  const candidates = [...changesOf(table, broken)].filter(({ mends }) => mends.length > 1);
  for (const { cell, figure, mends } of candidates.sort((a, b) => b.mends.length - a.mends.length)) {
    if (candidates.some(other => other.cell !== cell && mends.every(place => other.mends.includes(place)))) continue;
    const [from, to] = [formatDecimal(amountOf(cell) ?? ZERO), formatDecimal(figure)];
    const swapped = areSwapped(from, to);
    yield {
      message: bilingual(
        `${swapped ? '像是数字写颠倒了：' : ''}${nameOf(cell)}由 ${from} 改为 ${to}，这 ${mends.length} 处就都相等。`,
        `${swapped ? 'Digits seem to be swapped: ' : ''}with ${to} instead of ${from} at ${nameOf(cell)}, all ${mends.length} would hold.`,
      ),
      figures: new Map([[cell, figure]]),
    };
  }
}

interface Change {
  readonly cell: Cell;
  readonly figure: Decimal;
  /** The places of the relations that hold with that figure. */
  readonly mends: readonly string[];
}

/** Every cell all of whose relations are broken by the same difference, with the figure that mends them. */
function* changesOf(table: Table, broken: readonly RelationInstance[]): Generator<Change> {
  const relationsOf = new Map<Cell, RelationInstance[]>();
  for (const instance of assessRelations(table)) {
    for (const cell of [instance.result, ...instance.terms.map(term => term.cell)]) {
      relationsOf.set(cell, [...(relationsOf.get(cell) ?? []), instance]);
    }
  }
  const suspects = new Set(broken.flatMap(({ result, terms }) => [result, ...terms.map(({ cell }) => cell)]));
  for (const cell of suspects) {
    const relations = relationsOf.get(cell)!;
    const [first, ...others] = relations.map(instance => differenceAt(instance, cell));
    const figure = addWeighted(amountOf(cell) ?? ZERO, first!);
    const agree = compare(first!, ZERO) !== 0 && others.every(difference => compare(difference, first!) === 0);
    if (agree && compare(figure, ZERO) >= 0) yield { cell, figure, mends: relations.map(placeOf) };
  }
}

/** By how much the cell would have to be another for the relation to hold. */
function differenceAt({ result, terms, expected, stated }: RelationInstance, cell: Cell): Decimal {
  if (cell === result) return addWeighted(expected, stated, -1);
  const weight = terms.find(term => term.cell === cell)!.weight;
  return addWeighted(ZERO, addWeighted(stated, expected, -1), weight);
}

/** A result with two digits exchanged: 132 for 123. */
function* swappedDigits(_table: Table, broken: readonly RelationInstance[]): Generator<Cause> {
  for (const { result, stated, expected } of broken) {
    const [from, to] = [formatDecimal(stated), formatDecimal(expected)];
    if (!areSwapped(from, to)) continue;
    yield {
      message: bilingual(`像是数字写颠倒了：${to} 写成了 ${from}。`, `Digits seem to be swapped: ${from} for ${to}.`),
      figures: new Map([[result, expected]]),
    };
  }
}

/** Whether two neighbouring digits were exchanged. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
