import { nameOf } from '../figures/cell.ts';
import { bilingual } from '../text/bilingual.ts';
import { formatDecimal } from '../text/decimal.ts';
import { checkRelations, writtenSum } from './relation-findings.ts';
import type { Rule } from './rule.ts';

/**
 * 总计 is the sum of its row: of the six applicants in table 3, of the four results in each block of table 4. The forms
 * of 国办公开办函〔2019〕60号 and 〔2021〕30号 imply it by their layout.
 */
export const rowTotal: Rule = {
  id: 'row-total',
  category: 'sums',
  title: bilingual('一行的总计不等于各栏之和', 'The total of a row is not the sum of its columns'),
  severity: 'error',
  checkTable: table =>
    checkRelations(table, 'row-total', instance => {
      const name = nameOf(instance.result);
      const [stated, expected] = [formatDecimal(instance.stated), formatDecimal(instance.expected)];
      const sum = writtenSum(instance);
      return bilingual(
        `${name}填的是 ${stated}，各栏之和是 ${sum}${sum === expected ? '' : ` = ${expected}`}。`,
        `${name} says ${stated}, but its columns sum to ${sum}${sum === expected ? '' : ` = ${expected}`}.`,
      );
    }),
};
