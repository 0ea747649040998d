import { causeOf } from '../diagnose/causes.ts';
import { type Mend, mendsOf } from '../diagnose/mends.ts';
import { brief, figureFor, idsOf, nameOf } from '../figures/cell.ts';
import { amountOf, type RelationInstance } from '../figures/relations.ts';
import { brokenRelations } from '../figures/what-if.ts';
import { writeFigures } from '../figures/write-figure.ts';
import type { Relation } from '../form/schema.ts';
import type { Table } from '../report/report.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { compare, formatDecimal, ZERO } from '../text/decimal.ts';
import type { Finding, Fix } from './rule.ts';

/** How a broken relation is told, given its figures. */
export type Wording = (instance: RelationInstance) => Bilingual;

/** A finding for every relation of a kind that can be assessed and does not hold, at the cell that states the result. */
export function* checkRelations(table: Table, rule: Relation['rule'], wording: Wording): Generator<Finding> {
  for (const instance of brokenRelations(table))
    if (instance.relation.rule === rule) yield findingOf(instance, wording);
}

function findingOf(instance: RelationInstance, wording: Wording): Finding {
  const { result, terms, expected, stated } = instance;
  const cause = causeOf(instance);
  return {
    message: cause ? join(wording(instance), cause.message) : wording(instance),
    range: result.range,
    data: { ...idsOf(result), stated: figureFor(result, stated), expected: figureFor(result, expected) },
    related: terms
      .filter(({ cell }) => compare(amountOf(cell) ?? ZERO, ZERO) !== 0)
      .map(({ cell, weight }) => ({
        range: cell.range,
        message: bilingual(
          `${weight < 0 ? '减 ' : ''}${nameOf(cell)} ${cell.text}`,
          `${weight < 0 ? 'minus ' : ''}${nameOf(cell)} ${cell.text}`,
        ),
      })),
    fixes: mendsOf(instance).map(fixOf),
  };
}

/** The mend as a fix. It changes figures and so is never safe; what it does to other sums is named. */
function fixOf({ figures, mends, breaks }: Mend): Fix {
  const changes = [...figures].map(([cell, to]) => [nameOf(cell), formatDecimal(to)] as const);
  const change =
    changes.length <= MOST_NAMED
      ? bilingual(
          `把${changes.map(([name, to]) => `${name}改为 ${to}`).join('、')}`,
          `Change ${changes.map(([name, to]) => `${name} to ${to}`).join(', ')}`,
        )
      : bilingual(
          `把${changes[0]![0]}等 ${changes.length} 格改为应有的数`,
          `Change ${changes[0]![0]} and others, ${changes.length} cells in all`,
        );
  const [mended, broken] = [mends, breaks].map(namesOf);
  const alsoHolds = mended && bilingual(`，${mended.zh}也就相等`, `; ${mended.en} will hold too`);
  const noLonger = broken && bilingual(`，但${broken.zh}会不相等`, `; but ${broken.en} will not hold`);
  const title = [change, alsoHolds, noLonger].reduce<Bilingual>(
    (whole, part) => (part ? bilingual(whole.zh + part.zh, whole.en + part.en) : whole),
    bilingual('', ''),
  );
  return { title, safe: false, edits: writeFigures(figures), ...(broken ? { doubtful: true } : {}) };
}

const MOST_NAMED = 2;

/** Sums by their results: （一）予以公开·总计、四·自然人等 3 处; null where there are none. */
function namesOf(sums: readonly RelationInstance[]): Bilingual | null {
  if (sums.length === 0) return null;
  const names = [
    ...new Set(sums.map(({ result: { row, column } }) => `${brief(row.definition.label)}·${column!.label}`)),
  ];
  const named = names.slice(0, MOST_NAMED);
  if (names.length === named.length) return bilingual(named.join('、'), named.join(', '));
  return bilingual(
    `${named.join('、')}等 ${names.length} 处`,
    `${named.join(', ')} and ${names.length - named.length} more`,
  );
}

function join(a: Bilingual, b: Bilingual): Bilingual {
  return bilingual(a.zh + b.zh, `${a.en} ${b.en}`);
}

/** The terms that are not zero, written as a sum: 1 + 3 + 2; 0 where all are. */
export function writtenSum({ terms }: RelationInstance): string {
  const figures = terms.map(({ cell }) => amountOf(cell) ?? ZERO).filter(amount => compare(amount, ZERO) !== 0);
  return figures.length === 0 ? '0' : figures.map(formatDecimal).join(' + ');
}
