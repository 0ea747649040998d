// The script of the page of all reports. It draws what the extension tells, and asks it for what the person wants.

import { copy } from '../../page/clipboard.ts';
import { patch } from '../../page/dom.ts';
import { asTabbed, keyOf, type Tab, tabs } from '../lines.ts';
import type { FromOverviewPage, OverviewPageState, ToOverviewPage } from '../messages.ts';
import { chartsView } from './charts-view.ts';
import { footerView, headerView, missingView } from './page-view.ts';
import { rollUpView } from './roll-up-view.ts';
import { arrange, currentLine, type Drawing, initialState, othersOf, said, wholesOf } from './state.ts';
import { VirtualTable } from './virtual-table.ts';
import { yearsView } from './years-view.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromOverviewPage): void;
  getState(): OverviewPageState | undefined;
  setState(state: OverviewPageState): void;
};

const vscode = acquireVsCodeApi();
const state = initialState();
const page = document.getElementById('page')!;
const [top, panel, bottom] = ['div', 'main', 'div'].map(tag => page.appendChild(document.createElement(tag)));
panel!.id = 'panel';
panel!.setAttribute('role', 'tabpanel');
const table = new VirtualTable(drawing, at => choose(at));

Object.assign(state, vscode.getState());

function keep(): void {
  const { tab, order, filter, current } = state;
  vscode.setState({ tab, order, filter, current });
}

function drawing(): Drawing | null {
  return state.shown && { state, shown: state.shown, words: state.shown.words };
}

function draw(): void {
  const drawn = drawing();
  if (!drawn) return;
  keep();
  document.documentElement.lang = drawn.words.language;
  panel!.setAttribute('aria-labelledby', `tab-${state.tab}`);
  panel!.className = state.tab;
  patch(
    top!,
    [headerView(drawn), missingView(drawn)].filter(view => view !== null),
  );
  if (drawn.shown.lines.length === 0) patch(panel!, [drawn.words.empty]);
  else if (state.tab === 'table') table.drawIn(panel!);
  else patch(panel!, [{ charts: chartsView, years: yearsView, rollUp: rollUpView }[state.tab](drawn)]);
  patch(
    bottom!,
    [footerView(drawn)].filter(view => view !== null),
  );
}

window.addEventListener('message', ({ data }: MessageEvent<ToOverviewPage>) => {
  const isFirst = state.shown === null && data.type === 'show';
  switch (data.type) {
    case 'show':
      state.shown = data;
      arrange(state);
      state.pair = null;
      state.whole = state.whole && { address: state.whole.address };
      askForTab();
      break;
    case 'twoYears':
      if (state.pair && keyOf(state.pair.before) === keyOf(data.before) && keyOf(state.pair.now) === keyOf(data.now))
        state.pair = data;
      break;
    case 'rollUp':
      if (state.whole && keyOf(state.whole.address) === keyOf(data.address)) state.whole = data;
      break;
    case 'goTo':
      if (data.address) state.current = keyOf(data.address);
      goTo(data.tab);
  }
  draw();
  if (isFirst) table.revealCurrent();
});

function goTo(tab: Tab): void {
  state.tab = tab;
  askForTab();
}

/** Asks for what the tab shows of a report and the page does not have. */
function askForTab(): void {
  const line = currentLine(state);
  if (state.tab === 'years' && line) {
    const isShown = state.pair && keyOf(state.pair.now) === keyOf(line);
    const [before] = othersOf(state, line);
    if (!isShown && before) compare(keyOf(before));
  }
  if (state.tab !== 'rollUp') return;
  const wholes = state.shown ? wholesOf(state.shown) : [];
  const wanted = state.whole ?? wholes.find(other => keyOf(other) === state.current) ?? wholes[0];
  if (wanted) openWhole('address' in wanted ? keyOf(wanted.address) : keyOf(wanted));
}

function addressOf(key: string): { uri: string; nth: number } | undefined {
  const line = state.shown?.lines.find(other => keyOf(other) === key);
  return line && { uri: line.uri, nth: line.nth };
}

function compare(key: string): void {
  const [before, now] = [addressOf(key), addressOf(state.current ?? '')];
  if (!before || !now) return;
  state.pair = { before, now };
  vscode.postMessage({ type: 'twoYears', before, now });
}

function openWhole(key: string): void {
  const address = addressOf(key);
  if (!address) return;
  if (!state.whole || keyOf(state.whole.address) !== key) state.opened = null;
  state.whole = {
    address,
    ...(state.whole && keyOf(state.whole.address) === key ? { result: state.whole.result } : {}),
  };
  vscode.postMessage({ type: 'rollUp', address });
}

function choose(at: number): void {
  const line = state.lines[at];
  state.current = line ? keyOf(line) : null;
  state.told = '';
  draw();
}

const tools: Readonly<Record<string, () => void>> = {
  copy() {
    const { words } = state.shown!;
    const done = copy({ 'text/plain': asTabbed(state.lines, state.columns) });
    state.told = done ? said(words.copied, state.lines.length) : words.copyFailed;
  },
  export: () => vscode.postMessage({ type: 'export', order: state.lines.map(({ uri, nth }) => ({ uri, nth })) }),
  open: openCurrent,
  compare: () => goTo('years'),
  'only-changed'() {
    state.onlyChanged = !state.onlyChanged;
  },
  'only-wrong'() {
    state.onlyWrong = !state.onlyWrong;
  },
};

function openCurrent(): void {
  const line = currentLine(state);
  if (line) vscode.postMessage({ type: 'open', uri: line.uri });
}

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  if (!button) return;
  const { tab, sort, tool, cell, open } = button.dataset;
  if (tab) goTo(tab as Tab);
  if (sort) orderBy(sort);
  if (tool) tools[tool]?.();
  if (cell) state.opened = state.opened === Number(cell) ? null : Number(cell);
  if (open) vscode.postMessage({ type: 'open', uri: open });
  draw();
});

function orderBy(column: string): void {
  // Of figures the largest are looked for, of names the first.
  const isText = state.columns.find(({ id }) => id === column)?.kind === 'text';
  const isAscending = state.order.column === column ? !state.order.isAscending : isText;
  state.order = { column, isAscending };
  arrange(state);
  table.scrollTo(0);
}

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-filter]')) return;
  state.filter = { ...state.filter, text: target.value };
  arrange(state);
  table.scrollTo(0);
  draw();
});

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const { value, dataset } = target;
  if (dataset.choose === 'before') compare(value);
  else if (dataset.choose === 'whole') openWhole(value);
  else {
    const chosen = value === '' ? null : value;
    state.filter = {
      ...state.filter,
      ...(dataset.choose === 'state' ? { state: chosen } : { year: chosen === null ? null : Number(chosen) }),
    };
    arrange(state);
    table.scrollTo(0);
  }
  draw();
});

document.addEventListener('keydown', event => {
  const { key, target } = event;
  if (!(target instanceof HTMLElement)) return;
  if (target.matches('[role="tab"]') && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const step = key === 'ArrowRight' ? 1 : -1;
    goTo(tabs[(tabs.indexOf(state.tab) + step + tabs.length) % tabs.length]!);
    draw();
    document.getElementById(`tab-${state.tab}`)?.focus();
  } else if (target.matches('[role="grid"]')) {
    if (key === 'Enter') openCurrent();
    else if (!table.onKey(key)) return;
  } else return;
  event.preventDefault();
});

document.addEventListener('dblclick', ({ target }) => {
  if ((target as Element).closest('[data-line]')) openCurrent();
});

vscode.postMessage({ type: 'ready' });
