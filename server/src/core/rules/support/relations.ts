import type { Relation } from '../../edition/schema.ts';
import { amountOf, assessRelations, type RelationInstance } from '../../report/relations.ts';
import type { Report } from '../../report/report.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { compare, formatDecimal, ZERO } from '../../text/decimal.ts';
import type { Finding, Fix } from '../rule.ts';
import { dataOf, figureFor, nameOf } from './cells.ts';

/** How a broken relation is told, given its figures. */
export type Wording = (instance: RelationInstance) => Bilingual;

/** A finding for every relation of a kind that can be assessed and does not hold, at the cell that states the result. */
export function* checkRelations(report: Report, rule: Relation['rule'], wording: Wording): Generator<Finding> {
  for (const table of report.tables) {
    for (const instance of assessRelations(table)) {
      if (instance.relation.rule !== rule || instance.holds) continue;
      yield findingOf(instance, wording);
    }
  }
}

function findingOf(instance: RelationInstance, wording: Wording): Finding {
  const { result, terms, expected, stated } = instance;
  return {
    message: wording(instance),
    range: result.range,
    data: { ...dataOf(result), stated: figureFor(result, stated), expected: figureFor(result, expected) },
    related: terms
      .filter(({ cell }) => compare(amountOf(cell) ?? ZERO, ZERO) !== 0)
      .map(({ cell, weight }) => ({
        range: cell.range,
        message: bilingual(
          `${weight < 0 ? '减 ' : ''}${nameOf(cell)} ${cell.text}`,
          `${weight < 0 ? 'minus ' : ''}${nameOf(cell)} ${cell.text}`,
        ),
      })),
    fixes: compare(expected, ZERO) < 0 ? [] : [fillIn(instance)],
  };
}

/** Puts the computed figure in the place of the stated one. It changes a figure and so is never safe. */
function fillIn({ result, expected }: RelationInstance): Fix {
  const figure = formatDecimal(expected);
  return {
    title: bilingual(`把${nameOf(result)}改为 ${figure}`, `Change ${nameOf(result)} to ${figure}`),
    safe: false,
    edits: [{ range: result.range, newText: figure }],
  };
}

/** The terms that are not zero, written as a sum: 1 + 3 + 2; 0 where all are. */
export function writtenSum({ terms }: RelationInstance): string {
  const figures = terms.map(({ cell }) => amountOf(cell) ?? ZERO).filter(amount => compare(amount, ZERO) !== 0);
  return figures.length === 0 ? '0' : figures.map(formatDecimal).join(' + ');
}
