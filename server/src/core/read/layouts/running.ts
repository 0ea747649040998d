import { looksLikeCell } from '../../text/cell-value.ts';
import type { FieldLine } from '../fields.ts';
import { wordsOf } from './spaces.ts';

/** A shorter line is a row or a head, of which single spaces may part the labels' own words. */
const SHORTEST = 60;
const FEWEST_WORDS = 12;
/** A longer line is more than one row, whatever parts its cells. */
const LONGEST_ROW = 300;
/** Of a table's words at least so many are figures: table 2 has 10 of 30. */
const FIGURES_AMONG_WORDS = 1 / 5;
/** No word of a table has more characters but the note of table 3 and the longest labels. */
const USUAL_WORD = 12;

/**
 * A whole table on one line, its cells parted by single spaces: `信息内容 本年制发件数 … 规 章 0 0 0 行政规范性文件 0 0 0`.
 * Each word is a place; a label of several words is put together again by its words. Null where the line is no such table:
 * where spaces of a row are wider they are what parts, and prose has sentences, or few figures.
 */
export function readRunning(text: string, start: number, end: number): FieldLine | null {
  if (end - start < SHORTEST) return null;
  const words = wordsOf(text, start, end);
  if (words.length < FEWEST_WORDS || end - start > words.length * USUAL_WORD) return null;
  const isRow = end - start <= LONGEST_ROW;
  if (words.some(({ gap, field }) => (isRow && gap > 1) || field.text.includes('。'))) return null;
  const figures = words.filter(({ field }) => looksLikeCell(field.text)).length;
  if (figures < words.length * FIGURES_AMONG_WORDS || figures === words.length) return null;
  return { layout: 'spaces', fields: words.map(({ field }) => field), start, end };
}
