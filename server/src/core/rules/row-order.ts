import { shortLabel } from '../figures/cell.ts';
import type { Row, Table } from '../report/report.ts';
import { longestRising } from '../sorted.ts';
import { bilingual } from '../text/bilingual.ts';
import { quoteAll } from '../text/quote.ts';
import type { Finding, Rule } from './rule.ts';

/** Rows that do not stand in the order of the form. Marked at the labels of those that were moved, once if many were. */
export const rowOrder: Rule = {
  id: 'row-order',
  category: 'structure',
  title: bilingual('表格的行未按规定的顺序排列', 'Rows are out of the official order'),
  severity: 'information',
  *checkTable(table) {
    const moved = movedRows(table);
    if (moved.length >= MANY) yield together(table, moved);
    else for (const row of moved) yield alone(table, row);
  },
};

const MANY = 4;

function movedRows({ definition, rows }: Table): Row[] {
  const seen = new Set<string>();
  const official = rows.filter(({ id, definition: row }) => {
    if (seen.has(id) || !definition.rows.includes(row)) return false;
    seen.add(id);
    return true;
  });
  const inOrder = new Set(longestRising(official, row => definition.rows.indexOf(row.definition)));
  return official.filter(row => !inOrder.has(row));
}

function alone({ id, definition }: Table, row: Row): Finding {
  const before = definition.rows[definition.rows.indexOf(row.definition) - 1];
  const place = before
    ? bilingual(`应当在“${shortLabel(before.label)}”之后`, `should stand after “${shortLabel(before.label)}”`)
    : bilingual('应当是第一行', 'should be the first row');
  const name = shortLabel(row.definition.label);
  return {
    message: bilingual(`“${name}”${place.zh}。`, `“${name}” ${place.en}.`),
    range: row.label.range,
    data: { table: id, row: row.id },
  };
}

function together({ id, definition }: Table, moved: readonly Row[]): Finding {
  const names = quoteAll(moved.map(row => shortLabel(row.definition.label)));
  const [first, ...others] = moved as [Row, ...Row[]];
  return {
    message: bilingual(
      `${definition.title}有 ${moved.length} 行不按规定的顺序：${names}。`,
      `${moved.length} rows of ${definition.title} are out of order: ${names}.`,
    ),
    range: first.label.range,
    data: { table: id },
    related: others.map(row => ({ range: row.label.range, message: bilingual('这一行也是', 'So is this row') })),
  };
}
