import { newestEdition } from '../form/editions.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

// 国办公开办函〔2019〕60号, in any brackets and spacing.
const OLD_NOTICE = /国办公开办函\s*[〔［[（(【]\s*2019\s*[〕］\]）)】]\s*60\s*号/g;

/** A report of 2021 or later that rests on the notice of 2019, which 国办公开办函〔2021〕30号 replaced. */
export const editionCitation: Rule = {
  id: 'edition-citation',
  category: 'structure',
  title: bilingual('引用了旧的格式通知', 'The former notice is cited'),
  severity: 'warning',
  *check({ edition, source, year }) {
    if (edition !== newestEdition || !source.text.includes('国办公开办函')) return;
    for (const { 0: text, index } of source.text.matchAll(OLD_NOTICE)) {
      const range = { start: index, end: index + text.length };
      yield {
        message: bilingual(
          `${year} 年度的报告适用${edition.document}，不再是“${text}”。`,
          `A report of ${year} rests on ${edition.document}, no longer on “${text}”.`,
        ),
        range,
        fixes: [
          {
            title: bilingual(`改为“${edition.document}”`, `Change to “${edition.document}”`),
            safe: false,
            edits: [{ range, newText: edition.document }],
          },
        ],
      };
    }
  },
};
