import { missingRows, standInFor } from '../figures/missing-rows.ts';
import { oncePer } from '../once.ts';
import { formOf } from '../report/form-of.ts';
import { type Report, readingOf, type Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Figures behind a label that no row of either edition has, or a row that only the other edition has in a table that is
 * not of it. Figures that may be those of a missing row are told by `row-missing`.
 */
export const rowUnknown: Rule = {
  id: 'row-unknown',
  category: 'structure',
  title: bilingual('表格里有认不出的行', 'A table has a row that is not in the form'),
  severity: 'warning',
  *check(report) {
    if (!formOf(report)) return;
    for (const table of report.tables.filter(hasUnknownRows)) {
      yield* unknownRows(report, table);
      yield* rowsOfOtherEdition(table);
    }
  },
};

/** Whether a table has rows that its edition does not have, or figures that no row owns. */
const hasUnknownRows = oncePer(
  ({ rows, unknownRows, definition }: Table) =>
    unknownRows.length > 0 || rows.some(row => !definition.rows.includes(row.definition)),
  readingOf,
);

function* unknownRows(report: Report, table: Table): Generator<Finding> {
  if (table.unknownRows.length === 0) return;
  const toldAsMissing = new Set(missingRows(report, table).map(row => standInFor(table, row)));
  for (const row of table.unknownRows) {
    const { label, range } = row;
    if (toldAsMissing.has(row) || goesOn(table, range)) continue;
    const text = label && shortened(label.text);
    yield {
      message: text
        ? bilingual(`“${text}”不是${table.definition.title}的行。`, `“${text}” is no row of ${table.definition.title}.`)
        : bilingual(
            `这一行数没有标签，不知道是${table.definition.title}的哪一行。`,
            `These figures of ${table.definition.title} have no label.`,
          ),
      range: label?.range ?? range,
      data: { table: table.id },
    };
  }
}

/** Whether figures follow a row that is not complete: they are likely its own, cut off by a text among them. */
function goesOn({ rows }: Table, { start }: TextRange): boolean {
  return rows.findLast(row => row.range.start < start)?.complete === false;
}

function* rowsOfOtherEdition({ id, edition, definition, rows }: Table): Generator<Finding> {
  for (const row of rows) {
    if (definition.rows.includes(row.definition)) continue;
    yield {
      message: bilingual(
        `“${row.label.text}”不是 ${edition.id} 年格式的行（${edition.document}）。`,
        `“${row.label.text}” is no row of the form of ${edition.id} (${edition.document}).`,
      ),
      range: row.label.range,
      data: { table: id, row: row.id },
    };
  }
}
