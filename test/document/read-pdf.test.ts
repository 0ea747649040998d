import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentError } from '../../server/src/core/document/document.ts';
import type { PdfReader } from '../../server/src/core/document/read-document.ts';
import { type PdfWays, reportPdf, writePdf } from '../support/pdf-generator.ts';
import { loadPdfReader } from '../support/pdf-reader.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

let readPdf: PdfReader;
beforeAll(async () => {
  readPdf = await loadPdfReader();
});

const linesOf = (text: string) => text.split('\n').filter(line => line !== '');
const reports: Record<string, ReportParts> = {
  'of 2024': { rows: { received: '3 2 0 0 0 1 7', granted: '3 2 0 0 0 1 6', review: '1 2 0 0 3' } },
  'of 2020': { year: 2020, rows: { procurement: '3 12765534', licensing: '12 减44 30' } },
  'with blank cells': { rows: { received: '1 _ _ _ _ _ _', rules: '_ _ 4' } },
};
const ways: Record<string, PdfWays> = {
  'with lines': { rules: 'lines' },
  'with a frame around each cell': { rules: 'frames' },
  'with thin areas': { rules: 'areas', numbered: false },
  'with labels that run upwards': { labels: 'upward' },
  'with labels that run downwards': { labels: 'downward' },
  'with labels in a vertical font': { labels: 'vertical' },
  'with tables over many pages': { rules: 'lines', linesOnPage: 5 },
};

/** Reads, or gives the message; any other error is a failure of the test. */
async function attempt(bytes: Uint8Array): Promise<string> {
  try {
    return (await readPdf(bytes)).text;
  } catch (error) {
    // The bundle has a class of its own.
    if ((error as Error).name === 'DocumentError') return (error as DocumentError).explanation.zh;
    throw error;
  }
}

describe.each(Object.entries(ways))('a PDF %s', (_, drawn) => {
  it.each(Object.entries(reports))('reads as the text that it was drawn from: a report %s', async (_name, parts) => {
    const { kind, text } = await readPdf(reportPdf(parts, drawn));
    expect(kind).toBe('pdf');
    expect(linesOf(text)).toEqual(linesOf(reportText({ ...parts, layout: 'tab-separated' })));
  });
});

describe('a PDF', () => {
  it('without text is called a scan', async () => {
    expect(await attempt(writePdf(['0 0 100 100 re f', '']))).toContain('扫描件');
  });

  it('that is cut off gives a text or a message', async () => {
    const bytes = reportPdf();
    for (let length = 0; length < bytes.length; length += 2500)
      expect(await attempt(bytes.slice(0, length))).not.toBe('');
  });
});
