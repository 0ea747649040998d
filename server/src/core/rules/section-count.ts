import { matchesOf } from '../prose/matches.ts';
import { searchProse } from '../prose/search.ts';
import { formOf } from '../report/form-of.ts';
import { findSection, type Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { chineseNumeral, parseChineseNumeral } from '../text/numeral.ts';
import { movedRange, type TextRange } from '../text/range.ts';
import type { Rule } from './rule.ts';

// 本报告由总体情况、……等六个部分组成 | 年度报告分为六部分 | 报告共包括6个部分 | 全文包括……等六部分内容
const STATED =
  /(?:(?<=^|[\s，,。；;：:]|本|(?<!建设|评估|审计|监测|执法|绩效|调研|决算|统计)(?:年度|工作|公开))报告|年报|全文)[^。；\n]{0,120}?([一二三四五六七八九十]{1,2}|\d{1,2})\s*个?(?:大)?(?:部分|方面的内容)(?=组成|构成|内容|[，。,；：:])/g;

/** How many sections are named beside a wrong count. */
const MOST_NAMED = 20;

/** “本报告由五个部分组成” in a report that has six sections. */
export const sectionCount: Rule = {
  id: 'section-count',
  category: 'structure',
  title: bilingual('所说的部分数与实际不符', 'The stated number of sections is wrong'),
  severity: 'warning',
  *check(report) {
    if (!formOf(report)) return;
    const { sections } = report;
    const official = new Set(sections.map(({ id }) => id).filter(id => id !== null)).size;
    const related = sections
      .slice(0, MOST_NAMED)
      .map(({ heading }) => ({ range: heading.range, message: bilingual(heading.text, heading.text) }));
    for (const { written, range } of statedCounts(report)) {
      const stated = parseChineseNumeral(written) ?? Number(written);
      if (official === 0 || stated === official || stated === sections.length) continue;
      const right = /\d/.test(written) ? String(official) : chineseNumeral(official);
      yield {
        message: bilingual(
          `说有“${written}”个部分，实际有 ${official} 个。`,
          `The text speaks of “${written}” sections; there are ${official}.`,
        ),
        range,
        related,
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

interface StatedCount {
  /** 六, or 6. */
  readonly written: string;
  readonly range: TextRange;
}

/** What is said of the number of sections before the second one begins. */
function* statedCounts(report: Report): Generator<StatedCount> {
  const end = findSection(report, 'disclosure')?.range.start ?? report.source.text.length;
  for (const { paragraph, hit } of counts(report))
    if (paragraph.start < end) yield { written: hit.written, range: movedRange(hit.range, paragraph.start) };
}

const counts = searchProse(({ written: text }): readonly StatedCount[] =>
  matchesOf(STATED, text).map(({ 0: whole, 1: written, index }) => {
    const start = index + whole.lastIndexOf(written!);
    return { written: written!, range: { start, end: start + written!.length } };
  }),
);
