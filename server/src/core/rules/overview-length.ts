import { sectionOf } from '../form/editions.ts';
import { lengthOf, passagesOf } from '../prose/section-passages.ts';
import { findSection } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** The overview “篇幅原则上不超过一千字” (国办公开办函〔2021〕30号). White space and headings of their own line are not counted. */
export const overviewLength: Rule = {
  id: 'overview-length',
  category: 'contents',
  title: bilingual('总体情况超过一千字', 'The overview is longer than a thousand characters'),
  severity: 'information',
  *check(report) {
    const section = findSection(report, 'overview');
    const longest = report.edition && sectionOf(report.edition, 'overview').longest;
    if (!section || !longest) return;
    // Headings, and what a page puts round the text, are no prose.
    const length = lengthOf(passagesOf(report, 'overview').filter(({ isHeading }) => !isHeading));
    if (length <= longest) return;
    yield {
      message: bilingual(
        `总体情况有 ${length} 字，原则上不超过 ${longest} 字。`,
        `The overview has ${length} characters; it should have no more than ${longest}.`,
      ),
      range: section.heading.range,
      data: { section: 'overview' },
    };
  },
};
