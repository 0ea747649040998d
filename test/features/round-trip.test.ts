import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { readXlsx } from '../../server/src/core/document/xlsx/read-xlsx.ts';
import { reportDocx } from '../../server/src/core/features/export/docx/export-docx.ts';
import { reportFragment, reportHtml } from '../../server/src/core/features/export/export-html.ts';
import { reportMarkdown, reportPlainText } from '../../server/src/core/features/export/export-text.ts';
import { unreadRows } from '../../server/src/core/features/export/unread-rows.ts';
import { reportXlsx } from '../../server/src/core/features/export/xlsx/export-xlsx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import type { Preview } from '../../server/src/core/features/preview/preview-model.ts';
import { anyDamagedReport, anyReport, writeReport } from '../support/layouts.ts';
import { reportText } from '../support/report-text.ts';

/** Each kind, written and read again. */
const kinds: Record<string, (preview: Preview) => string> = {
  docx: report => readDocx(reportDocx(report)).text,
  xlsx: report => readXlsx(reportXlsx(report)).text,
  html: reportHtml,
  'the body of a page': reportFragment,
  txt: reportPlainText,
  md: reportMarkdown,
};

/** The figures of the rows whose figures can be told apart, without padding; the problems; and the rows that are said. */
function readingOf(text: string) {
  const analysis = new Analysis(text);
  const preview = previewOf(analysis, 'zh');
  const rows = analysis.report.tables.flatMap(table => table.rows.map(row => ({ table, row })));
  const figures = rows.flatMap(({ table, row }) =>
    row.complete ? row.cells.map(cell => `${table.id} ${row.id} ${cell.column!.id} ${cell.text.trim()}`) : [],
  );
  // Rows that the form does not know come behind the others.
  figures.sort();
  const unread = unreadRows(preview).map(({ table, row }) => `${table} ${row} `);
  return {
    preview,
    figures,
    unread,
    problems: analysis.problems.map(({ rule, data }) => `${rule} ${JSON.stringify(data)}`),
  };
}

const SUMS = /^(?:balance|row-total|column-total) /;
const runs = { numRuns: 6 };

describe.each(Object.entries(kinds))('any report as %s', (_, write) => {
  it('reads back to the same figures and sums, and to nothing that was right and is wrong', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const before = readingOf(writeReport(report));
        const after = readingOf(write(before.preview));
        expect(after.figures).toEqual(before.figures);
        const sumsOf = ({ problems }: typeof before) => problems.filter(problem => SUMS.test(problem));
        expect(sumsOf(after)).toEqual(sumsOf(before));
        expect(after.problems.filter(problem => !before.problems.includes(problem))).toEqual([]);
        expect(before.unread).toEqual([]);
      }),
      runs,
    );
  });

  it('reads back to the same figures but in the rows that it says it could not read', () => {
    fc.assert(
      fc.property(anyDamagedReport, report => {
        const before = readingOf(writeReport(report));
        const after = readingOf(write(before.preview));
        const isSaid = (figure: string) => before.unread.some(row => figure.startsWith(row));
        expect(after.figures.filter(figure => !isSaid(figure))).toEqual(before.figures);
      }),
      runs,
    );
  });
});

describe('the rows that a written report has otherwise', () => {
  it('are those that are missing, and those whose figures cannot be told apart', () => {
    const text = reportText()
      .replace(/^（七）总计.*\n|^\t（七）总计.*\n/m, '')
      .replace(/^(政府集中采购|行政许可|规章\t0)\t0/m, '$1');
    const said = unreadRows(previewOf(new Analysis(text), 'zh')).map(row => row.said.zh);
    expect(said).toEqual([
      expect.stringMatching(/规章：数与栏目对不上，照写，请核对$/),
      expect.stringMatching(/（七）总计：年报里没有这一行，写成空行$/),
    ]);
    expect(unreadRows(previewOf(new Analysis(reportText()), 'zh'))).toEqual([]);
  });
});
