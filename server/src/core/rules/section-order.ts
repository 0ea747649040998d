import { formOf } from '../report/form-of.ts';
import type { Section } from '../report/report.ts';
import { longestRising } from '../sorted.ts';
import { bilingual } from '../text/bilingual.ts';
import { chineseNumeral } from '../text/numeral.ts';
import type { Rule } from './rule.ts';

/** The sections stand in the order of the notices and are numbered on. Marked at the heading that breaks it. */
export const sectionOrder: Rule = {
  id: 'section-order',
  category: 'structure',
  title: bilingual('部分的顺序或序号不对', 'Sections are out of order or wrongly numbered'),
  severity: 'warning',
  *check(report) {
    const edition = formOf(report);
    if (!edition) return;
    const order = edition.sections.map(({ id }) => id);
    const position = ({ id }: Section) => (id === null ? -1 : order.indexOf(id));
    const sections = report.sections.filter(
      (section, index) => section.id === null || report.sections.findIndex(({ id }) => id === section.id) === index,
    );
    const official = sections.filter(({ id }) => id !== null);
    const inOrder = new Set(longestRising(official, position));
    for (const section of official) {
      if (inOrder.has(section)) continue;
      const next = official.find(other => inOrder.has(other) && position(other) > position(section));
      const place = next
        ? bilingual(`应当在“${next.heading.text}”之前`, `should stand before “${next.heading.text}”`)
        : bilingual('应当在最后', 'should stand last');
      yield {
        message: bilingual(`“${section.heading.text}”${place.zh}。`, `“${section.heading.text}” ${place.en}.`),
        range: section.heading.range,
        data: { section: section.id! },
        ...(next
          ? {
              related: [
                { range: next.heading.range, message: bilingual('应当在这一部分之前', 'It should stand before this') },
              ],
            }
          : {}),
      };
    }
    if (inOrder.size < official.length) return;
    let expected = 1;
    for (const section of sections) {
      const { number, text, range } = section.heading;
      // Where a section is missing, both the official number and the next one will do.
      if (number !== null && number !== expected && number !== position(section) + 1) {
        yield {
          message: bilingual(
            `“${text}”的序号应当是“${chineseNumeral(expected)}”。`,
            `“${text}” should have the number “${chineseNumeral(expected)}”.`,
          ),
          range,
          ...(section.id ? { data: { section: section.id } } : {}),
        };
      }
      expected = (number ?? expected) + 1;
    }
  },
};
