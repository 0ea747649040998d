import { nameOf } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import { checkRelations, writtenSum } from './relation-findings.ts';
import type { Rule } from './rule.ts';

/** （七）总计 of table 3 is the sum of all outcome rows in its column, as the layout of the forms implies. */
export const columnTotal: Rule = {
  id: 'column-total',
  category: 'sums',
  title: bilingual('（七）总计不等于各项办理结果之和', '（七）总计 is not the sum of the outcomes'),
  severity: 'error',
  checkTable: table =>
    checkRelations(table, 'column-total', instance => {
      const name = nameOf(instance.result);
      const [stated, expected] = [formatDecimal(instance.stated), formatDecimal(instance.expected)];
      const sum = writtenSum(instance);
      return bilingual(
        `${name}填的是 ${stated}，各项办理结果之和是 ${sum}${sum === expected ? '' : ` = ${expected}`}。`,
        `${name} says ${stated}, but the outcomes sum to ${sum}${sum === expected ? '' : ` = ${expected}`}.`,
      );
    }),
};
