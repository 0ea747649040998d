import { formOf } from '../report/form-of.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

const ANNEX = /附件|附表|附录|附注|附：/;

/**
 * A top-level section beside the six of 条例 art. 50, whose contents “不宜泛化”. Annexes are fine. Real reports have
 * such sections now and then, so that it is only an information.
 */
export const sectionExtra: Rule = {
  id: 'section-extra',
  category: 'structure',
  title: bilingual('六个部分以外的部分', 'A section other than the six official ones'),
  severity: 'information',
  *check(report) {
    if (!formOf(report)) return;
    for (const { id, heading } of report.sections) {
      if (id !== null || ANNEX.test(heading.text)) continue;
      yield {
        message: bilingual(
          `“${heading.text}”不是规定的六个部分之一，可以并入“其他需要报告的事项”。`,
          `“${heading.text}” is none of the six sections; it may go into “其他需要报告的事项”.`,
        ),
        range: heading.range,
      };
    }
  },
};
