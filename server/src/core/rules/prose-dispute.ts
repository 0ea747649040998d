import { DISPUTE_NAMES, type DisputeKind, disputeMeaning } from '../prose/meanings.ts';
import type { Sentence } from '../prose/passage.ts';
import type { Says } from '../prose/patterns/pattern.ts';
import { readMeaning } from '../prose/readings.ts';
import { type Found, searchProse } from '../prose/search.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradictions, placesOf } from './contradictions.ts';
import type { Finding, Rule } from './rule.ts';

const SAYS = new Set<Says>(['dispute', 'result']);

/** Counts of 行政复议 and 行政诉讼, and of their results, are those of table 4; 均获维持 says that all were upheld. */
export const proseDispute: Rule = {
  id: 'prose-dispute',
  category: 'prose',
  title: bilingual('文中的复议、诉讼情况与表不符', 'Text and table differ on reconsiderations and lawsuits'),
  severity: 'information',
  *check(report) {
    yield* contradictions(report, SAYS);
    for (const found of sentencesWithAllUpheld(report)) yield* checkUpheld(report, found);
  },
};

const ALL_UPHELD = /(?:均|全部|都)(?:获得?|被|予以|得到|判决|裁定|依法|已经?|是|为)?(?:结果)?(?:维持|胜诉)/;
const sentencesWithAllUpheld = searchProse(({ sentences }) => sentences.filter(({ text }) => ALL_UPHELD.test(text)));
const MENTIONS: readonly (readonly [DisputeKind, RegExp])[] = [
  ['review', /(?<!经)复议(?!后)/],
  ['litigation-direct', /未经(?:行政)?复议直接/],
  ['litigation-after-review', /复议后/],
  ['litigation', /诉讼|应诉/],
];

/** 行政复议7件、诉讼9件，均获维持 where some of them are still pending. */
function* checkUpheld(report: Report, { paragraph, hit: sentence }: Found<Sentence>): Generator<Finding> {
  const found = ALL_UPHELD.exec(sentence.text);
  if (!found) return;
  const before = sentence.text.slice(0, found.index);
  // 审结的均维持 says nothing of those that are pending.
  if (/审结|已结|结案|其中|去年|上年/.test(before)) return;
  const start = sentence.start + found.index;
  for (const [kind] of MENTIONS.filter(([, mention]) => mention.test(before))) {
    const total = readMeaning(report, disputeMeaning([kind], []));
    const upheld = readMeaning(report, disputeMeaning([kind], ['upheld']));
    if (!total || !upheld || total.value === upheld.value) continue;
    const name = DISPUTE_NAMES[kind];
    yield {
      message: bilingual(
        `文中说“${found[0]}”，而表4中${name} ${total.value} 件只有 ${upheld.value} 件结果维持。`,
        `The text says “${found[0]}”, but in 表4 only ${upheld.value} of ${total.value} ${name} are 结果维持.`,
      ),
      range: paragraph.rangeOf({ start, end: start + found[0].length }),
      data: { table: 'disputes', column: 'upheld', stated: total.value, expected: upheld.value },
      related: placesOf([total, upheld]),
    };
  }
}
