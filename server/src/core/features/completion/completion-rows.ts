import { shortLabel } from '../../figures/cell.ts';
import { missingRows } from '../../figures/missing-rows.ts';
import { insertRow } from '../../figures/row-insertion.ts';
import type { Report, Table } from '../../report/report.ts';
import { bilingual } from '../../text/bilingual.ts';
import { type CaretLine, type CompletionItem, isFirst, Names } from './completion-item.ts';

// 1.属于国  |  ⇥⇥1.属于国  |  | 1.属于国
const LABEL_BEGINNING = /^[\s\u3000|]*([\p{L}\p{N}、,，.．（）()]{0,24})$/u;

/**
 * The rows that a table lacks, where a label may be typed: nothing stands on the line but its beginning. Digits alone are
 * a figure, in a table that has each cell on a line of its own.
 */
export function rowItems(report: Report, table: Table, line: CaretLine): CompletionItem[] {
  const typed = LABEL_BEGINNING.exec(line.before)?.[1];
  if (typed === undefined || /^\p{N}+$/u.test(typed) || !/^[\s\u3000|]*$/.test(line.after)) return [];
  const typedToEnd = table.rows.filter(
    ({ label, cells }) => cells.length === 0 && label.range.start >= line.start && label.range.end <= line.end,
  );
  const rows = [...missingRows(report, table), ...typedToEnd.map(({ definition }) => definition)];
  return rows.flatMap((row): CompletionItem[] => {
    const names = new Names([row.label, shortLabel(row.label)].filter(isFirst));
    if (!names.match(typed)) return [];
    // The whole row in place of a line that has only its beginning; beside bars and further tabs only the label.
    const written =
      line.after === '' && !line.before.includes('|') ? insertRow(report.source, table, row, 'blank')?.newText : null;
    const start = written ? line.start : line.caret - typed.length;
    return [
      {
        kind: 'row',
        label: row.label,
        detail: bilingual(table.definition.title, table.definition.title),
        range: { start, end: line.caret },
        filter: names.filter(typed),
        newText: written?.replace(/[\r\n]/g, '') ?? row.label,
        isSnippet: false,
      },
    ];
  });
}
