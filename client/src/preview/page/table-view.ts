import type {
  PreviewCell,
  PreviewLabel,
  PreviewProblem,
  PreviewTable,
  PreviewUnread,
  PreviewValue,
} from '../../../../server/src/core/features/preview/preview-model.ts';
import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import { flowView } from './flow-view.ts';
import { type Drawing, marked, sign } from './report-view.ts';
import { severityOf } from './state.ts';
import { format } from './words.ts';

/** A table in its official form, its tools above it and what has no place in it below. */
export function tableView(table: PreviewTable, drawing: Drawing): View {
  const { key, id, edition, caption, head, body } = table;
  const tabStop = tabStopOf(table, drawing.state.current);
  const lineView = (line: readonly PreviewCell[], index: number) =>
    h(
      'tr',
      { key: index },
      line.map(cell => cellView(cell, tabStop, drawing)),
    );
  return h(
    'figure',
    { key, 'data-table': key, class: `form ${id} edition-${edition}` },
    drawing.shown.pictures && table.flow && flowView(table.flow, drawing.shown.words),
    toolsView(table, drawing),
    h(
      'div',
      { key: 'scroller', class: 'scroller' },
      h(
        'table',
        { role: 'grid', id: `table-${key}` },
        h('caption', {}, caption),
        columnsView(table),
        head.length > 0 && h('thead', { key: 'head' }, head.map(lineView)),
        h('tbody', { key: 'body' }, body.map(lineView)),
      ),
    ),
    straysView(table, drawing),
  );
}

function toolsView({ key, edition, caption, totals }: PreviewTable, { shown: { words } }: Drawing): View {
  const tool = (name: string, label: string, title: string, count = 0) =>
    h(
      'button',
      { key: name, type: 'button', 'data-tool': name, 'data-table-key': key, title },
      label,
      count > 0 && h('span', { class: 'count' }, ` ${count}`),
    );
  const hasTotals = !key.startsWith('disclosure');
  return h(
    'div',
    {
      key: 'tools',
      class: 'tools',
      role: 'group',
      'aria-label': format(words.tableTools, caption),
      lang: words.language,
    },
    h(
      'span',
      { key: 'form', class: 'form-name' },
      `${caption.replace(/\s.*$/, '')} · ${format(words.formOf, edition)}`,
    ),
    hasTotals &&
      tool('fill', words.fillTotals, totals.length > 0 ? words.fillTotalsNote : words.totalsRight, totals.length),
    tool('copy-html', words.copyForWord, words.copyForWord),
    tool('copy-text', words.copyForExcel, words.copyForExcel),
  );
}

/** Labels take what the official form gives them; figures share the rest evenly. */
function columnsView({ id, body }: PreviewTable): View {
  const width = Math.max(...body.map(line => line.reduce((sum, { columnSpan }) => sum + columnSpan, 0)));
  const labels = id === 'applications' ? 3 : id === 'disclosure' ? 1 : 0;
  const columns = Array.from({ length: width }, (_, index) =>
    h('col', { class: index < labels ? `label-${index + 1}` : 'figure' }),
  );
  return h('colgroup', {}, columns);
}

function cellView(cell: PreviewCell, tabStop: string | null, drawing: Drawing): View {
  switch (cell.kind) {
    case 'label':
      return labelView(cell, drawing);
    case 'value':
      return valueView(cell, tabStop, drawing);
    case 'unread':
      return unreadView(cell, tabStop, drawing);
  }
}

/** From so many lines on, the official form sets a label from top to bottom. */
const TALL = 12;

function labelView({ key, text, header, rowSpan, columnSpan }: PreviewLabel, drawing: Drawing): View {
  const scope = header ? (columnSpan > 1 ? 'colgroup' : 'col') : rowSpan > 1 ? 'rowgroup' : 'row';
  const { class: mark, ...described } = marked(drawing, key);
  const classes = [rowSpan >= TALL && 'tall', mark].filter(Boolean).join(' ') || undefined;
  const attributes = { key, 'data-key': key, scope, ...spans(rowSpan, columnSpan), ...described, class: classes };
  return h('th', attributes, sign(drawing, key), text);
}

