import { amountOf, type RelationInstance } from '../figures/relations.ts';
import { bilingual } from '../text/bilingual.ts';
import { addWeighted, compare, type Decimal, formatDecimal, ZERO } from '../text/decimal.ts';
import { checkRelations } from './relation-findings.ts';
import type { Rule } from './rule.ts';

/**
 * In each column of table 3, 一 + 二 = （七） + 四, as the note in its corner says: 第一项加第二项之和，等于第三项加第四项之和
 * (国办公开办函〔2019〕60号, 〔2021〕30号). Marked at 四, which is what is left over.
 */
export const balance: Rule = {
  id: 'balance',
  category: 'sums',
  title: bilingual(
    '第一项加第二项不等于第三项加第四项',
    'Received plus carried in does not equal outcomes plus carried out',
  ),
  severity: 'error',
  checkTable: table =>
    checkRelations(table, 'balance', instance => {
      const column = instance.result.column!.label;
      const [received, carriedIn, outcome] = amounts(instance);
      const incoming = addWeighted(received, carriedIn);
      const outgoing = addWeighted(outcome, instance.stated);
      const [first, second] = [equation(received, carriedIn, incoming), equation(outcome, instance.stated, outgoing)];
      const left = formatDecimal(instance.expected);
      const impossible = compare(instance.expected, ZERO) < 0;
      return bilingual(
        `${column}：一 + 二 是 ${first}，而（七）+ 四 是 ${second}。按前三项，四应为 ${left}${impossible ? '，这不可能，前三项有错' : ''}。`,
        `${column}: 一 + 二 is ${first}, but （七） + 四 is ${second}. By the first three, 四 should be ${left}${impossible ? ', which cannot be: one of them is wrong' : ''}.`,
      );
    }),
};

/** 一, 二 and （七） of the column, in this order. */
function amounts({ terms }: RelationInstance): [Decimal, Decimal, Decimal] {
  const [received = ZERO, carriedIn = ZERO, outcome = ZERO] = terms.map(({ cell }) => amountOf(cell) ?? ZERO);
  return [received, carriedIn, outcome];
}

function equation(a: Decimal, b: Decimal, sum: Decimal): string {
  return `${formatDecimal(a)} + ${formatDecimal(b)} = ${formatDecimal(sum)}`;
}
