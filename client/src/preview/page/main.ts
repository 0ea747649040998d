// The preview's own script. It draws the report that the extension sends, and tells the extension what the person asks for.

import { reportTableHtml, reportTableText } from '../../../../server/src/core/features/export/export-html.ts';
import {
  anchorAt,
  problemsTold,
  rangeOfKey,
  sumsAt,
  tableByKey,
} from '../../../../server/src/core/features/preview/preview-lookup.ts';
import { copy } from '../../page/clipboard.ts';
import { patch } from '../../page/dom.ts';
import { applyChange } from '../change.ts';
import type { Copying, FromPage, PageState, Shown, ToPage } from '../messages.ts';
import { barView, statusView } from './bar-view.ts';
import { CellEditing, showPending } from './cell-editing.ts';
import { offsetOfClick } from './click-offset.ts';
import { copiedFrom } from './copied.ts';
import { directionOf, edge, neighbour } from './grid-keys.ts';
import { type Drawing, reportView } from './report-view.ts';
import { Scrolling } from './scrolling.ts';
import { initialState, marksOf } from './state.ts';
import { Tooltip } from './tooltip.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const state = initialState();
const page = document.getElementById('page')!;
const preview = () => state.shown?.preview ?? null;
const barHeight = () => page.querySelector('.bar')?.getBoundingClientRect().height ?? 0;

const scrolling = new Scrolling(preview, barHeight, offset => {
  vscode.postMessage({ type: 'scrolled', offset });
  remember(offset);
});
new Tooltip(() => state.shown);
const editing = new CellEditing(state, draw, edit => vscode.postMessage(edit));

/** What sticks to the bar has to know how high it is. */
const barSize = new ResizeObserver(() =>
  document.documentElement.style.setProperty('--bar-height', `${barHeight()}px`),
);

/** Where to scroll to once the report is there; after a restart of VS Code. */
let startOffset = vscode.getState()?.offset;
/** What is to be copied as soon as it is shown. */
let asked: Copying | undefined;

function draw(): void {
  const { shown } = state;
  if (!shown) return;
  const sums = sumsAt(shown.preview, state.editing ? null : state.current);
  const lit = new Map<string, 'result' | 'term'>();
  for (const { result, terms } of sums) {
    for (const term of terms) lit.set(term, 'term');
    lit.set(result, 'result');
  }
  const drawing: Drawing = { shown, marks: marksOf(shown.preview), state, lit };
  patch(page, [barView(drawing), reportView(drawing), statusView(drawing)]);
}

function remember(offset: number): void {
  if (state.shown) vscode.setState({ uri: state.shown.uri, offset });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      show(data.shown, data.turn);
      break;
    case 'change':
      if (!state.shown) break; // all of it was asked for
      if (data.turn !== state.turn + 1) {
        vscode.postMessage({ type: 'ready' });
        break;
      }
      applyChange(state.shown, data.change);
      show(state.shown, data.turn);
      break;
    case 'scroll':
      scrolling.to(data.offset);
      break;
    case 'tell':
      tell(data.message);
      break;
    case 'copy':
      asked = data.copying;
      copyAsked();
  }
});

function show(shown: Shown, turn: number): void {
  const isOther = state.shown?.uri !== shown.uri;
  if (isOther) {
    Object.assign(state, initialState());
    if (asked?.uri !== shown.uri) asked = undefined; // the user has gone on
  }
  const { preview, cursor } = shown;
  state.shown = shown;
  state.turn = turn;
  showPending(state);
  state.cursor = cursor === null ? null : anchorAt(preview, cursor);
  if (state.problem !== null && !problemsTold(preview).includes(state.problem)) state.problem = null;
  draw();
  if (startOffset !== undefined) scrolling.to(startOffset);
  else if (isOther) window.scrollTo(0, 0);
  const offset = startOffset;
  startOffset = undefined;
  const bar = page.querySelector('.bar');
  if (bar) barSize.observe(bar);
  // Where things stand is asked later, as the page would have to be laid out at once.
  setTimeout(() => remember(offset ?? scrolling.offsetAtTop() ?? 0));
  copyAsked();
}

/** Copies what was asked for, once its report is shown: what is said of it, or the click that is asked for, goes with another one. */
function copyAsked(): void {
  if (!asked || asked.uri !== state.shown?.uri) return;
  copyReport(asked);
  asked = undefined;
  vscode.postMessage({ type: 'copied' });
}

function tell(message: string): void {
  state.told = message;
  draw();
}

document.addEventListener('focusin', ({ target }) => {
  const key = target instanceof HTMLElement && target.matches('[data-cell]') ? target.dataset.key! : null;
  if (key === null || key === state.current) return;
  state.current = key;
  state.told = '';
  draw();
});

document.addEventListener('focusout', ({ target, relatedTarget }) => {
  // Out of the tables nothing is lit; where the keyboard went to the editor, it stays.
  if (!(target instanceof Element) || !target.matches('[data-cell]') || !relatedTarget) return;
  if (relatedTarget instanceof Element && relatedTarget.closest('[data-cell], .status')) return;
  state.current = null;
  draw();
});

document.addEventListener('click', event => {
  const target = event.target as Element;
  const button = target.closest<HTMLButtonElement>('button[data-tool]');
  if (button) useTool(button.dataset);
  if (button || target.closest('input')) return;
  // A stretch that was selected to be copied is not to lose its selection.
  if (!document.getSelection()?.isCollapsed) return;
  const keyed = target.closest<HTMLElement>('[data-key]');
  if (keyed) reveal(keyed.dataset.key!, event);
});

