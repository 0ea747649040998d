import { BYTE_ORDER_MARK, csvLine } from '../../core/text/csv.ts';
import { extractReport } from '../extract.ts';
import type { Reporter } from './reporter.ts';

const COLUMNS = ['file', 'organ', 'year', 'edition', 'table', 'row', 'column', 'text', 'value'];

/** `extract --format csv`: tidy data, one line a cell, with a byte order mark so that a spreadsheet opens it as UTF-8. */
export function csvFigures(): Reporter {
  return {
    head: BYTE_ORDER_MARK + csvLine(COLUMNS),
    separator: '',
    part({ name, analysis }) {
      let text = '';
      for (const { organ, year, tables } of analysis.reports.map(report =>
        extractReport(name, report, analysis.document),
      )) {
        for (const table of tables) {
          for (const row of table.rows) {
            for (const cell of row.cells) {
              text += csvLine([name, organ, year, table.edition, table.id, row.id, cell.column, cell.text, cell.value]);
            }
          }
        }
      }
      return text;
    },
    tail: () => '',
  };
}
