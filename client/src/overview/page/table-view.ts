import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import type { Column, Line } from '../lines.ts';
import { keyOf } from '../lines.ts';
import type { Drawing } from './state.ts';

/** The height of a line in CSS pixels, as in the style sheet: which lines are seen is computed from it. */
export const LINE_HEIGHT = 26;
/** Lines that are drawn beyond those that are seen. */
const BEYOND = 12;

/** The part of the list that is drawn. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is to be drawn of so many lines where the list is scrolled to `top` and `height` of it is seen, in CSS pixels. */
export function stretchAt(top: number, height: number, count: number): Stretch {
  const start = Math.max(0, Math.min(count, Math.floor(top / LINE_HEIGHT)) - BEYOND);
  return { start, end: Math.min(count, Math.ceil((top + height) / LINE_HEIGHT) + BEYOND) };
}

/** The heading of the table; each name puts the lines in the order of its column. */
export function headView({ state: { columns, order } }: Drawing): View {
  const heading = ({ id, name, kind }: Column, at: number) => {
    const isOrdered = order.column === id;
    const direction = order.isAscending ? 'ascending' : 'descending';
    return h(
      'th',
      {
        key: id,
        scope: 'col',
        class: `heading ${kind} ${id}`,
        'aria-colindex': at + 1,
        'aria-sort': isOrdered && direction,
      },
      h('button', { 'data-sort': id }, name, isOrdered && icon(order.isAscending ? 'up' : 'down')),
    );
  };
  return h('tr', { 'aria-rowindex': 1 }, columns.map(heading));
}

/** The lines of a stretch. */
export function lineViews({ state: { columns, lines, current }, words }: Drawing, { start, end }: Stretch): View[] {
  return lines.slice(start, end).map((line, at) => {
    const key = keyOf(line);
    return h(
      'tr',
      {
        key,
        id: `line-${start + at}`,
        class: 'row',
        'data-line': start + at,
        'aria-rowindex': start + at + 2,
        'aria-selected': key === current ? 'true' : 'false',
      },
      columns.map((column, nth) => cellView(column, line, nth, words.notRead)),
    );
  });
}

const ICONS = { unreadable: 'error', wrong: 'error', look: 'warning', right: 'right', none: 'hint' } as const;

function cellView(column: Column, line: Line, nth: number, notRead: string): View {
  const { id, kind } = column;
  const value = column.read(line);
  const place = { key: id, 'aria-colindex': nth + 1 };
  const look = `cell ${kind}`;
  if (id === 'organ')
    return h('th', { ...place, scope: 'row', class: `${look} organ`, title: line.title }, String(value ?? line.file));
  if (id === 'state')
    return h('td', { ...place, class: `${look} ${line.state}` }, icon(ICONS[line.state]), String(value));
  if (value === null) return h('td', { ...place, class: `${look} unknown`, title: notRead }, '?');
  const isBad = (id === 'errors' || id === 'warnings') && value !== 0;
  return h(
    'td',
    { ...place, class: isBad ? `${look} bad-${id}` : look, title: kind === 'text' && value },
    String(value),
  );
}
