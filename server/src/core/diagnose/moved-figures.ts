import { shortLabel } from '../figures/cell.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Changes, EquationSystem } from './equations.ts';
import type { Hypothesis } from './hypothesis.ts';

/** Shifted figures of （七）总计 break its row and two sums in each column; where more is broken, one row explains it not. */
const MOST_BY_ONE_ROW = 15;

/** A row whose figures stand one column too far to the left or to the right, or two of which were exchanged. */
export function* movedFigures(system: EquationSystem, table: Table): Generator<Hypothesis> {
  const broken = system.sums.filter(({ holds }) => !holds);
  if (table.definition.shape !== 'rows' || broken.length > MOST_BY_ONE_ROW) return;
  const wrongRows = new Set(broken.filter(({ relation }) => relation.over === 'columns').map(sum => sum.result.row));
  const wrongColumns = new Set(broken.filter(({ relation }) => relation.over === 'rows').map(sum => sum.result.column));
  for (const row of new Set(system.cells.map(cell => cell.row))) {
    if (wrongRows.has(row)) yield* shifted(system, row);
    yield* exchanged(system, row, ({ column }) => wrongRows.has(row) || wrongColumns.has(column));
  }
}

function* shifted(system: EquationSystem, { cells, definition }: Row): Generator<Hypothesis> {
  const name = shortLabel(definition.label);
  const width = cells.length;
  for (const { by, side } of [
    { by: 1, side: bilingual('右', 'right') },
    { by: width - 1, side: bilingual('左', 'left') },
  ]) {
    const changes = moved(system, cells, at => cells[(at + by) % width]);
    if (!changes) continue;
    yield {
      message: bilingual(
        `“${name}”一行的数像是都往${side.zh}错了一栏。`,
        `The figures of “${name}” seem to stand one column too far ${side.en}.`,
      ),
      changes,
      fewest: 2,
    };
  }
}

/** Two neighbours that differ, in columns that are both suspected. */
function* exchanged(
  system: EquationSystem,
  { cells, definition }: Row,
  suspected: (cell: Cell) => boolean,
): Generator<Hypothesis> {
  for (let index = 0; index + 1 < cells.length; index++) {
    const pair = [cells[index]!, cells[index + 1]!] as const;
    if (!pair.every(suspected)) continue;
    const changes = moved(system, pair, at => pair[1 - at]);
    if (!changes?.size) continue;
    const names = pair.map(({ column }) => column!.label).join('、');
    const name = shortLabel(definition.label);
    yield {
      message: bilingual(`“${name}”一行的${names}两格像是填反了。`, `${names} of “${name}” seem to be exchanged.`),
      changes,
      fewest: 2,
    };
  }
}

/**
 * The changes that put the figures of cells back where they belong: `sourceOf` tells in which cell the figure of each now
 * stands. Null where a figure would come out of nowhere.
 */
export function moved(
  { indexOf, amounts }: EquationSystem,
  cells: readonly Cell[],
  sourceOf: (at: number) => Cell | undefined,
): Changes | null {
  const changes = new Map<number, bigint>();
  for (const [at, cell] of cells.entries()) {
    const source = sourceOf(at);
    if (source === cell) continue;
    const [to, from] = [indexOf.get(cell), source && indexOf.get(source)];
    if (to === undefined || from === undefined) return null;
    if (amounts[from] !== amounts[to]) changes.set(to, amounts[from]! - amounts[to]!);
  }
  return changes;
}
