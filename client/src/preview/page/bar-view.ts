import { problemsTold, sumsAt } from '../../../../server/src/core/features/preview/preview-lookup.ts';
import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import { type Drawing, isDescribed, problemId } from './report-view.ts';

import { format } from './words.ts';

/** The bar above the sheet: how many problems, the one at hand, previous and next, and what can be done with the whole. */
export function barView({ shown, state }: Drawing): View {
  const { words, preview, pictures } = shown;
  const { problems } = preview;
  const button = (
    tool: string,
    title: string,
    attributes: Record<string, string | boolean>,
    ...children: (View | string)[]
  ) => h('button', { key: tool, type: 'button', 'data-tool': tool, title, ...attributes }, ...children);
  const told = problemsTold(preview);
  const at = state.problem === null ? undefined : problems[state.problem];
  return h(
    'header',
    { key: 'bar', class: 'bar', lang: words.language, 'aria-label': words.tools },
    h(
      'div',
      { key: 'problems', class: 'problem-bar', role: 'group', 'aria-label': words.problems },
      countsView({ shown }),
      told.length > 0 &&
        button('previous', words.previous, { 'aria-label': words.previous, class: 'plain' }, icon('up')),
      told.length > 0 && button('next', words.next, { 'aria-label': words.next, class: 'plain' }, icon('down')),
      at &&
        h(
          'span',
          { key: 'position', class: 'position' },
          format(words.position, told.indexOf(state.problem!) + 1, told.length),
        ),
    ),
    h(
      'div',
      { key: 'tools', class: 'report-tools', role: 'group', 'aria-label': words.tools },
      button('pictures', words.pictures, { 'aria-pressed': pictures ? 'true' : 'false' }, words.pictures),
      button('export', words.export, {}, words.export),
      button('print', words.print, {}, words.print),
    ),
    at &&
      h(
        'button',
        { key: 'message', type: 'button', class: 'plain message', 'data-tool': 'here' },
        icon(at.severity),
        h('span', {}, at.message),
      ),
    // The reasons in full, for the descriptions of what is marked.
    h(
      'ol',
      { key: 'reasons', hidden: true },
      problems
        .filter((_, index) => isDescribed(index))
        .map(({ severity, message }, index) =>
          h('li', { key: index, id: problemId(index) }, `${words[severity]}：${message}`),
        ),
    ),
  );
}

function countsView({ shown: { words, preview } }: Pick<Drawing, 'shown'>): View {
  const told = problemsTold(preview).map(index => preview.problems[index]!.severity);
  if (told.length === 0) return h('span', { key: 'counts', class: 'counts' }, preview.isReport ? words.noProblems : '');
  const counts = (['error', 'warning', 'information'] as const)
    .map(severity => ({ severity, count: told.filter(own => own === severity).length }))
    .filter(({ count }) => count > 0);
  return h(
    'span',
    { key: 'counts', class: 'counts' },
    counts.map(({ severity, count }) =>
      h(
        'span',
        { key: severity, title: words[severity] },
        icon(severity),
        h('span', { class: 'hidden-words' }, `${words[severity]} `),
        String(count),
      ),
    ),
  );
}

/** The line below the sheet: the sums of the cell at hand, written out, or what was just done. */
export function statusView({ shown, state }: Drawing): View {
  const sums = sumsAt(shown.preview, state.editing ? null : state.current);
  return h(
    'div',
    {
      key: 'status',
      class: sums.length > 0 || state.told || state.copying ? 'status' : 'status silent',
      role: 'status',
    },
    state.copying && h('button', { key: 'copy-report', type: 'button', 'data-tool': 'copy-report' }, state.copying.ask),
    state.told && h('p', { key: 'told' }, state.told),
    sums.map(({ text, holds, rule, result }) =>
      h('p', { key: `${rule} ${result}`, class: holds ? 'holds' : 'fails', lang: 'zh-CN' }, text),
    ),
  );
}
