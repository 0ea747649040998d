import { headingOf } from '../form/editions.ts';
import { formOf, headOf } from '../report/form-of.ts';
import { insertSection } from '../report/insertions.ts';
import { findSection } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** The six sections of 条例 art. 50, which a report must not leave out (“不能遗漏，也不宜泛化”). Marked at the title. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  category: 'structure',
  title: bilingual('缺少法定的部分', 'An official section is missing'),
  severity: 'error',
  *check(report) {
    const edition = formOf(report);
    if (!edition) return;
    const missing = edition.sections.filter(({ id }) => !findSection(report, id));
    const range = headOf(report);
    if (missing.length === edition.sections.length) {
      // A table alone, or a report just begun: six findings would say one thing.
      yield {
        message: bilingual(
          `没有找到六个部分中的任何一个，从“${headingOf(missing[0]!)}”起都缺。`,
          `None of the six sections was found, from “${headingOf(missing[0]!)}” on.`,
        ),
        range,
      };
      return;
    }
    for (const section of missing) {
      const heading = headingOf(section);
      yield {
        message: bilingual(`缺少“${heading}”这一部分。`, `The section “${heading}” is missing.`),
        range,
        data: { section: section.id },
        fixes: [
          {
            title: bilingual(`插入“${heading}”`, `Insert “${heading}”`),
            safe: false,
            edits: [insertSection(report, edition, section.id)],
          },
        ],
      };
    }
  },
};
