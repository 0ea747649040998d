import { tableOfSection } from '../form/editions.ts';
import { lengthOf, passagesOf } from '../prose/section-passages.ts';
import { formOf } from '../report/form-of.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** Fewer characters than this name no problem and no improvement. */
const FEWEST = 50;

/**
 * A section with nothing in it, and a fifth one that says nothing: 不得出现敷衍了事甚至年年雷同现象
 * (国办公开办函〔2021〕30号). A section that should have a table and has none is `table-missing`.
 */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  category: 'contents',
  title: bilingual('一个部分没有内容', 'A section is empty'),
  severity: 'warning',
  *check(report) {
    const edition = formOf(report);
    if (!edition) return;
    const length = lengthOf(passagesOf(report, 'problems'));
    for (const { id, heading, lines } of report.sections) {
      if (id === null || tableOfSection(edition, id)) continue;
      const { text, range } = heading;
      if (lines.length === 0) {
        yield { message: bilingual(`“${text}”没有内容。`, `“${text}” has no text.`), range, data: { section: id } };
      } else if (id === 'problems' && length < FEWEST) {
        yield {
          message: bilingual(
            `“${text}”只有 ${length} 个字，没有写出具体的问题和改进情况。`,
            `“${text}” has ${length} characters, which tell no problem and no improvement.`,
          ),
          range,
          data: { section: id },
        };
      }
    }
  },
};
