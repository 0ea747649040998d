import { shortLabel } from '../figures/cell.ts';
import { amountOf, type RelationInstance } from '../figures/relations.ts';
import { brokenRelations, withFigures } from '../figures/what-if.ts';
import type { Cell, Row, Table } from '../report/report.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { compare, type Decimal } from '../text/decimal.ts';
import type { Cause } from './causes.ts';

/** Shifted figures of （七）总计 break its row and two sums in each column; where more is broken, one row explains it not. */
const MOST_BY_ONE_ROW = 15;

/** A row whose figures stand one column too far to the left or to the right, or two of which were exchanged. */
export function* movedFigures(table: Table, broken: readonly RelationInstance[]): Generator<Cause> {
  if (table.definition.shape !== 'rows' || broken.length > MOST_BY_ONE_ROW) return;
  const wrongRows = new Set(
    broken.filter(({ relation }) => relation.over === 'columns').map(({ result }) => result.row),
  );
  const wrongColumns = new Set(
    broken.filter(({ relation }) => relation.over === 'rows').map(({ result }) => result.column),
  );
  for (const row of table.rows) {
    const amounts = row.cells.map(amountOf);
    if (!row.complete || !amounts.every(amount => amount !== null)) continue;
    const arrangements = [
      ...(wrongRows.has(row) ? shifted(row, amounts) : []),
      ...exchanged(row, amounts, index => wrongRows.has(row) || wrongColumns.has(row.columns[index]!)),
    ];
    for (const { moved, message } of arrangements) {
      const figures = new Map(
        row.cells.flatMap((cell, index): [Cell, Decimal][] =>
          compare(moved[index]!, amounts[index]!) === 0 ? [] : [[cell, moved[index]!]],
        ),
      );
      const left = brokenRelations(withFigures(table, figures)).length;
      if (left <= broken.length - 2) yield { message, figures };
    }
  }
}

interface Arrangement {
  readonly moved: readonly Decimal[];
  readonly message: Bilingual;
}

function shifted({ definition }: Row, amounts: readonly Decimal[]): Arrangement[] {
  const name = shortLabel(definition.label);
  return [
    {
      moved: [...amounts.slice(1), amounts[0]!],
      message: bilingual(
        `“${name}”一行的数像是都往右错了一栏。`,
        `The figures of “${name}” seem to stand one column too far right.`,
      ),
    },
    {
      moved: [amounts.at(-1)!, ...amounts.slice(0, -1)],
      message: bilingual(
        `“${name}”一行的数像是都往左错了一栏。`,
        `The figures of “${name}” seem to stand one column too far left.`,
      ),
    },
  ];
}

/** Two neighbours that differ, in columns that are both suspected. */
function* exchanged(
  { definition, columns }: Row,
  amounts: readonly Decimal[],
  suspected: (index: number) => boolean,
): Generator<Arrangement> {
  for (let index = 0; index + 1 < amounts.length; index++) {
    const [left, right] = [amounts[index]!, amounts[index + 1]!];
    if (compare(left, right) === 0 || !suspected(index) || !suspected(index + 1)) continue;
    const names = `${columns[index]!.label}、${columns[index + 1]!.label}`;
    const name = shortLabel(definition.label);
    yield {
      moved: amounts.with(index, right).with(index + 1, left),
      message: bilingual(`“${name}”一行的${names}两格像是填反了。`, `${names} of “${name}” seem to be exchanged.`),
    };
  }
}
