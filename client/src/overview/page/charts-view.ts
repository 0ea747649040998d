import { h, type View } from '../../page/dom.ts';
import { type Bar, outcomesByGroup, receivedByYear, reportsByState } from '../lines.ts';
import type { Drawing } from './state.ts';

/** Three pictures of the reports that the filter lets through. */
export function chartsView({ state: { lines }, words }: Drawing): View {
  return h(
    'div',
    { class: 'charts-grid' },
    h('p', { class: 'note' }, words.ofFiltered),
    barsView(words.receivedByYear, receivedByYear(lines), words.year),
    barsView(words.outcomesByGroup, outcomesByGroup(lines, words), words.item),
    barsView(words.reportsByState, reportsByState(lines, words), words.state),
  );
}

/** Bars with their figures: a table, so that whoever cannot see them reads the same. */
function barsView(title: string, bars: readonly Bar[], name: string): View {
  const most = bars.reduce((largest, { value }) => Math.max(largest, value), 0);
  return h(
    'table',
    { key: title, class: 'bars' },
    h('caption', {}, title),
    h(
      'thead',
      { class: 'hidden-words' },
      h('tr', {}, h('th', { scope: 'col' }, name), h('th', { scope: 'col' }, title)),
    ),
    h(
      'tbody',
      {},
      bars.map(bar =>
        h(
          'tr',
          { key: bar.name, class: bar.state },
          h('th', { scope: 'row' }, bar.name),
          h('td', {}, barView(bar.value, most), h('span', { class: 'figure' }, bar.value.toLocaleString())),
        ),
      ),
    ),
  );
}

/** A bar of a length in hundredths of the longest; screen readers pass it over, as its figure stands beside it. */
export function barView(value: number, most: number): View {
  const width = most === 0 ? 0 : Math.max(value === 0 ? 0 : 0.5, (100 * value) / most);
  return h(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { x: 0, y: 0, width: width.toFixed(2), height: 10 }),
  );
}