document.addEventListener('dblclick', ({ target }) => {
  const cell = (target as Element).closest<HTMLElement>('[data-cell]');
  if (cell) editing.open(cell.dataset.key!);
});

function useTool({ tool, tableKey, section }: DOMStringMap): void {
  const shown = state.shown!;
  const table = tableKey === undefined ? undefined : tableByKey(shown.preview, tableKey);
  const tools: Record<string, () => void> = {
    previous: () => goToProblem(-1),
    next: () => goToProblem(1),
    here: () => goToProblem(0),
    pictures: () => vscode.postMessage({ type: 'pictures', on: !shown.pictures }),
    insert: () => vscode.postMessage({ type: 'insert', section: section! }),
    export: () => vscode.postMessage({ type: 'run', command: 'export' }),
    print: () => vscode.postMessage({ type: 'run', command: 'print' }),
    fill: () => {
      if (table?.totals.length) vscode.postMessage({ type: 'fillTotals', key: table.key });
      else tell(shown.words.totalsRight);
    },
    'copy-report': () => state.copying && copyReport(state.copying),
    'copy-html': () =>
      copyTable(table && { 'text/html': reportTableHtml(table), 'text/plain': reportTableText(table) }),
    'copy-text': () => copyTable(table && { 'text/plain': reportTableText(table) }),
  };
  tools[tool!]?.();
}

function copyTable(kinds: Record<string, string> | undefined): void {
  const { words } = state.shown!;
  tell(kinds && copy(kinds) ? words.copied : words.copyFailed);
}

/** Copies the whole report; where the browser wants a click for it, there is a button to be clicked. */
function copyReport(copying: Copying): void {
  const done = copy({ 'text/html': copying.html, 'text/plain': copying.plain });
  state.copying = done ? null : copying;
  tell(done ? copying.done : '');
  if (!done) page.querySelector<HTMLElement>('[data-tool="copy-report"]')?.focus();
}

/** Goes to another problem, or to the one at hand, on the page and in the text. */
function goToProblem(step: number): void {
  const { shown } = state;
  const told = shown ? problemsTold(shown.preview) : [];
  if (!shown || told.length === 0) return;
  const from = state.problem === null ? (step > 0 ? -1 : 0) : told.indexOf(state.problem);
  const at = (from + step + told.length) % told.length;
  state.problem = told[at]!;
  draw();
  const place = page.querySelector('.at-hand');
  if (place) scrolling.show(place);
  const { range } = shown.preview.problems[state.problem]!;
  vscode.postMessage({ type: 'reveal', ...range, where: 'open-editor' });
}

/** Shows the text of what has the key, in prose the very character that was clicked; without a click, goes there. */
function reveal(key: string, event: MouseEvent | null): void {
  const range = preview() && rangeOfKey(preview()!, key);
  if (!range) return;
  const exact = event && offsetOfClick(preview()!, key, event);
  const { start, end } = exact === null ? range : { start: exact, end: exact };
  vscode.postMessage({ type: 'reveal', start, end, where: event ? 'any-editor' : 'focused-editor' });
}

document.addEventListener('keydown', event => {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  if (target instanceof HTMLInputElement) editing.onKey(event, target);
  else if (onUndoKey(event) || (target.matches('[data-cell]') && onCellKey(event, target))) event.preventDefault();
});

/** Undo and redo mean the text's, as the page has none of its own. */
function onUndoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const letter = key.toLowerCase();
  if (!(ctrlKey || metaKey) || altKey || (letter !== 'z' && letter !== 'y')) return false;
  vscode.postMessage({ type: 'run', command: shiftKey || letter === 'y' ? 'redo' : 'undo' });
  return true;
}

/** Arrows, Home and End go about; Enter, F2 and any character begin to change the cell; Ctrl+Enter goes to its text. */
function onCellKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, cell: HTMLElement): boolean {
  if (altKey) return false;
  const command = ctrlKey || metaKey;
  const direction = directionOf(key);
  if (direction) neighbour(cell, direction)?.focus();
  else if (key === 'Home' || key === 'End') edge(cell, key === 'Home' ? 'first' : 'last', command)?.focus();
  else if (key === 'Enter' && command) reveal(cell.dataset.key!, null);
  else if (command) return false;
  else if (key === 'Enter' || key === 'F2') editing.open(cell.dataset.key!);
  else if (key === 'Backspace' || key === 'Delete') editing.open(cell.dataset.key!, '');
  else if ([...key].length === 1 && key !== ' ') editing.open(cell.dataset.key!, key);
  else return false;
  return true;
}

document.addEventListener('copy', event => {
  if (event.target instanceof HTMLInputElement) return;
  const copied = copiedFrom(document.getSelection());
  if (!copied) return;
  event.clipboardData?.setData('text/html', copied.html);
  event.clipboardData?.setData('text/plain', copied.plain);
  event.preventDefault();
});

document.addEventListener('focusout', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches('.field')) editing.onBlur(target);
});

const tellWidth = () => vscode.postMessage({ type: 'resized', width: window.innerWidth });
window.addEventListener('resize', tellWidth);
tellWidth();
vscode.postMessage({ type: 'ready' });
