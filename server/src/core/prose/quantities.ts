import { parseChineseNumeral } from '../text/numeral.ts';
import type { Span } from './span.ts';

/** A number of a sentence with its surroundings; spans count the characters of the paragraph. */
export interface Quantity {
  /** What it says: 127 of 一百二十七条. Of a percentage with places, with them: 33.9. */
  readonly value: number;
  /** The number as it is read: 1,204, 33.9, 一百二十七. */
  readonly written: string;
  /** The number alone, without its unit. */
  readonly span: Span;
  /** 件, 条, % …; '' where none follows. */
  readonly unit: string;
  readonly unitEnd: number;
  /** 约20件, 20余件, 近20件, 2万余条: no figure to be compared. */
  readonly approximate: boolean;
  /** What stands before it since the last mark, bracket or number: 予以公开及部分公开 of 予以公开及部分公开258件. */
  readonly label: string;
  /** What stands behind its unit up to the next mark, bracket or number: 顺延到下年度 of 72件顺延到下年度. */
  readonly tail: string;
  /** In how many brackets it stands. */
  readonly depth: number;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+/g;
const UNIT =
  /(余|多|几)?(万|亿|千|百)?(余|多)?(件次|人次|万元|亿元|元|个百分点|%|‰|件|条|份|宗|项|起|例|篇|次|个|家|人|名|户|场|期|笔|单|封|部|则|类|年|月|日|号|时|点|岁|届|周|天|倍|级|章|款|版|楼|室|种|小时|平方米|公里)?/y;
/** What does not count anything: dates, numbers of documents and of things. */
const NO_COUNT = new Set(['年', '月', '日', '号', '时', '点', '岁', '届', '周', '章', '款', '版', '楼', '室', '级']);
/** Chinese numerals are numbers only with one of these: 六件, but not 一步 or 三农. */
const COUNTED = new Set(['件', '条', '份', '宗', '项', '起', '例', '篇', '次', '件次']);
const BOUNDARY = '，；：（）。！？\n';
const ABOUT = /(?:约|大约|近|将近|超|超过|逾|不足|不到|至少|最多|达到?近|上)(?:有)?$/;
const SUMMED = /^(?:合计|总计|共计|相加|之和)/;
const DENIED = /[未无没][^\d]{0,6}$/;
const BOUNDS = /^(?:以[上下内]|左右|上下)/;
const MOST_DIGITS = 12;

/** The numbers of a sentence that count something, in its order. `sentence` is its span in the paragraph's text. */
export function quantitiesOf(paragraph: string, sentence: Span): Quantity[] {
  const text = paragraph.slice(sentence.start, sentence.end);
  const quantities: Mutable<Quantity>[] = [];
  let from = 0;
  let depth = 0;
  let counted = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    for (; counted < match.index; counted++) {
      const code = text.charCodeAt(counted);
      if (code === OPEN) depth++;
      else if (code === CLOSE && depth > 0) depth--;
    }
    const quantity = readQuantity(text, match[0], match.index, from, depth);
    if (!quantity) continue;
    from = quantity.unitEnd;
    NUMBER.lastIndex = from;
    quantities.push(quantity);
  }
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!;
    const { unitEnd, span } = quantity;
    // The spans of those behind are still the sentence's own.
    const until = quantities[index + 1]?.span.start ?? text.length;
    quantity.tail = text.slice(unitEnd, boundaryAfter(text, unitEnd, until));
    quantity.unitEnd = unitEnd + sentence.start;
    quantity.span = { start: span.start + sentence.start, end: span.end + sentence.start };
  }
  return quantities;
}

const OPEN = 0xff08;
const CLOSE = 0xff09;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readQuantity(text: string, written: string, start: number, from: number, depth: number): Quantity | null {
  const end = start + written.length;
  UNIT.lastIndex = end;
  const [whole, before, scale, after, unit = ''] = UNIT.exec(text)!;
  const label = text.slice(boundaryBefore(text, start, from), start);
  const isArabic = written.charCodeAt(0) < 128;
  if (NO_COUNT.has(unit) || (!isArabic && !COUNTED.has(unit))) return null;
  // 一件一档, 一事一议.
  if (written === '一' && text.charAt(end + whole.length) === '一') return null;
  // “12320”热线 is a name.
  if (text.charAt(start - 1) === '“' && QUOTED_NAME.test(text.slice(end, end + 2))) return null;
  // 未发生一起, 无一件逾期.
  if (written === '一' && DENIED.test(label)) return null;
  // 两项合计20件.
  if (SUMMED.test(text.slice(end + whole.length, end + whole.length + 2)) && /^[两三]$/.test(written)) return null;
  // 第3条, 〔2019〕60号, GB2312, 1+6, 3.5.2; 12345 is a telephone, and 1. or 1、 begins a list.
  if (NAMES_BEFORE.test(text.charAt(start - 1)) || NAMES_AFTER.test(text.charAt(end))) return null;
  if (written === '12345' || (whole === '' && numbersItem(text, start, end))) return null;
  if (whole === '' && YEAR.test(written) && YEAR_BEFORE.test(text.charAt(end))) return null;
  const value = isArabic ? arabic(written) : parseChineseNumeral(written);
  if (value === null) return null;
  const approximate =
    Boolean(before || scale || after) ||
    ABOUT.test(label) ||
    BOUNDS.test(text.slice(end + whole.length, end + whole.length + 2));
  return {
    value,
    written,
    span: { start, end },
    unit,
    unitEnd: end + whole.length,
    approximate,
    label,
    tail: '',
    depth,
  };
}

/** Whether a bare number only begins an item of a list: 1、, 2. */
function numbersItem(text: string, start: number, end: number): boolean {
  return text[end] === '.' || (text[end] === '、' && (start === 0 || BOUNDARY.includes(text[start - 1]!)));
}

/** 2024我局, 2024全年: a year whose 年 is missing. */
const YEAR = /^20\d\d$/;
const YEAR_BEFORE = /[我本全共度]/;
const QUOTED_NAME = /^”[^件条份宗起]/;
const NAMES_BEFORE = /[第〔A-Za-z+.\-—/]/;
const NAMES_AFTER = /[〕A-Za-z+/]/;

function arabic(written: string): number | null {
  const digits = written.replace(/,/g, '');
  return digits.length > MOST_DIGITS ? null : Number(digits);
}

function boundaryBefore(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !BOUNDARY.includes(text[start - 1]!)) start--;
  return start;
}

function boundaryAfter(text: string, at: number, until: number): number {
  let end = at;
  while (end < until && text[end] !== '、' && !BOUNDARY.includes(text[end]!)) end++;
  return end;
}
