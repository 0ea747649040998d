import { claimsOf } from '../prose/claims.ts';
import type { Sentence } from '../prose/passage.ts';
import type { Paragraph } from '../prose/prose.ts';
import type { Quantity } from '../prose/quantities.ts';
import { searchProse } from '../prose/search.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { changeFigure, quoteOf } from './contradictions.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * “共 N 条，其中 a 条、b 条、c 条”: parts never exceed the whole, and make it up where the list is closed, which one with
 * 等, 主要 or 包括 is not.
 */
export const proseList: Rule = {
  id: 'prose-list',
  category: 'prose',
  title: bilingual('列举的分项与总数不符', 'The parts of a list do not make up its whole'),
  severity: 'warning',
  *check(report) {
    for (const { paragraph, hit } of wrongLists(report)) {
      const finding = findingOf(report, paragraph, hit);
      if (finding) yield finding;
    }
  },
};

interface List {
  readonly sentence: Sentence;
  readonly whole: Quantity;
  /** The sentence of the whole, which may be the one before. */
  readonly in: Sentence;
  readonly parts: readonly Quantity[];
  /** Whether the text says that there is more than it names. */
  readonly open: boolean;
}

const wrongLists = searchProse(({ sentences }): readonly List[] => {
  const wrong: List[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!/其中|（/.test(sentence.text) || sentence.quantities.length < 2) continue;
    for (const list of listsOf(sentence, sentences[index - 1])) if (isWrong(list)) wrong.push(list);
  }
  return wrong;
});

function isWrong({ whole, parts, open }: List): boolean {
  const sum = sumOf(parts);
  return open ? sum > whole.value : sum !== whole.value;
}

