import { oncePer } from '../once.ts';
import { claimingParagraphs } from '../prose/claims.ts';
import { type List, labelOf, listsOf } from '../prose/lists.ts';
import type { Paragraph } from '../prose/prose.ts';
import type { Quantity } from '../prose/quantities.ts';
import { searchProse } from '../prose/search.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { changeFigure, quoteOf } from './contradictions.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * “共 N 条，其中 a 条、b 条、c 条”: parts never exceed the whole; and where the list is closed, which one with 等, 主要 or
 * 包括 is not, they make it up if they nearly do or the last of them is 其他.
 */
export const proseList: Rule = {
  id: 'prose-list',
  category: 'prose',
  title: bilingual('列举的分项与总数不符', 'The parts of a list do not add up to its total'),
  severity: 'warning',
  *check(report) {
    for (const { paragraph, hit } of wrongLists(report)) {
      if (!isCompared(report, hit)) yield findingOf(paragraph, hit);
    }
  },
};

const wrongLists = searchProse(passage => listsOf(passage).filter(isWrong));

/**
 * Published lists that lack more are incomplete, or divide by a property (其中主动公开4件), and are no slips: those lie at
 * 0.95 to 0.99 of the whole.
 */
const NEARLY_WHOLE = 0.9;
/** What is published in several of them is counted in each. */
const CHANNEL =
  /网站|网络|公众号|微信|微博|抖音|头条|视频号|客户端|APP|新媒体|公报|公开栏|公示栏|平台|电视|报纸|广播|显示屏/i;

function isWrong({ whole, wholeIn, parts, isOpen }: List): boolean {
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    // What follows the parts that make it up divides it in another way.
    if (sum === whole.value) return false;
  }
  // 收到40件，上年结转5件，其中网络申请25件 divides the first of them.
  const before = wholeIn.quantities.filter(({ unit, span }) => unit === whole.unit && span.start < whole.span.start);
  if (sum > whole.value && before.some(({ value }) => value >= sum)) return false;
  if (sum > whole.value) return parts.filter(({ label }) => CHANNEL.test(label)).length < 2;
  if (isOpen || parts.length < 2) return false;
  return sum >= NEARLY_WHOLE * whole.value || /^其[他它余]/.test(labelOf(parts.at(-1)!));
}

/** Parts that table 3 counts; lists of them overlap (自然人15件，已答复18件) and leave out what is zero. */
const OF_THE_TABLES =
  /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|自然人|法人|商业企业|科研机构|公益组织|法律服务机构/;
const comparedWithTables = oncePer(
  (report: Report): ReadonlySet<Quantity | null> =>
    new Set(claimingParagraphs(report).flatMap(({ claims }) => claims.map(({ quantity }) => quantity))),
);

/** Whether the tables count the parts, and are held against them. */
function isCompared(report: Report, { parts }: List): boolean {
  const compared = comparedWithTables(report);
  return parts.some(part => compared.has(part) || OF_THE_TABLES.test(part.label));
}

function findingOf(paragraph: Paragraph, { whole, wholeIn, sentence, parts }: List): Finding {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const written = `${parts.map(({ value }) => value).join(' + ')}${parts.length > 1 ? ` = ${sum}` : ''}`;
  const isMore = sum > whole.value;
  const quote = quoteOf({ quantity: whole, sentence: wholeIn, span: whole.span });
  return {
    message: bilingual(
      `“${quote}”，而列出的各项是 ${written}${isMore ? '，比总数还多' : ''}。`,
      `“${quote}”, but the parts named are ${written}${isMore ? ', more than the whole' : ''}.`,
    ),
    range: paragraph.rangeOf(whole.span),
    data: { stated: whole.value, expected: sum },
    related: parts.map(part => {
      const name = quoteOf({ quantity: part, sentence, span: part.span });
      return { range: paragraph.rangeOf(part.span), message: bilingual(name, name) };
    }),
    fixes: [changeFigure({ quantity: whole, paragraph }, String(sum))],
  };
}
