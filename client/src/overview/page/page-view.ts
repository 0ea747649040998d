import { yearToAskFor } from '../../../../server/src/core/set/missing-reports.ts';
import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import { states, tabs } from '../lines.ts';
import { currentLine, type Drawing, said } from './state.ts';

/** The head of the page: tabs, and what chooses and takes out the lines. */
export function headerView(drawing: Drawing): View {
  const { state, words } = drawing;
  const usesFilter = state.tab === 'table' || state.tab === 'charts';
  return h(
    'header',
    { key: 'header' },
    h(
      'div',
      { role: 'tablist', 'aria-label': words.title },
      tabs.map(tab => {
        const isOpen = state.tab === tab;
        return h(
          'button',
          {
            key: tab,
            role: 'tab',
            id: `tab-${tab}`,
            'data-tab': tab,
            'aria-selected': isOpen ? 'true' : 'false',
            'aria-controls': 'panel',
            tabindex: isOpen ? 0 : -1,
          },
          words.tabs[tab],
        );
      }),
    ),
    usesFilter && filterView(drawing),
  );
}

function filterView({ state, shown, words }: Drawing): View {
  const years = [...new Set(shown.lines.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a);
  const choice = (name: string, all: string, values: readonly (readonly [string, string])[], chosen: string) =>
    h(
      'select',
      { key: name, 'data-choose': name, 'aria-label': all },
      [['', all] as const, ...values].map(([value, label]) =>
        h('option', { key: value, value, selected: value === chosen }, label),
      ),
    );
  const counts = new Map(states.map(it => [it, shown.lines.filter(({ state: own }) => own === it).length]));
  return h(
    'div',
    { key: 'filter', class: 'filter' },
    h('input', {
      type: 'search',
      'data-filter': true,
      value: state.filter.text,
      placeholder: words.filter,
      'aria-label': words.filter,
    }),
    choice(
      'state',
      words.allStates,
      states.map(it => [it, `${words.states[it]} ${counts.get(it)}`]),
      state.filter.state ?? '',
    ),
    choice(
      'year',
      words.allYears,
      years.map(year => [String(year), String(year)]),
      String(state.filter.year ?? ''),
    ),
    h('span', { class: 'note', role: 'status' }, said(words.count, state.lines.length, shown.lines.length)),
    h('button', { 'data-tool': 'copy' }, words.copy),
    h('button', { 'data-tool': 'export' }, words.export),
  );
}

/** Who has no report on the year that the filter lets through, or else on the newest that is asked for. */
export function missingView({ state, shown, words }: Drawing): View | null {
  const { year: chosen } = state.filter;
  const asked = chosen === null ? yearToAskFor(shown.missing) : shown.missing.find(({ year }) => year === chosen);
  if (state.tab !== 'table' || !asked?.organs.length) return null;
  const { year, organs } = asked;
  return h(
    'p',
    { key: 'missing', class: 'missing' },
    icon('warning'),
    `${said(words.missing, year)} ${organs.join('、')}`,
  );
}

/** The foot of the table: the report at hand and what can be done with it. */
export function footerView({ state, words }: Drawing): View | null {
  if (state.tab !== 'table') return null;
  const line = currentLine(state);
  return h(
    'footer',
    { key: 'footer' },
    h('span', { role: 'status' }, state.told || (line ? `${line.organ ?? line.file} ${line.year ?? ''}` : '')),
    line && h('button', { 'data-tool': 'open' }, words.open),
    line && h('button', { 'data-tool': 'compare' }, words.compare),
  );
}
