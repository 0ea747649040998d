import { claimsOf } from '../prose/claims.ts';
import type { Denial } from '../prose/denials.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { placesOf, type Reading, readTable, together, writtenReading } from './support/claims.ts';

/** “未收到申请”, “未发生行政复议、行政诉讼” against a table that counts some. Nothing in a text is more plainly wrong. */
export const proseZero: Rule = {
  id: 'prose-zero',
  category: 'prose',
  title: bilingual('文中说没有，表里有', 'The text denies what the table counts'),
  severity: 'error',
  *check(report) {
    for (const { denial, paragraph } of claimsOf(report).denied) {
      for (const kind of denial.of) {
        const reading = readingOf(report, kind);
        if (!reading || reading.value === 0) continue;
        const quote = paragraph.passage.text.slice(denial.start, denial.end);
        const table = kind === 'applications' ? '表3' : '表4';
        const written = writtenReading(reading);
        yield {
          message: bilingual(
            `文中说“${quote}”，而${table}中${reading.name}是 ${written}。`,
            `The text says “${quote}”, but in ${table} ${reading.name} is ${written}.`,
          ),
          range: paragraph.rangeOf(denial),
          data: { table: kind === 'applications' ? 'applications' : 'disputes', stated: 0, expected: reading.value },
          related: placesOf([reading]),
        };
      }
    }
  },
};

function readingOf(report: Report, kind: Denial['of'][number]): Reading | null {
  if (kind === 'applications') return readTable(report, 'applications', ['received'], 'total');
  if (kind === 'review') return readTable(report, 'disputes', ['review'], 'total');
  return together(
    ['litigation-direct', 'litigation-after-review'].map(row => readTable(report, 'disputes', [row], 'total')),
    '行政诉讼',
  );
}
