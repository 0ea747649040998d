import { type Cause, causeOf } from '../../diagnose/causes.ts';
import { figureFor, idsOf, nameOf } from '../../figures/cell.ts';
import { amountOf, type RelationInstance } from '../../figures/relations.ts';
import { breaksMore, brokenRelations, type Figures } from '../../figures/what-if.ts';
import { writeFigures } from '../../figures/write-figure.ts';
import type { Relation } from '../../form/schema.ts';
import type { Cell, Table } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { compare, type Decimal, formatDecimal, ZERO } from '../../text/decimal.ts';
import type { Finding, Fix } from '../rule.ts';

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
    fixes: mendsOf(instance, cause),
  };
}

/**
 * What would mend the finding: the figures that its cause suggests, and the computed figure in the place of the stated
 * one. They change figures and so are never safe; one that would break another sum is not offered.
 */
function mendsOf({ result, expected }: RelationInstance, cause: Cause | undefined): Fix[] {
  const own: Figures = new Map([[result, expected]]);
  const offered = cause ? [cause.figures] : [];
  if (!cause?.figures.has(result) || cause.figures.size > 1) offered.push(own);
  return offered
    .filter(figures => [...figures.values()].every(figure => compare(figure, ZERO) >= 0))
    .filter(figures => figures === cause?.figures || !breaksMore(result.row.table, figures))
    .map(fillIn);
}

function fillIn(figures: Figures): Fix {
  const [[cell, figure]] = [...figures] as [[Cell, Decimal]];
  const name = nameOf(cell);
  const count = figures.size;
  return {
    title:
      count === 1
        ? bilingual(`把${name}改为 ${formatDecimal(figure)}`, `Change ${name} to ${formatDecimal(figure)}`)
        : bilingual(`把${name}等 ${count} 格改为应有的数`, `Change ${name} and others, ${count} cells in all`),
    safe: false,
    edits: writeFigures(figures),
  };
}

function join(a: Bilingual, b: Bilingual): Bilingual {
  return bilingual(a.zh + b.zh, `${a.en} ${b.en}`);
}

/** The terms that are not zero, written as a sum: 1 + 3 + 2; 0 where all are. */
export function writtenSum({ terms }: RelationInstance): string {
  const figures = terms.map(({ cell }) => amountOf(cell) ?? ZERO).filter(amount => compare(amount, ZERO) !== 0);
  return figures.length === 0 ? '0' : figures.map(formatDecimal).join(' + ');
}
