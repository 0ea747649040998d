import type { RollUpResult } from '../../../../server/src/lsp/protocol.ts';
import { h, type View } from '../../preview/page/dom.ts';
import { icon } from '../../preview/page/icons.ts';
import type { OverviewWords } from '../words.ts';
import { barView } from './charts-view.ts';
import { type Drawing, keyOf, said } from './state.ts';

type Result = NonNullable<RollUpResult>;
type Cell = Result['cells'][number];

/** A report that is the sum of others: its cells, and which parts make each. */
export function rollUpView({ state, shown, words }: Drawing): View {
  const wholes = shown.lines.filter(({ isWhole }) => isWhole);
  const { whole } = state;
  if (!whole || wholes.length === 0) return h('p', { class: 'empty' }, words.noWhole);
  const result = whole.result ?? null;
  const wrong = result?.cells.filter(({ isRight }) => isRight === false).length ?? 0;
  const verdict = wrong > 0 ? words.wrongCells : words.allRight;
  return h(
    'div',
    { class: 'roll-up' },
    h(
      'div',
      { class: 'choice' },
      h(
        'label',
        {},
        `${words.whole} `,
        h(
          'select',
          { 'data-choose': 'whole' },
          wholes.map(line =>
            h(
              'option',
              { key: keyOf(line), value: keyOf(line), selected: keyOf(line) === keyOf(whole.address) },
              `${line.organ ?? line.file} ${line.year ?? ''}`,
            ),
          ),
        ),
      ),
      h('button', { 'data-tool': 'only-wrong', 'aria-pressed': state.onlyWrong ? 'true' : 'false' }, words.onlyWrong),
      result && h('span', { class: 'note', role: 'status' }, said(verdict, wrong, result.parts.length)),
    ),
    result &&
      result.missing.length > 0 &&
      h('p', { class: 'missing' }, icon('warning'), `${words.missingParts} ${result.missing.join('、')}`),
    result && cellsView(result, state.onlyWrong, state.opened, words),
  );
}

function cellsView(result: Result, onlyWrong: boolean, opened: number | null, words: OverviewWords): View | false {
  const shown = [...result.cells.entries()].filter(([, { isRight }]) => !onlyWrong || isRight !== true);
  if (shown.length === 0) return false;
  return h(
    'table',
    { class: 'cells' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        [words.item, words.stated, words.sum, words.difference].map((name, at) =>
          h('th', { scope: 'col', class: at === 0 ? 'item named' : 'value named' }, name),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      shown.flatMap(([at, cell]) => [
        cellView(cell, at, at === opened, words),
        ...(at === opened ? [partsView(result, cell, at, words)] : []),
      ]),
    ),
  );
}

function cellView(
  { name, stated, sum, difference, isRight }: Cell,
  at: number,
  isOpen: boolean,
  words: OverviewWords,
): View {
  const sign = isRight === false ? icon('error') : isRight === null ? icon('warning') : null;
  return h(
    'tr',
    { key: `cell-${at}`, class: isRight === false ? 'wrong' : '' },
    h(
      'th',
      { scope: 'row', class: 'item' },
      h('button', { 'data-cell': at, 'aria-expanded': isOpen ? 'true' : 'false' }, icon(isOpen ? 'up' : 'down'), name),
    ),
    h('td', { class: 'value' }, stated),
    h('td', { class: 'value' }, sum),
    h(
      'td',
      { class: 'value', title: isRight === null && words.unreadablePart },
      sign,
      difference === '0' ? '' : signed(difference),
    ),
  );
}

function signed(difference: string): string {
  return difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`;
}

/** The parts of a cell, the largest first, and which of them is just the difference. */
function partsView({ parts }: Result, { parts: figures, difference }: Cell, at: number, words: OverviewWords): View {
  const most = Math.max(...figures.slice(0, 1).map(({ figure }) => Number(figure)), 0);
  const distance = difference.replace('-', '');
  return h(
    'tr',
    { key: `parts-${at}`, class: 'parts' },
    h(
      'td',
      { colspan: 4, class: 'item' },
      h(
        'table',
        { class: 'bars' },
        h('caption', {}, words.parts),
        h(
          'tbody',
          {},
          figures.map(({ part, figure }) => {
            const { file, organ } = parts[part]!;
            return h(
              'tr',
              { key: String(part) },
              h('th', { scope: 'row' }, h('button', { class: 'link', 'data-open': file }, organ ?? file)),
              h(
                'td',
                {},
                barView(Math.max(0, Number(figure)), most),
                h('span', { class: 'figure' }, figure),
                figure === distance && h('strong', {}, icon('warning'), words.isDifference),
              ),
            );
          }),
        ),
      ),
    ),
  );
}
