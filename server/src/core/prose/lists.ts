import type { Passage, Sentence } from './passage.ts';
import type { Quantity } from './quantities.ts';

/** A number that the text divides: 公开信息127条，其中工作动态43条，公示6条. */
export interface List {
  readonly whole: Quantity;
  /** The sentence of the whole, which may be the one before that of its parts. */
  readonly wholeIn: Sentence;
  readonly sentence: Sentence;
  /** The parts of the whole itself, without what divides one of them. */
  readonly parts: readonly Quantity[];
  /** Whether the text may leave some out: 等, 主要, 包括, or it goes on where the list seems to end. */
  readonly isOpen: boolean;
}

/** No list has more numbers, with those in the brackets of its parts. */
const MOST_NUMBERS = 100;
/** What comes on top of what was received. */
const CARRIED = /结转|转结|转入|顺延/;
/** What leads from a whole to its parts. */
const LEADS = /^[^（）。；]{0,12}?，?（?(?:其中|包括|包含|涵盖|分别[为是]|：)/;
/** Words that say that not all is named. */
const OPEN = /等|主要|包括|包含|涵盖|涉及|约|余条|多条|若干|之类|例如|如/;
/** What leads from a part to what divides it in its turn. */
const DIVIDES_PART = /其中|包括|包含|含/;
/** Where the list is over: 另外, 同时, 全年共 … begin another matter. */
const OVER =
  /另|此外|同时|全年|今年|本年|去年|上年|累计|总共|总计|合计|共计|共有|共$|行政复议|行政诉讼|^按|^(?:共|并|还|通过|回复|办结|答复|办理|完成|处理|收到|受理|采纳|开展|召开|举办|举行|组织(?!机构))/;
/** What counts by another measure than the other parts do. */
const OTHER_MEASURE =
  /已|均(?!衡)|未(?!成年|来)|按[时期]|占|较|同比|增长|增加|减少|满意|到期|阅读|点击|关注|浏览|转发|访问|结转|顺延|下载|粉丝/;
/** Some of the organs, as a government names the ones that received most. */
const ORGAN = /(?:[局委办厅室镇乡院]|街道|公司|中心)$/;

/** The lists of a passage: in a bracket right behind the whole, or behind 其中 and the like. */
export function listsOf({ sentences }: Passage): List[] {
  const lists: List[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const { quantities, text } = sentence;
    if (quantities.length === 0 || !/其中|（|包括|包含|涵盖|分别|：/.test(text)) continue;
    for (let at = 0; at + 1 < quantities.length; at++) {
      const list = listBehind(sentence, at);
      if (list) lists.push(list);
    }
    // 其中 behind several numbers may divide any of them.
    const before = sentences[index - 1]?.quantities.filter(({ depth }) => depth === 0) ?? [];
    const whole = before.length === 1 || before[0]?.unit !== before.at(-1)?.unit ? before.at(-1) : undefined;
    if (whole && quantities[0]!.depth === 0 && text.startsWith('其中')) {
      const list = listFrom({ whole, wholeIn: sentences[index - 1]!, sentence, from: 0, depth: 0, isNamed: true });
      if (list) lists.push(list);
    }
  }
  return lists;
}

/** The list that a number of a sentence is the whole of. */
function listBehind(sentence: Sentence, at: number): List | null {
  const whole = sentence.quantities[at]!;
  const next = sentence.quantities[at + 1]!;
  const between = sentence.passage.text.slice(whole.unitEnd, next.span.start);
  const isBracket = between.startsWith('（');
  const leads = isBracket ? next.depth === whole.depth + 1 : LEADS.test(between) && next.depth === whole.depth;
  if (!leads) return null;
  return listFrom({
    whole,
    wholeIn: sentence,
    sentence,
    from: at + 1,
    depth: whole.depth + (isBracket ? 1 : 0),
    isNamed: !isBracket || between.includes('其中'),
  });
}

interface Beginning extends Pick<List, 'whole' | 'wholeIn' | 'sentence'> {
  /** The number of the first part in its sentence. */
  readonly from: number;
  readonly depth: number;
  /** Whether 其中 or the like leads to it. */
  readonly isNamed: boolean;
}

function listFrom({ whole, wholeIn, sentence, from, depth, isNamed }: Beginning): List | null {
  if (whole.approximate || whole.unit === '' || whole.unit === '%') return null;
  const { quantities, passage } = sentence;
  const { text } = passage;
  const parts: Quantity[] = [];
  // What a part is divided into, until it is made up or a ； ends it.
  let divided: { readonly part: Quantity; sum: number } | null = null;
  // What is said of the parts, without what divides them.
  let named = '';
  let read = from === 0 ? sentence.start : quantities[from - 1]!.unitEnd;
  let at = from;
  for (; at < Math.min(quantities.length, from + MOST_NUMBERS); at++) {
    const part = quantities[at]!;
    const passed = text.slice(read, part.span.start);
    if (part.depth < depth) break;
    if (part.depth > depth || part.unit === '%') continue;
    const label = labelOf(part);
    if (passed.includes('；')) divided = null;
    if (parts.length > 0 && part.unit === whole.unit && DIVIDES_PART.test(passed.replace(/（[^（）]*）/g, ''))) {
      divided = { part: parts.at(-1)!, sum: 0 };
    } else if (parts.length > 0 && !divided && OVER.test(label)) break;
    if (part.unit !== whole.unit && parts.length > 0 && passed.includes('；')) break;
    if (label.length < 2 || part.unit !== whole.unit || part.approximate || countsOtherwise(part, label)) return null;
    read = part.unitEnd;
    if (!divided) {
      parts.push(part);
      named += passed;
      continue;
    }
    divided.sum += part.value;
    if (divided.sum >= divided.part.value) divided = null;
  }
  // A part that its own parts do not make up leaves open where the list goes on.
  if (parts.length === 0 || divided) return null;
  // One part alone is a list only where it may be more than the whole: 收到申请160件，其中信函161件.
  if (parts.length === 1 && !(isNamed && wholeIn === sentence)) return null;
  // 收到20件，上年结转3件，其中网上申请15件、信函5件 divides what was received.
  const isAside = wholeIn === sentence && quantities[0] !== whole && CARRIED.test(labelOf(whole));
  if (isAside && parts.reduce((sum, { value }) => sum + value, 0) > whole.value) return null;
  const rest = text.slice(read, sentence.end);
  // What follows the last part up to the next mark may be 等: 工作动态43条、计划总结2条等.
  named += rest.slice(0, /[。；！]/.exec(rest)?.index ?? rest.length);
  const hasEnded = /[。！？；）]/.test(text[sentence.end - 1]!) || sentence.end === text.length;
  const next = quantities[at];
  const goesOn = depth === 0 && next !== undefined && !text.slice(read, next.span.start).includes('；');
  return {
    whole,
    wholeIn,
    sentence,
    parts,
    isOpen:
      parts.every(({ label }) => ORGAN.test(label)) ||
      OPEN.test(named.replace(/（[^（）]*）/g, '')) ||
      !hasEnded ||
      goesOn ||
      (!isNamed && depth === 0),
  };
}

function countsOtherwise({ tail }: Quantity, label: string): boolean {
  return OTHER_MEASURE.test(label) || OTHER_MEASURE.test(tail);
}

/** What a part is called: 工作动态 of 其中：工作动态43条. */
export function labelOf({ label }: Quantity): string {
  return label.replace(/^[、“]+|^其中|[：“”]/g, '').replace(/^[，、]/, '');
}
