import { formOf } from '../report/form-of.ts';
import type { Section } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** The same official section twice. Marked at the second heading. */
export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  category: 'structure',
  title: bilingual('同一部分出现两次', 'A section appears twice'),
  severity: 'warning',
  *check(report) {
    if (!formOf(report)) return;
    const seen = new Map<string, Section>();
    for (const section of report.sections) {
      if (section.id === null) continue;
      const first = seen.get(section.id);
      seen.set(section.id, first ?? section);
      if (!first) continue;
      yield {
        message: bilingual(
          `“${section.heading.text}”与前面的“${first.heading.text}”是同一部分。`,
          `“${section.heading.text}” is the same section as “${first.heading.text}” before.`,
        ),
        range: section.heading.range,
        data: { section: section.id },
        related: [{ range: first.heading.range, message: bilingual('第一次在这里', 'It stands here first') }],
      };
    }
  },
};
