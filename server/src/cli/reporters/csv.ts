import { Analysis } from '../../core/analysis.ts';
import { extractReport } from '../extract.ts';
import { type Appearance, type Reporter, tallyOf } from './reporter.ts';

const COLUMNS = ['file', 'organ', 'year', 'edition', 'table', 'row', 'column', 'text', 'value'];

/** `extract --format csv`: tidy data, one line a cell, with a byte order mark so that a spreadsheet opens it as UTF-8. */
export function csvFigures({ language }: Appearance): Reporter {
  return {
    head: `\uFEFF${toLine(COLUMNS)}`,
    separator: '',
    part(file) {
      const { report } = new Analysis(file.decoded?.text ?? '');
      const { organ, year, tables } = extractReport(file.name, report);
      let text = '';
      for (const table of tables) {
        for (const row of table.rows) {
          for (const cell of row.cells) {
            text += toLine([
              file.name,
              organ,
              year,
              table.edition,
              table.id,
              row.id,
              cell.column,
              cell.text,
              cell.value,
            ]);
          }
        }
      }
      return { text, tally: tallyOf(file, language, report.isReport) };
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
