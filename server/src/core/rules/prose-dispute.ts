import { type DisputeKind, type DisputeSubject, disputesIn } from '../prose/disputes.ts';
import type { Sentence } from '../prose/passage.ts';
import { type Found, searchProse } from '../prose/search.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Finding, Rule } from './rule.ts';
import { placesOf, type Reading, readTable, together } from './support/claims.ts';
import { contradictions } from './support/contradictions.ts';

/** Counts of 行政复议 and 行政诉讼, and of their results, are those of table 4; 均获维持 says that all were upheld. */
export const proseDispute: Rule = {
  id: 'prose-dispute',
  category: 'prose',
  title: bilingual('文中的复议、诉讼情况与表不符', 'The text tells other disputes than the table'),
  severity: 'information',
  *check(report) {
    yield* contradictions(report, 'disputes', ['dispute'], ({ subject }) => readingsOf(report, subject));
    for (const found of sentencesWithAllUpheld(report)) yield* checkUpheld(report, found);
  },
};

const ROWS: Record<DisputeKind, readonly string[]> = {
  review: ['review'],
  litigation: ['litigation-direct', 'litigation-after-review'],
  'litigation-direct': ['litigation-direct'],
  'litigation-after-review': ['litigation-after-review'],
};
const NAMES: Record<DisputeKind, string> = {
  review: '行政复议',
  litigation: '行政诉讼',
  'litigation-direct': '未经复议直接起诉',
  'litigation-after-review': '复议后起诉',
};

function sum(report: Report, kinds: readonly DisputeKind[], column: string): Reading | null {
  const rows = kinds.flatMap(kind => ROWS[kind]);
  return together(
    rows.map(row => readTable(report, 'disputes', [row], column)),
    kinds.map(kind => NAMES[kind]).join('、'),
  );
}

/** A result that is told after two of them may be of either or of both; 诉讼 alone may be one of its two kinds. */
function readingsOf(report: Report, { of, result }: DisputeSubject): (Reading | null)[] {
  const column = result ?? 'total';
  const readings = [sum(report, of, column)];
  if (result && of.length > 1) readings.push(...of.map(kind => sum(report, [kind], column)));
  if (of.length === 1 && of[0] === 'litigation') {
    readings.push(sum(report, ['litigation-direct'], column), sum(report, ['litigation-after-review'], column));
  }
  return readings;
}

const ALL_UPHELD = /(?:均|全部|都)(?:获得?|被|予以|得到|判决|裁定|依法|已经?|是|为)?(?:结果)?维持/;
const sentencesWithAllUpheld = searchProse(({ sentences }) => sentences.filter(({ text }) => ALL_UPHELD.test(text)));

/** 行政复议7件、诉讼9件，均获维持 where some of them are still pending. */
function* checkUpheld(report: Report, { paragraph, hit: sentence }: Found<Sentence>): Generator<Finding> {
  const found = ALL_UPHELD.exec(sentence.text);
  if (!found) return;
  const before = sentence.text.slice(0, found.index);
  // 审结的均维持 says nothing of those that are pending.
  if (/审结|已结|结案|其中|去年|上年/.test(before)) return;
  const start = sentence.start + found.index;
  for (const kind of disputesIn(before)) {
    const [total, upheld] = [sum(report, [kind], 'total'), sum(report, [kind], 'upheld')];
    if (!total || !upheld || total.value === upheld.value) continue;
    yield {
      message: bilingual(
        `文中说“${found[0]}”，而表4中${NAMES[kind]} ${total.value} 件只有 ${upheld.value} 件结果维持。`,
        `The text says “${found[0]}”, but in 表4 only ${upheld.value} of ${total.value} ${NAMES[kind]} are 结果维持.`,
      ),
      range: paragraph.rangeOf({ start, end: start + found[0].length }),
      data: { table: 'disputes', column: 'upheld', stated: total.value, expected: upheld.value },
      related: placesOf([total, upheld]),
    };
  }
}
