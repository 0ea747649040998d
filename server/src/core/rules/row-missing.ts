import { shortLabel } from '../figures/cell.ts';
import { inferRow } from '../figures/inferred-row.ts';
import { missingRows, standInFor } from '../figures/missing-rows.ts';
import { insertRow } from '../figures/row-insertion.ts';
import type { RowDefinition } from '../form/schema.ts';
import { formOf } from '../report/form-of.ts';
import { findTable, type Report, type Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { quoteAll } from '../text/quote.ts';
import { shortened } from '../text/shortened.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/**
 * A row of the table's edition that the table does not have. Marked at the label of the row before it. Silent where the
 * whole table is missing, and of rows that only the other edition has.
 */
export const rowMissing: Rule = {
  id: 'row-missing',
  category: 'structure',
  title: bilingual('表格缺行', 'A row of the table is missing'),
  severity: 'error',
  *check(report) {
    if (!formOf(report)) return;
    for (const table of report.tables) {
      if (findTable(report, table.id) !== table) continue;
      const missing = missingRows(report, table);
      if (missing.length >= MANY) yield together(table, missing);
      else for (const row of missing) yield alone(report, table, row);
    }
  },
};

/** From this number on, missing rows have one cause and are said once. */
const MANY = 3;

function alone({ source }: Report, table: Table, row: RowDefinition): Finding {
  const standIn = standInFor(table, row);
  const hint = !standIn
    ? bilingual('', '')
    : standIn.label
      ? bilingual(`，可能是“${shortened(standIn.label.text)}”这一行`, `; it may be “${shortened(standIn.label.text)}”`)
      : bilingual('，有一行数没有标签', '; there are figures without a label');
  return {
    message: bilingual(
      `${table.definition.title}缺少“${row.label}”一行${hint.zh}。`,
      `${table.definition.title} has no row “${row.label}”${hint.en}.`,
    ),
    range: placeOf(table, row),
    data: { table: table.id, row: row.id },
    ...(standIn
      ? { related: [{ range: standIn.range, message: bilingual('可能是这一行', 'It may be this row') }] }
      : {}),
    // A row that stands there under another label must not be put in a second time.
    fixes: standIn ? [] : insertions(source, table, row),
  };
}

/** The row without figures, or with those that the sums leave for it where a blank row would break them. */
function insertions(source: SourceText, table: Table, row: RowDefinition): Fix[] {
  const figures = inferRow(table, row);
  const edit = figures && insertRow(source, table, row, figures);
  if (!edit) return [];
  const name = shortLabel(row.label);
  const title =
    figures === 'blank'
      ? bilingual(`插入“${name}”一行，数留空`, `Insert the row “${name}” without figures`)
      : bilingual(`插入“${name}”一行，数按总计推算`, `Insert the row “${name}” with the figures that the sums leave`);
  return [{ title, safe: false, edits: [edit] }];
}

function together(table: Table, rows: readonly RowDefinition[]): Finding {
  const names = quoteAll(rows.map(({ label }) => shortLabel(label)));
  return {
    message: bilingual(
      `${table.definition.title}缺少 ${rows.length} 行：${names}。`,
      `${table.definition.title} lacks ${rows.length} rows: ${names}.`,
    ),
    range: placeOf(table, rows[0]!),
    data: { table: table.id },
  };
}

/** The label of the last row that officially stands before, or of the first that stands after. */
function placeOf({ definition, rows, headings, range }: Table, missing: RowDefinition) {
  const position = definition.rows.indexOf(missing);
  const labelOf = ({ id }: RowDefinition) => rows.find(row => row.id === id)?.label.range;
  const before = definition.rows.slice(0, position).reverse().map(labelOf);
  const after = definition.rows.slice(position + 1).map(labelOf);
  return [...before, ...after].find(label => label) ?? headings[0]?.range ?? range;
}
