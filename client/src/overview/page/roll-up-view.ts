import type { RollUpResult } from '../../../../server/src/lsp/protocol.ts';
import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import { keyOf } from '../lines.ts';
import type { OverviewWords } from '../words.ts';
import { barView } from './charts-view.ts';
import { type Drawing, said, wholesOf } from './state.ts';

type Result = NonNullable<RollUpResult>;
type Cell = Result['cells'][number];

/** A report that is the sum of others: its cells, and which parts make each. */
export function rollUpView({ state, shown, words }: Drawing): View {
  const wholes = wholesOf(shown);
  const { whole } = state;
  if (!whole || wholes.length === 0) return h('p', { class: 'empty' }, words.noWhole);
  const result = whole.result ?? null;
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
      result && h('span', { class: 'note', role: 'status' }, verdictOf(result, words)),
    ),
    result &&
      result.missing.length > 0 &&
      h('p', { class: 'missing' }, icon('warning'), `${words.missingParts} ${result.missing.join('、')}`),
    result && cellsView(result, state.onlyWrong, state.opened, words),
  );
}

function verdictOf({ cells, parts }: Result, words: OverviewWords): string {
  const wrong = cells.filter(({ isRight }) => isRight === false).length;
  const open = cells.filter(isOpen).length;
  if (wrong === 0 && open === 0) return said(words.allRight, wrong, parts.length);
  const told = [wrong > 0 && said(words.wrongCells, wrong, parts.length), open > 0 && said(words.openCells, open)];
  return told.filter(Boolean).join(words.semicolon);
}

/** Whether a cell differs from its parts, and not all of them are there to say that it is wrong. */
function isOpen({ isRight, difference }: Cell): boolean {
  return isRight === null && difference !== '0';
}

function cellsView(result: Result, onlyWrong: boolean, opened: number | null, words: OverviewWords): View | false {
  const shown = [...result.cells.entries()].filter(([, cell]) => !onlyWrong || cell.isRight === false || isOpen(cell));
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

function cellView(cell: Cell, at: number, isUnfolded: boolean, words: OverviewWords): View {
  const { name, stated, sum, difference, isRight } = cell;
  const sign = isRight === false ? icon('error') : isOpen(cell) ? icon('warning') : null;
  return h(
    'tr',
    { key: `cell-${at}`, class: isRight === false ? 'wrong' : '' },
    h(
      'th',
      { scope: 'row', class: 'item' },
      h(
        'button',
        { 'data-cell': at, 'aria-expanded': isUnfolded ? 'true' : 'false' },
        icon(isUnfolded ? 'up' : 'down'),
        name,
      ),
    ),
    h('td', { class: 'value' }, stated),
    h('td', { class: 'value' }, sum),
    h(
      'td',
      { class: 'value', title: isOpen(cell) && words.partsLack },
      sign,
      difference === '0' ? '' : signed(difference),
    ),
  );
}

function signed(difference: string): string {
  return difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`;
}

/** The parts of a cell, the largest first, and which of them is just the difference. */
function partsView(
  { parts }: Result,
  { parts: figures, difference, isRight }: Cell,
  at: number,
  words: OverviewWords,
): View {
  const most = Math.max(...figures.slice(0, 1).map(({ figure }) => Number(figure)), 0);
  const distance = isRight === false ? difference.replace('-', '') : null;
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
