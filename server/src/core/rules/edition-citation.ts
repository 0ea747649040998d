import { editions } from '../form/editions.ts';
import type { Edition } from '../form/schema.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** A report that rests on the notice of an edition before its own: 国办公开办函〔2019〕60号 in one of 2021 or later. */
export const editionCitation: Rule = {
  id: 'edition-citation',
  category: 'structure',
  title: bilingual('引用了旧的格式通知', 'The superseded notice is cited'),
  severity: 'warning',
  *check({ edition, source, year }) {
    if (!edition) return;
    for (const { 0: text, index } of citationsOf(editions.slice(0, editions.indexOf(edition)), source.text)) {
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

/** Where a text names one of the editions' notices. */
function citationsOf(former: readonly Edition[], text: string): RegExpExecArray[] {
  return former.flatMap(({ document }) => {
    const { office, pattern } = noticeOf(document);
    return text.includes(office) ? [...text.matchAll(pattern)] : [];
  });
}

/** 国办公开办函〔2019〕60号 in any brackets and spacing. */
function noticeOf(document: string): { office: string; pattern: RegExp } {
  const [, office = document, year = '', number = ''] = /^(.*)〔(\d+)〕(\d+)号$/.exec(document) ?? [];
  const pattern = new RegExp(`${office}\\s*[〔［[（(【]\\s*${year}\\s*[〕］\\]）)】]\\s*${number}\\s*号`, 'g');
  return { office, pattern };
}
