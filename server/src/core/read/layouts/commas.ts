import { findNearLabels, readLabel } from '../../form/labels.ts';
import { looksLikeCell } from '../../text/cell-value.ts';
import { type Field, type FieldLine, fieldBetween } from '../fields.ts';

/** What parts the cells of a sheet that was saved as text. */
const SIGNS = [',', ';', '，', '；'];
/** A row without a label, as table 4 has, is known by its many cells. */
const FEWEST_CELLS = 5;
/** 1,204,305 is one figure. */
const GROUPED_FIGURE = /^\d{1,3}(?:,\d{3})+$/;
/** The comma groups the digits of a figure behind a space or a label: 规章 1,204, 行政许可1,204. */
const FIGURE_BEHIND_SPACE = /\s[\d０-９]+$/;
const FIGURE_BEHIND_LABEL = /\p{L}[\d０-９]+$/u;

/**
 * `规章,0,0,0` and `"规章";"0"`: a line that is all labels, figures and empty places between commas or semicolons; null for
 * any other, as prose has them too.
 */
export function readCommas(text: string, start: number, end: number): FieldLine | null {
  const line = text.slice(start, end);
  for (const sign of SIGNS) {
    if (!line.includes(sign)) continue;
    const fields = split(line, sign);
    if (!isRow(fields) || GROUPED_FIGURE.test(line)) continue;
    return { layout: 'commas', fields: fields.map(field => movedBy(field, start)), start, end };
  }
  return null;
}

function split(line: string, sign: string): Field[] {
  const fields: Field[] = [];
  for (let from = 0; from <= line.length; ) {
    const quoted = line[from] === '"' ? line.indexOf('"', from + 1) : -1;
    const isQuoted = quoted > from && (quoted + 1 === line.length || line[quoted + 1] === sign);
    const to = isQuoted ? quoted + 1 : endOfField(line, from, sign);
    fields.push(isQuoted ? fieldBetween(line, from + 1, quoted) : fieldBetween(line, from, to));
    from = to + 1;
  }
  return fields;
}

/** Where the next sign stands that is not in brackets, as those of labels and notes are; the end where there is none. */
function endOfField(line: string, from: number, sign: string): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const character = line[at]!;
    if (character === sign && depth === 0) return at;
    if (character === '（' || character === '(') depth++;
    else if (depth > 0 && (character === '）' || character === ')')) depth--;
  }
  return line.length;
}

/** Whether each field may stand in a table: an empty place, a figure, a label, or beside one of these a misprinted one. */
function isRow(fields: readonly Field[]): boolean {
  const texts = fields.map(({ text }) => text).filter(text => text !== '' && !looksLikeCell(text));
  const unknown = texts.filter(text => readLabel(text).matches.length === 0);
  if (fields.some(({ text }) => FIGURE_BEHIND_SPACE.test(text))) return false;
  if (texts.some(text => FIGURE_BEHIND_LABEL.test(text))) return false;
  if (unknown.length === fields.length || !unknown.every(text => findNearLabels(text).length > 0)) return false;
  return fields.length > 1 && (texts.length > 0 || fields.length >= FEWEST_CELLS);
}

function movedBy({ start, end, text }: Field, by: number): Field {
  return { start: start + by, end: end + by, text };
}
