import { type Field, type FieldLine, fieldBetween } from '../fields.ts';

// | --- | :---: | of a Markdown table; it holds no cells.
const SEPARATOR_SIGNS = /^[\s|:—-]*$/;
const SEPARATOR = /---|:-|-:/;
const BACKSLASH = 92;

/** A bar, as typed or in full width. */
function isBar(code: number): boolean {
  return code === 124 || code === 0xff5c;
}

/**
 * The three layouts with bars: Markdown `| 规章 | 0 |`, pipe rows `（一）予以公开 || 0 | 0 |` and pipe cells `规章 |`.
 * A bar ends a cell; one at the very beginning opens the line. A lone `|` is one empty place (a blank cell, or the
 * beginning of a row in pipe cells), and a line of nothing but bars is a row of empty places.
 */
export function readPipes(text: string, start: number, end: number): FieldLine {
  const fields: Field[] = [];
  const dashes = dashesOf(text.slice(start, end));
  const separator = dashes === 'separator';
  let first = true;
  let opened = false;
  for (let from = start, isOver = separator; !isOver; ) {
    const to = nextBar(text, from, end);
    isOver = to === end;
    const field = withoutEmphasis(fieldBetween(text, from, to));
    // What stands before an opening bar and behind the closing one are no cells.
    const outside = field.text === '' && (first || isOver);
    if (first && outside) opened = true;
    if (!outside) fields.push(field);
    first = false;
    from = to + 1;
  }
  if (fields.length === 0 && opened && !separator) fields.push(fieldBetween(text, start, start));
  const layout = opened && fields.length > 1 ? 'markdown' : 'pipes';
  return { layout, fields, start, end, ...(dashes === 'perhaps' ? { mayPart: true } : {}) };
}

/**
 * Whether a line is | --- | :---: | of a Markdown table, which holds no cells. One of -- may as well be a row whose cells
 * do not apply.
 */
function dashesOf(line: string): 'separator' | 'perhaps' | 'no' {
  if (!SEPARATOR_SIGNS.test(line)) return 'no';
  if (SEPARATOR.test(line)) return 'separator';
  return line.includes('--') ? 'perhaps' : 'no';
}

/** What is written in bold or italics: **12**. */
function withoutEmphasis(field: Field): Field {
  let { start, end, text } = field;
  while (text.length > 2 && text[0] === '*' && text.at(-1) === '*') {
    text = text.slice(1, -1);
    start++;
    end--;
  }
  return { start, end, text };
}

/** The next bar that ends a cell, or the line's end. Markdown writes \\| for a bar within a cell. */
function nextBar(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !(isBar(text.charCodeAt(at)) && text.charCodeAt(at - 1) !== BACKSLASH)) at++;
  return at;
}