function sumOf(parts: readonly Quantity[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}

/** Words that say that not all is named. */
const OPEN = /等|主要|包括|包含|涵盖|涉及|以及其他|约|余条|多条|之类|例如|如/;
/** Where the list is over: 另外, 同时, 全年共 … begin another matter. */
const OVER =
  /另|此外|同时|全年|今年|本年|去年|上年|累计|总共|总计|合计|共计|共有|共$|^(?:共|并|还|通过|回复|办结|答复|办理|完成|处理|收到|受理|采纳|开展|召开|举办|举行|组织(?!机构))/;
/** What counts by another measure than the other parts do. */
const OTHER_MEASURE =
  /已|均(?!衡)|未(?!成年|来)|按[时期]|占|较|同比|增长|增加|减少|满意|到期|阅读|点击|关注|浏览|转发|访问|结转|顺延|下载|粉丝/;

/** No list has more numbers, with those in the brackets of its parts. */
const MOST_NUMBERS = 100;

/** Some of the organs, as a government names the ones that received most. */
const ORGAN = /(?:[局委办厅室镇乡院]|街道|公司|中心)$/;

/** The lists of a sentence: in a bracket right behind the whole, or behind 其中. */
function* listsOf(sentence: Sentence, previous: Sentence | undefined): Generator<List> {
  const { quantities, passage } = sentence;
  for (const [index, whole] of quantities.entries()) {
    const next = quantities[index + 1];
    if (!next) break;
    const between = passage.text.slice(whole.unitEnd, next.span.start);
    const bracket = between.startsWith('（') ? 1 : 0;
    const leads = bracket
      ? next.depth === whole.depth + 1
      : /^[^（）。]{0,12}，?[（]?其中/.test(between) && next.depth === whole.depth;
    if (leads)
      yield* listFrom(
        sentence,
        whole,
        sentence,
        index + 1,
        whole.depth + bracket,
        bracket === 0 || between.includes('其中'),
      );
  }
  const first = quantities[0];
  const whole = previous?.quantities.findLast(({ depth }) => depth === 0);
  if (first && whole && first.depth === 0 && sentence.text.startsWith('其中'))
    yield* listFrom(sentence, whole, previous!, 0, 0, true);
}

function* listFrom(
  sentence: Sentence,
  whole: Quantity,
  inSentence: Sentence,
  from: number,
  depth: number,
  isNamed: boolean,
): Generator<List> {
  const { quantities, passage } = sentence;
  const parts: Quantity[] = [];
  let at = from;
  let read = from === 0 ? sentence.start : quantities[from - 1]!.unitEnd;
  for (; at < Math.min(quantities.length, from + MOST_NUMBERS); at++) {
    const part = quantities[at]!;
    const passed = passage.text.slice(read, part.span.start);
    if (part.depth < depth || (depth > 0 && passed.includes('）') && part.depth <= depth - 1)) break;
    if (part.depth > depth) continue;
    const label = labelOf(part);
    if (parts.length > 0 && (OVER.test(label) || passed.includes('其中'))) break;
    if (
      label.length < 2 ||
      part.unit !== whole.unit ||
      part.approximate ||
      OTHER_MEASURE.test(label) ||
      OTHER_MEASURE.test(part.tail)
    )
      return;
    parts.push(part);
    read = part.unitEnd;
  }
  // One part alone is a list where it is more than the whole: 收到申请160件，其中信函161件.
  const isMore = isNamed && inSentence === sentence && parts.length === 1 && parts[0]!.value > whole.value;
  if ((parts.length < 2 && !isMore) || whole.approximate || whole.unit === '' || whole.unit === '%') return;
  const start = from === 0 ? sentence.start : quantities[from - 1]!.unitEnd;
  const last = parts.at(-1)!;
  // What follows the last part up to the next mark may be 等: 工作动态43条、计划总结2条等.
  const rest = passage.text.slice(last.unitEnd, sentence.end);
  const named = passage.text.slice(start, last.span.start) + rest.slice(0, /[。；！]/.exec(rest)?.index ?? rest.length);
  const ended = /[。！？；）]/.test(passage.text[sentence.end - 1]!) || sentence.end === passage.text.length;
  const wentOn = at < quantities.length && quantities[at]!.depth >= depth && depth === 0;
  yield {
    sentence,
    whole,
    in: inSentence,
    parts,
    open:
      parts.every(({ label }) => ORGAN.test(label)) ||
      OPEN.test(named.replace(/（[^（）]*）/g, '')) ||
      !ended ||
      wentOn ||
      (!isNamed && depth === 0),
  };
}

/** Parts that table 3 counts; lists of them overlap (自然人15件，已答复18件) and leave out what is zero. */
const OF_THE_TABLES =
  /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|自然人|法人|商业企业|科研机构|公益组织|法律服务机构/;

function labelOf({ label }: Quantity): string {
  return label.replace(/^[、“]+|^其中|[：“”]/g, '').replace(/^[，、]/, '');
}

function findingOf(
  report: Report,
  paragraph: Paragraph,
  { sentence, whole, in: inSentence, parts, open }: List,
): Finding | null {
  // What table 3 and 4 count is held against them, and incomplete or overlapping lists of it are common.
  const compared = new Set(claimsOf(report).map(({ quantity }) => quantity));
  if (parts.some(part => compared.has(part) || OF_THE_TABLES.test(part.label))) return null;
  const sum = sumOf(parts);
  const written = `${parts.map(({ value }) => value).join(' + ')} = ${sum}`;
  const quote = quoteOf({ quantity: whole, sentence: inSentence, span: whole.span });
  return {
    message: bilingual(
      `“${quote}”，而列出的各项是 ${written}${open ? '，比总数还多' : ''}。`,
      `“${quote}”, but the parts named are ${written}${open ? ', more than the whole' : ''}.`,
    ),
    range: paragraph.rangeOf(whole.span),
    data: { stated: whole.value, expected: sum },
    related: parts.map(part => ({
      range: paragraph.rangeOf(part.span),
      message: bilingual(
        quoteOf({ quantity: part, sentence, span: part.span }),
        quoteOf({ quantity: part, sentence, span: part.span }),
      ),
    })),
    fixes: [changeFigure({ quantity: whole, paragraph }, String(sum))],
  };
}
