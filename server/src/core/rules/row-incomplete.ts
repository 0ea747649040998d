import { shortLabel } from '../figures/cell.ts';
import type { Row, Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A row that has fewer figures than columns, or more: nobody can know which figure is whose, and no sum with it can be
 * assessed. Marked at the label. Rows that are short in the same way have one cause and are said once.
 */
export const rowIncomplete: Rule = {
  id: 'row-incomplete',
  category: 'structure',
  title: bilingual('一行的数少了或多了', 'A row has too few or too many figures'),
  severity: 'error',
  *checkTable(table) {
    if (table.definition.shape === 'across') {
      yield* checkAcross(table);
      return;
    }
    const incomplete = table.rows.filter(({ complete }) => !complete);
    for (const rows of alike(incomplete)) {
      if (rows.length >= FEWEST_ALIKE || rows.length * 2 > table.rows.length) yield together(table, rows);
      else for (const row of rows) yield alone(row);
    }
  },
};

const FEWEST_ALIKE = 3;

/** The three rows of table 4 stand on one line, which is short as a whole. */
function* checkAcross(table: Table): Generator<Finding> {
  const [first] = table.rows;
  if (!first || first.complete) return;
  const width = table.rows.reduce((sum, { columns }) => sum + columns.length, 0);
  const figures = table.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const { zh, en } = shortfall(figures, width, first.squashed);
  yield {
    message: bilingual(`${table.definition.title}${zh}。`, `${table.definition.title} ${en}.`),
    range: first.label.range,
    data: { table: table.id },
  };
}

function alone(row: Row): Finding {
  const { zh, en } = shortfall(row.cells.length, row.columns.length, row.squashed);
  const name = shortLabel(row.definition.label);
  return {
    message: bilingual(`${name}${zh}${unassessed(row.table).zh}。`, `${name} ${en}${unassessed(row.table).en}.`),
    range: row.label.range,
    data: { table: row.table.id, row: row.id },
  };
}

function together(table: Table, rows: readonly Row[]): Finding {
  const [first, ...others] = rows as [Row, ...Row[]];
  const { zh, en } = shortfall(first.cells.length, first.columns.length, first.squashed);
  return {
    message: bilingual(
      `${table.definition.title}有 ${rows.length} 行各${zh}${unassessed(table).zh}。`,
      `${rows.length} rows of ${table.definition.title}: each ${en}${unassessed(table).en}.`,
    ),
    range: first.label.range,
    data: { table: table.id },
    related: others.map(row => ({
      range: row.label.range,
      message: bilingual(`${shortLabel(row.definition.label)}也是`, `So is ${shortLabel(row.definition.label)}`),
    })),
  };
}

function shortfall(figures: number, columns: number, squashed: boolean) {
  if (squashed) return bilingual('的数连在一起，分不开', 'has figures that run together and cannot be told apart');
  if (figures === 0) return bilingual(`没有数，应为 ${columns} 个数`, `has no figures, should have ${columns}`);
  return bilingual(`有 ${figures} 个数，应为 ${columns} 个`, `has ${figures} figures, should have ${columns}`);
}

/** What follows for the sums; nothing in table 2, which has none. */
function unassessed({ id, edition }: Table) {
  const hasSums = edition.relations.some(({ table }) => table === id);
  return hasSums ? bilingual('，有关的勾稽关系无法核对', '; sums with it cannot be checked') : bilingual('', '');
}

/** The rows that are short in the same way, in groups. */
function alike(rows: readonly Row[]): Iterable<Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const way = row.squashed ? 'squashed' : `${row.cells.length} of ${row.columns.length}`;
    const group = groups.get(way) ?? [];
    groups.set(way, group);
    group.push(row);
  }
  return groups.values();
}
