import type { Sentence } from '../prose/passage.ts';
import type { Paragraph } from '../prose/prose.ts';
import type { Quantity } from '../prose/quantities.ts';
import { readTable, together } from '../prose/readings.ts';
import { searchProse } from '../prose/search.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { changeFigure, quoteOf } from './contradictions.ts';
import type { Finding, Rule } from './rule.ts';

/** “N 件，占 p%”: p is what N is of one of the wholes that the text or table 3 names, rounded. */
export const prosePercent: Rule = {
  id: 'prose-percent',
  category: 'prose',
  title: bilingual('百分比算得不对', 'A percentage does not match its figures'),
  severity: 'information',
  *check(report) {
    for (const { paragraph, hit } of sentencesWithPercent(report)) {
      yield* checkSentence(report, paragraph, hit.sentence, hit.previous);
    }
  },
};

const sentencesWithPercent = searchProse(({ sentences }) =>
  sentences.flatMap((sentence, index) =>
    sentence.text.includes('%') ? [{ sentence, previous: sentences[index - 1] }] : [],
  ),
);

/** What table 3 has the totals of. */
const OF_APPLICATIONS = /申请|部分公开|不予公开|无法提供|不予处理/;
const SHARE = /^(?:[比例全部总件数量的为是达了]|申请|办理|办结|答复|受理|收到)*$/;

function* checkSentence(
  report: Report,
  paragraph: Paragraph,
  sentence: Sentence,
  previous: Sentence | undefined,
): Generator<Finding> {
  const { quantities } = sentence;
  for (const [index, percent] of quantities.entries()) {
    const part = quantities[index - 1];
    if (
      percent.unit !== '%' ||
      percent.approximate ||
      !part ||
      part.unit === '%' ||
      part.unit === '' ||
      part.approximate
    )
      continue;
    const share = percent.label.indexOf('占');
    // 予以公开的占34.1% is a share of something that has no number of its own.
    if (
      share < 0 ||
      !/^[，、约均已]*$/.test(percent.label.slice(0, share)) ||
      !SHARE.test(percent.label.slice(share + 1)) ||
      sentence.text.includes('分别')
    )
      continue;
    if (percent.depth < part.depth || /较|同比|比上|增|减/.test(percent.label)) continue;
    const wholes = wholesOf(report, paragraph, sentence, previous, index - 1);
    if (wholes.length === 0 || wholes.some(whole => fits(part.value, whole, percent))) continue;
    const nearest = wholes[0]!;
    const figure = percentage(part.value, nearest, placesOfNumber(percent.written));
    yield {
      message: bilingual(
        `“${quoteOf({ quantity: part, sentence, span: part.span })}”说占 ${percent.written}%，而 ${part.value} ÷ ${nearest} 是 ${figure}%。`,
        `“${quoteOf({ quantity: part, sentence, span: part.span })}” is said to be ${percent.written}%, but ${part.value} ÷ ${nearest} is ${figure}%.`,
      ),
      range: paragraph.rangeOf({ start: percent.span.start, end: percent.unitEnd }),
      data: { stated: percent.value, expected: figure },
      related: [
        {
          range: paragraph.rangeOf(part.span),
          message: bilingual(
            quoteOf({ quantity: part, sentence, span: part.span }),
            quoteOf({ quantity: part, sentence, span: part.span }),
          ),
        },
      ],
      fixes: [changeFigure({ quantity: percent, paragraph }, figure)],
    };
  }
}

/** How many numbers back the whole of a part may be. */
const MOST_BEFORE = 20;

/**
 * What the part may be a part of, the likeliest first: a larger number of the same unit before it, in this sentence or
 * the one before; the parts of the sentence together; and for applications the totals of table 3.
 */
function wholesOf(
  report: Report,
  { section, passage }: Paragraph,
  { quantities }: Sentence,
  previous: Sentence | undefined,
  at: number,
): number[] {
  const part = quantities[at]!;
  const alike = (quantity: Quantity) => quantity.unit === part.unit && !quantity.approximate;
  const before = [...(previous?.quantities ?? []), ...quantities.slice(0, at)].slice(-MOST_BEFORE).filter(alike);
  const wholes = before.map(({ value }) => value);
  const shares = quantities.filter((quantity, index) => alike(quantity) && quantities[index + 1]?.unit === '%');
  if (shares.length > 1) wholes.push(shares.reduce((sum, { value }) => sum + value, 0));
  if (OF_APPLICATIONS.test(passage.text) || section === 'applications') {
    const read = (row: string) => readTable(report, 'applications', [row], 'total');
    const totals = [read('outcome-total'), read('received'), together([read('received'), read('carried-in')])];
    wholes.push(...totals.flatMap(total => (total ? [total.value] : [])));
  }
  return [...new Set(wholes)].filter(whole => whole >= part.value && whole > 0);
}

function placesOfNumber(written: string): number {
  return written.split('.')[1]?.length ?? 0;
}

/** Whether a part of a whole is that percentage, rounded to the places it is written with. */
function fits(part: number, whole: number, percent: Quantity): boolean {
  const scale = 10n ** BigInt(placesOfNumber(percent.written));
  const stated = BigInt(percent.written.replace(/[.,]/g, ''));
  const difference = BigInt(part) * 100n * scale - stated * BigInt(whole);
  return (difference < 0n ? -difference : difference) * 2n <= BigInt(whole);
}

/** The percentage that a part is of a whole, rounded half up. */
function percentage(part: number, whole: number, places: number): string {
  const scaled = (BigInt(part) * 200n * 10n ** BigInt(places) + BigInt(whole)) / (2n * BigInt(whole));
  const digits = scaled.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