function valueView(
  { key, name, text, total, rowSpan, columnSpan }: PreviewValue,
  tabStop: string | null,
  drawing: Drawing,
): View {
  const { words } = drawing.shown;
  const { editing, cursor } = drawing.state;
  const { class: mark, ...described } = marked(drawing, key);
  const lit = drawing.lit.get(key);
  const classes = ['value', total && 'total', mark, lit && `lit-${lit}`, key === cursor && 'cursor']
    .filter(Boolean)
    .join(' ');
  const attributes = {
    key,
    'data-key': key,
    'data-cell': true,
    ...spans(rowSpan, columnSpan),
    ...described,
    class: classes,
  };
  if (editing?.key === key) {
    const field = {
      key: 'field',
      class: 'field',
      value: editing.initial,
      'aria-label': format(words.editCell, name),
      autocomplete: 'off',
    };
    return h('td', { ...attributes, tabindex: -1 }, h('input', field));
  }
  const expected = drawing.marks.get(key)?.find(({ problem }) => problem.expected !== undefined)?.problem.expected;
  return h(
    'td',
    { ...attributes, tabindex: key === tabStop ? 0 : -1 },
    h('span', { class: 'figure' }, sign(drawing, key), h('span', {}, text)),
    expected !== undefined && h('span', { class: 'expected' }, format(words.shouldBe, expected)),
  );
}

function unreadView(
  { key, reason, figures, rowSpan, columnSpan }: PreviewUnread,
  tabStop: string | null,
  drawing: Drawing,
): View {
  const { words } = drawing.shown;
  const { class: mark, ...described } = marked(drawing, key);
  const severity = severityOf(drawing.marks.get(key)) ?? severityOfRule(drawing, `row-${reason}`);
  const note = reason === 'missing' ? words.rowMissing : format(words.incomplete, figures.length, columnSpan);
  return h(
    'td',
    {
      key,
      'data-key': key,
      'data-cell': true,
      ...spans(rowSpan, columnSpan),
      ...described,
      class: ['unread', reason, `lacks-${severity}`, mark].filter(Boolean).join(' '),
      tabindex: key === tabStop ? 0 : -1,
    },
    figures.length > 0 && figuresView(figures),
    h('span', { class: 'why' }, icon(severity), note),
  );
}

/** How grave it is that a row cannot be shown: while a report is being written, that it is not there yet is no error. */
function severityOfRule({ shown }: Drawing, rule: string): PreviewProblem['severity'] {
  return shown.preview.problems.find(problem => problem.rule === rule)?.severity ?? 'hint';
}

/** From here on, rows without a place are shown as one text. */
const MOST_STRAYS = 200;

function straysView({ key, strays }: PreviewTable, drawing: Drawing): View | null {
  if (strays.length === 0) return null;
  const items = strays
    .slice(0, MOST_STRAYS)
    .map(stray =>
      h(
        'li',
        { key: stray.key, 'data-key': stray.key, ...marked(drawing, stray.key) },
        sign(drawing, stray.key),
        h('span', { class: 'stray-label' }, stray.label),
        figuresView(stray.figures),
      ),
    );
  const rest = strays.slice(MOST_STRAYS).map(({ label, figures }) => [label, ...figures].join(' '));
  const title = `strays-${key}`;
  return h(
    'div',
    { key: 'strays', class: 'strays' },
    h('p', { id: title, class: 'strays-title' }, icon('warning'), ` ${drawing.shown.words.strays}`),
    h('ul', { 'aria-labelledby': title }, items),
    rest.length > 0 && h('pre', {}, rest.join('\n')),
  );
}

function figuresView(figures: readonly string[]): View {
  return h(
    'span',
    { class: 'figures' },
    figures.map(figure => h('span', {}, figure)),
  );
}

/** The one cell of a table that Tab stops at: the one that had the keyboard last, else the first. */
function tabStopOf({ body, key }: PreviewTable, current: string | null): string | null {
  const cells = body.flat().filter(({ kind }) => kind !== 'label');
  if (current?.startsWith(`${key}/`) && cells.some(cell => cell.key === current)) return current;
  return cells[0]?.key ?? null;
}

function spans(rowSpan: number, columnSpan: number) {
  return { rowspan: rowSpan > 1 ? rowSpan : undefined, colspan: columnSpan > 1 ? columnSpan : undefined };
}
