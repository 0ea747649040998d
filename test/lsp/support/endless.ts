import { Remembered } from '../../../server/src/core/remembered.ts';
import { rules as allRules } from '../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { bilingual } from '../../../server/src/core/text/bilingual.ts';

/** Never ends on a text that says so. */
const endless: Rule = {
  id: 'endless',
  category: 'prose',
  title: bilingual('永不结束', 'endless'),
  severity: 'warning',
  check({ source }) {
    while (source.text.includes('永不结束'));
    return [];
  },
};

/** All rules, and one that never ends. */
export const rules: readonly Rule[] = [endless, ...allRules];

/** From now on, a text is not read to its end that says so. */
export function readEndlessly(): void {
  const { recall } = Remembered.prototype;
  Remembered.prototype.recall = function (piece, compute) {
    while (piece.includes('永不读完'));
    return recall.call(this, piece, compute) as never;
  };
}
