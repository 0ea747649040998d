import type { Report, Row } from '../report/report.ts';

const LONGEST_NAME = 60;

/** A text of several lines or with padding as one short name: 本年 ⏎ 新制作数量 → 本年新制作数量. */
export function shortName(text: string): string {
  // Chinese is written without spaces, Latin words and figures with them.
  const name = text.trim().replace(/\s+/g, space => (/[\r\n\u3000\t]/.test(space) ? '' : ' '));
  if (name.length <= LONGEST_NAME) return name;
  // A name that ends in half a surrogate pair is shown as a box.
  const end = /[\ud800-\udbff]/.test(name[LONGEST_NAME - 2]!) ? LONGEST_NAME - 2 : LONGEST_NAME - 1;
  return `${name.slice(0, end)}…`;
}

/** The figures of a row in printed order: `1 0 0 · 0 0 1`, a blank one as `·`; of an incomplete one how many there are. */
export function figuresOf({ cells, complete, columns }: Row): string {
  const figures = cells.map(({ text }) => shortName(text) || '·').join(' ');
  return complete ? figures : `${figures} (${cells.length}/${columns.length})`.trim();
}

/** What one of several reports of a text is called: its title, or what is known of its organ and year. */
export function nameOfReport({ title, organ, year }: Report): string {
  const name = title ? shortName(title.text) : [organ, year && `${year}年`].filter(part => part).join(' ');
  return name || '年报';
}
