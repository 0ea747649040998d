import type { Ways } from '../../support/docx-generator.ts';
import type { ReportParts } from '../../support/report-text.ts';

/** What the files in this folder say: each was written by the generator of .docx and saved as .doc by LibreOffice. */
interface SavedReport {
  readonly parts: ReportParts;
  readonly ways: Partial<Ways>;
}

export const numbered: SavedReport = {
  parts: {
    year: 2024,
    rows: { received: '3 2 0 0 0 1 7', granted: '3 2 0 0 0 1 6', 'outcome-total': '3 2 0 0 0 1 6' },
  },
  ways: { numbers: 'of its style', cells: 'two paragraphs', grid: 'exact' },
};

export const tracked: SavedReport = {
  parts: {
    year: 2020,
    rows: { received: '1 0 0 0 0 0 1', granted: '1 0 0 0 0 0 1', 'outcome-total': '1 0 0 0 0 0 1' },
  },
  ways: { changes: 'inserted', hidden: 'struck out and notes' },
};
