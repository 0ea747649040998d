import type { TwoYearsResult } from '../../../../server/src/lsp/protocol.ts';
import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import { keyOf } from '../lines.ts';
import type { OverviewWords } from '../words.ts';
import { currentLine, type Drawing, othersOf, said } from './state.ts';

type Result = NonNullable<TwoYearsResult>;
type Table = Result['tables'][number];
type Row = Table['rows'][number];
type Cell = Row['cells'][number];

/** The report at hand beside another one of its organ. */
export function yearsView({ state, words }: Drawing): View {
  const line = currentLine(state);
  if (!line) return h('p', { class: 'empty' }, words.pickReport);
  const others = othersOf(state, line);
  if (others.length === 0) return h('p', { class: 'empty' }, `${line.organ ?? line.file}：${words.noOtherYear}`);
  const { pair } = state;
  const tables = pair?.result?.tables ?? [];
  const count = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(isChanged))).length;
  return h(
    'div',
    { class: 'years' },
    h(
      'div',
      { class: 'choice' },
      h('h2', {}, `${line.organ ?? line.file} ${line.year ?? ''}`),
      h(
        'label',
        {},
        `${words.with} `,
        h(
          'select',
          { 'data-choose': 'before' },
          others.map(other =>
            h(
              'option',
              {
                key: keyOf(other),
                value: keyOf(other),
                selected: pair !== null && keyOf(other) === keyOf(pair.before),
              },
              `${other.year ?? '?'} · ${other.file}`,
            ),
          ),
        ),
      ),
      h(
        'button',
        { 'data-tool': 'only-changed', 'aria-pressed': state.onlyChanged ? 'true' : 'false' },
        words.onlyChanged,
      ),
      h('span', { class: 'note', role: 'status' }, said(words.changed, count)),
    ),
    tables.flatMap(table => [tableView(table, state.onlyChanged, words), problemsView(table)]),
    pair?.result && passagesView(pair.result.passages, words),
  );
}

function isChanged({ before, now }: Cell): boolean {
  return (before || '0') !== (now || '0') && !(isNothing(before) && isNothing(now));
}

/** Blank, not applicable and 0 say the same of a figure. */
function isNothing(figure: string | null): boolean {
  return figure === '' || figure === '/' || figure === '0';
}

function tableView({ title, rows }: Table, onlyChanged: boolean, words: OverviewWords): View | false {
  const shown = onlyChanged ? rows.filter(({ cells }) => cells.some(cell => isChanged(cell) || cell.problem)) : rows;
  const width = shown.reduce((most, { columns }) => Math.max(most, columns.length), 0);
  if (shown.length === 0) return false;
  return h(
    'table',
    { key: title, class: 'pair' },
    h('caption', {}, title),
    h(
      'tbody',
      {},
      shown.flatMap((row, at) => [
        ...(isHeaded(row, shown[at - 1]) ? [headView(row, at, width, words)] : []),
        rowView(row, at, width, words),
      ]),
    ),
  );
}

/** What is wrong between the reports in a table, once each. */
function problemsView({ title, rows }: Table): View | false {
  const problems = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ problem }) => problem ?? [])));
  if (problems.size === 0) return false;
  return h(
    'ul',
    { key: `problems ${title}`, class: 'told' },
    [...problems].map(problem => h('li', {}, icon('error'), problem)),
  );
}

function isHeaded({ columns }: Row, before: Row | undefined): boolean {
  return columns.join() !== before?.columns.join();
}

function headView({ columns }: Row, at: number, width: number, words: OverviewWords): View {
  return h(
    'tr',
    { key: `head-${at}` },
    h('th', { scope: 'col', class: 'item named' }, words.item),
    columns.map((column, nth) =>
      h('th', { scope: 'col', class: 'value named', colspan: spanOf(nth, columns.length, width) }, column),
    ),
  );
}

function rowView({ label, cells }: Row, at: number, width: number, words: OverviewWords): View {
  return h(
    'tr',
    { key: `row-${at}` },
    h('th', { scope: 'row', class: 'item' }, label),
    cells.map((cell, nth) => cellView(cell, spanOf(nth, cells.length, width), words)),
  );
}

/** The last of few columns takes what is left of the width. */
function spanOf(nth: number, count: number, width: number): number | undefined {
  return nth === count - 1 && count < width ? width - count + 1 : undefined;
}

function cellView(cell: Cell, colspan: number | undefined, words: OverviewWords): View {
  const { before, now, problem } = cell;
  const changed = isChanged(cell);
  const figure = now === '' ? h('span', { class: 'note' }, words.blank) : (now ?? '—');
  return h(
    'td',
    { colspan, class: ['value', changed && 'changed', problem && 'wrong'].filter(Boolean).join(' '), title: problem },
    problem && icon('error'),
    h('span', { class: 'now' }, figure),
    changed && h('span', { class: 'was' }, said(words.was, before === '' ? words.blank : (before ?? '—'))),
    problem && h('span', { class: 'hidden-words' }, problem),
  );
}

function passagesView(passages: Result['passages'], words: OverviewWords): View | false {
  const lengthOf = (wanted: Result['passages']) => wanted.reduce((sum, { text }) => sum + text.length, 0);
  const share = Math.round((100 * lengthOf(passages.filter(it => it.isRepeated))) / Math.max(1, lengthOf(passages)));
  if (passages.length === 0) return false;
  return h(
    'section',
    { class: 'passages' },
    h('h3', {}, said(words.repeated, share)),
    h(
      'p',
      { lang: 'zh-CN' },
      passages.map(({ text, isRepeated }) => (isRepeated ? h('mark', {}, text) : h('span', {}, text))),
    ),
  );
}
