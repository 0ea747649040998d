import { idsOf, nameOf, unusualCells } from '../figures/cell.ts';
import { isResultCell } from '../figures/relations.ts';
import { computedTotals } from '../figures/totals.ts';
import { breaksMore } from '../figures/what-if.ts';
import { writeFigures } from '../figures/write-figure.ts';
import type { Cell, Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { type Decimal, formatDecimal, ZERO } from '../text/decimal.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/**
 * A value cell with nothing in it. Nothing official says that 0 must be written, but a blank cannot be told from one
 * forgotten; and a 总计 that is blank is not filled in. Where most cells are filled it stands out, and is a warning.
 */
export const cellBlank: Rule = {
  id: 'cell-blank',
  category: 'cells',
  title: bilingual('单元格没有填', 'A cell is blank'),
  severity: 'hint',
  *checkTable(table) {
    const blank = unusualCells(table).filter(({ value }) => value.kind === 'blank');
    if (blank.length === 0) return;
    const cells = table.rows.reduce((sum, row) => sum + (row.complete ? row.cells.length : 0), 0);
    const severity = blank.length * 2 < cells ? 'warning' : 'hint';
    const figures = figuresFor(table, blank);
    if (blank.length >= MANY) yield { ...together(table, blank, figures), severity };
    else for (const cell of blank) yield { ...alone(table, cell, figures), severity };
  },
};

/** From this number on, blank cells of a table are a way to fill it in and are said once. */
const MANY = 4;

/** What each blank cell could be filled with: 0, or the computed result where that is known. */
function figuresFor(table: Table, blank: readonly Cell[]): Map<Cell, Decimal> {
  const computed = computedTotals(table);
  const figures = new Map<Cell, Decimal>();
  for (const cell of blank) {
    const figure = isResultCell(cell) ? computed.get(cell) : ZERO;
    if (figure) figures.set(cell, figure);
  }
  return figures;
}

function alone(table: Table, cell: Cell, figures: ReadonlyMap<Cell, Decimal>): Finding {
  const figure = figures.get(cell);
  const computed = figure && isResultCell(cell);
  const name = nameOf(cell);
  return {
    message: bilingual(
      `${name}没有填${computed ? `，按其余各格应为 ${formatDecimal(figure)}` : ''}。`,
      `${name} is blank${computed ? `; by the other cells it should be ${formatDecimal(figure)}` : ''}.`,
    ),
    range: cell.range,
    data: idsOf(cell),
    fixes: [
      ...(figure
        ? fillIn(
            table,
            new Map([[cell, figure]]),
            bilingual(`填 ${formatDecimal(figure)}`, `Fill in ${formatDecimal(figure)}`),
          )
        : []),
      ...(figures.size > 1 ? fillAll(table, figures) : []),
    ],
  };
}

function fillAll(table: Table, figures: ReadonlyMap<Cell, Decimal>): Fix[] {
  const title = bilingual(
    `填上这张表的 ${figures.size} 个空格（0 或算出的总计）`,
    `Fill in the ${figures.size} blank cells of the table (0 or the computed total)`,
  );
  return fillIn(table, figures, title);
}

function together(table: Table, blank: readonly Cell[], figures: ReadonlyMap<Cell, Decimal>): Finding {
  const [first, ...others] = blank as [Cell, ...Cell[]];
  const { title } = table.definition;
  const sums = blank.filter(isResultCell).length;
  return {
    message: bilingual(
      `${title}有 ${blank.length} 个格没有填${sums > 0 ? `，其中 ${sums} 个是总计` : ''}。`,
      `${blank.length} cells of ${title} are blank${sums > 0 ? `, ${sums} of them totals` : ''}.`,
    ),
    range: first.range,
    data: { table: table.id },
    related: others.map(cell => ({
      range: cell.range,
      message: bilingual(`${nameOf(cell)}没有填`, `${nameOf(cell)} is blank`),
    })),
    fixes: fillAll(table, figures),
  };
}

/** None where a figure would bring a sum to light that does not hold: that is to be looked at first. */
function fillIn(table: Table, figures: ReadonlyMap<Cell, Decimal>, title: Fix['title']): Fix[] {
  if (figures.size === 0 || breaksMore(table, figures)) return [];
  return [
    {
      title,
      safe: false,
      edits: writeFigures(figures),
    },
  ];
}
