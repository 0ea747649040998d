import { editions } from '../form/editions.ts';
import { labelKey } from '../text/label-key.ts';

/** What sections of problems say everywhere, and what the form itself prints: of no account when texts are compared. */
const EVERYWHERE = [
  '《中华人民共和国政府信息公开条例》',
  '政府信息公开工作',
  '政府信息公开',
  '政务公开工作',
  '存在的主要问题',
  '存在的问题',
  '存在问题',
  '存在以下问题',
  '存在一些问题和不足',
  '存在一定差距',
  '取得了一定成效',
  '取得了一定的成效',
  '取得了一定成绩',
  '取得了一定的成绩',
  '与上级要求和群众期待相比',
  '主要表现在以下几个方面',
  '主要表现在',
  '改进情况',
  '改进措施',
  '针对上述问题',
  '针对以上问题',
  '下一步工作打算',
  '下一步',
  '采取以下措施',
  '重点做好以下工作',
  '着力做好以下几方面工作',
];

/** Longer ones first, as they hold shorter ones. */
const PHRASES = [
  ...new Set(
    [
      ...EVERYWHERE,
      ...editions.flatMap(({ sections }) => sections.flatMap(({ name, aliases }) => [name, ...aliases])),
    ].map(wordsOf),
  ),
].sort((a, b) => b.length - a.length);

/** What a text says of its own: without punctuation, figures and what everybody says. */
export function ownWords(text: string): string {
  return PHRASES.reduce((left, phrase) => left.replaceAll(phrase, ''), wordsOf(text));
}

function wordsOf(text: string): string {
  return labelKey(text).replace(/[\p{N}一二三四五六七八九十百千万两]+/gu, '');
}
