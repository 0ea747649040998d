import { bilingual } from '../text/bilingual.ts';
import { chineseNumeral, parseChineseNumeral } from '../text/numeral.ts';
import type { Rule } from './rule.ts';
import { formOf } from './support/form.ts';

// 本报告由总体情况、……等六个部分组成 | 年度报告分为六部分 | 报告共包括6个部分
const STATED =
  /(?:报告|年报)[^。；\n]{0,120}?([一二三四五六七八九十]{1,2}|\d{1,2})\s*个?(?:大)?(?:部分|方面的内容)(?=组成|构成|[，。,；：:])/g;

/** “本报告由五个部分组成” in a report that has six sections. */
export const sectionCount: Rule = {
  id: 'section-count',
  category: 'structure',
  title: bilingual('说的部分数与实际不符', 'The stated number of sections is another'),
  severity: 'warning',
  *check(report) {
    if (!formOf(report)) return;
    const { sections, source } = report;
    const official = new Set(sections.map(({ id }) => id).filter(id => id !== null)).size;
    const end = sections.find(({ id }) => id === 'disclosure')?.range.start ?? source.text.length;
    for (const match of source.text.slice(0, end).matchAll(STATED)) {
      const written = match[1]!;
      const stated = parseChineseNumeral(written) ?? Number(written);
      if (official === 0 || stated === official || stated === sections.length) continue;
      const start = match.index + match[0].lastIndexOf(written);
      const range = { start, end: start + written.length };
      const right = /\d/.test(written) ? String(official) : chineseNumeral(official);
      yield {
        message: bilingual(
          `说有“${written}”个部分，实际有 ${official} 个。`,
          `The text speaks of “${written}” sections; there are ${official}.`,
        ),
        range,
        related: sections.map(({ heading }) => ({
          range: heading.range,
          message: bilingual(heading.text, heading.text),
        })),
        fixes: [
          {
            title: bilingual(`改为“${right}”`, `Change to “${right}”`),
            safe: false,
            edits: [{ range, newText: right }],
          },
        ],
      };
    }
  },
};
