import { extractReport } from '../extract.ts';
import type { Reporter } from './reporter.ts';

const COLUMNS = ['file', 'organ', 'year', 'edition', 'table', 'row', 'column', 'text', 'value'];

/** `extract --format csv`: tidy data, one line a cell, with a byte order mark so that a spreadsheet opens it as UTF-8. */
export function csvFigures(): Reporter {
  return {
    head: `\uFEFF${toLine(COLUMNS)}`,
    separator: '',
    part({ name, analysis }) {
      let text = '';
      for (const { organ, year, tables } of analysis.reports.map(report => extractReport(name, report))) {
        for (const table of tables) {
          for (const row of table.rows) {
            for (const cell of row.cells) {
              text += toLine([name, organ, year, table.edition, table.id, row.id, cell.column, cell.text, cell.value]);
            }
          }
        }
      }
      return text;
    },
    tail: () => '',
  };
}

function toLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(field => toField(String(field ?? ''))).join(',')}\r\n`;
}

/** A leading = + - @ would make a spreadsheet compute what a report says; signed figures and dashes it leaves alone. */
function toField(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && !/^(?:[+-]?\d+(?:\.\d+)?|-+)$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
