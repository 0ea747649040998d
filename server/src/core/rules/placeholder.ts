import { matchesOf } from '../prose/matches.ts';
import { searchProse } from '../prose/search.ts';
import type { Span } from '../prose/span.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { movedRange, type TextRange } from '../text/range.ts';
import type { Rule } from './rule.ts';

/** Words of a template that nobody filled in: （具体网址）, XX, ＿＿, 【】, {单位}, （文字描述）, 此处填写. */
export const placeholder: Rule = {
  id: 'placeholder',
  category: 'contents',
  title: bilingual('留有未填的占位文字', 'A placeholder was left in'),
  severity: 'error',
  *check(report) {
    for (const range of placeholdersIn(report)) {
      const written = report.source.slice(range);
      yield {
        message: bilingual(
          `“${written}”是占位文字，还没有填写。`,
          `“${written}” is a placeholder that was not filled in.`,
        ),
        range,
      };
    }
  },
};

const WORDS =
  /（(?:具体网址|网址|(?:部分)?文字描述|此处[^（）]{0,12}|请?填写[^（）]{0,12}|待补充|待填写?)）|【(?:…+|请?填写[^【】]{0,12}|单位(?:名称)?|机关(?:名称)?|年份|年度|网址|数字|数量|具体[^【】]{0,8}|[Xx×]+)?】|〔(?:请?填写[^〔〕]{0,12}|单位(?:名称)?|机关(?:名称)?|数字|数量)〕|[[［](?:请?填写|此处|待填)[^[\]［］]{0,12}[\]］]|此处(?:填写|补充|插入)|请在此(?:处)?(?:填写|输入)|请(?:根据|按照?|结合|依据)(?:本单位|本机关|本部门|各自的?|各单位)?实际(?:情况)?(?:据实|如实)?(?:填写|填报|补充|修改|增删|调整)|[（(](?:根据|按|视)实际(?:情况)?(?:据实|如实)?(?:填写|填报|补充|修改|增删|调整)[）)]|请(?:据实|如实)(?:填写|填报)|待补充|待填写/g;
/** Letters of an address or a name (xxgk) are none. */
const CROSSES = /(?<![A-Za-z./_\-@&=+])[Xx×]{2,}(?![A-Za-z0-9./_\-@])|(?<![A-Za-z0-9./_\-@&=+“])[Xx×](?=[年月日件条])/g;
const CROSS = /[Xx×]/;
const BRACES = /\{[^{}\n：:；;]{0,20}\}/g;
const BLANKS = /_{2,}/g;
const LETTER_OR_DIGIT = /[A-Za-z0-9]/;

function* placeholdersIn(report: Report): Generator<TextRange> {
  const { title, source } = report;
  if (title) for (const span of spansOf(source.slice(title.range))) yield movedRange(span, title.range.start);
  for (const { paragraph, hit } of placeholdersInProse(report)) yield paragraph.rangeOf(hit);
}

const placeholdersInProse = searchProse(({ text }) => [...spansOf(text)]);

function* spansOf(text: string): Generator<Span> {
  const patterns = CROSS.test(text) ? [WORDS, CROSSES] : [WORDS];
  for (const pattern of patterns) {
    for (const { 0: found, index } of matchesOf(pattern, text)) yield { start: index, end: index + found.length };
  }
  if (text.includes('{')) {
    for (const { 0: found, index } of matchesOf(BRACES, text)) {
      // {单位} and {…}, but not the braces of a style or a script.
      if (/[一-鿿…]|^\{\}$|\.\.\./.test(found)) yield { start: index, end: index + found.length };
    }
  }
  if (!text.includes('__')) return;
  for (const { 0: found, index } of matchesOf(BLANKS, text)) {
    // __总体__ is bold in Markdown, and a line of nothing else is a rule.
    const isBold = found.length === 2 && /__[^_]+__/.test(text.slice(Math.max(0, index - 40), index + 42));
    // So are those within an account's name: qh_sw__2024.
    const isWithinName =
      LETTER_OR_DIGIT.test(text[index - 1] ?? '') && LETTER_OR_DIGIT.test(text[index + found.length] ?? '');
    if (!isBold && !isWithinName && found.length < text.length) yield { start: index, end: index + found.length };
  }
}
