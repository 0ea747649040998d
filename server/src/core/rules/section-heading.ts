import { sectionOf } from '../form/editions.ts';
import { formOf } from '../report/form-of.ts';
import { bilingual } from '../text/bilingual.ts';
import { editDistance } from '../text/edit-distance.ts';
import { labelKey, withoutNumbering } from '../text/label-key.ts';
import type { Rule } from './rule.ts';

// 一、 | 第二部分 | 3. : what is left of a heading when the name is exchanged.
const NUMBER = /^(?:第?[一二三四五六七八九十\d]{1,3}\s*(?:部分|章)?\s*[、,，.．:：\s]\s*)?/;

/** A section that was known by its words, whose heading is neither the official nor an accepted one. */
export const sectionHeading: Rule = {
  id: 'section-heading',
  category: 'structure',
  title: bilingual('部分的标题与规定不一致', "A section's heading is not the official one"),
  severity: 'information',
  *check(report) {
    const edition = formOf(report);
    if (!edition) return;
    for (const { id, heading } of report.sections) {
      if (id === null || heading.accepted) continue;
      const { name } = sectionOf(edition, id);
      const official = NUMBER.exec(heading.text)![0] + name;
      const slips = editDistance(withoutNumbering(labelKey(heading.text)), labelKey(name), name.length);
      yield {
        message: bilingual(
          `“${heading.text}”的规定标题是“${official}”。`,
          `“${heading.text}” is officially “${official}”.`,
        ),
        range: heading.range,
        data: { section: id },
        fixes: [
          {
            title: bilingual(`改为“${official}”`, `Change to “${official}”`),
            // Only slips are mended unasked; a heading in other words may be meant so.
            safe: slips * 4 <= name.length,
            edits: [{ range: heading.range, newText: official }],
          },
        ],
      };
    }
  },
};
