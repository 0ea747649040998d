import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { reportDocx, type Ways } from '../support/docx-generator.ts';
import type { ReportParts } from '../support/report-text.ts';

const report: ReportParts = { rows: { received: '5 1 0 0 0 12 18', fees: '1.5' } };
const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '');

/** What mammoth reads right: it knows no automatic numbers, no simple fields and no columns left out. */
const forMammoth: readonly Partial<Ways>[] = [
  {},
  { runs: 'with marks between' },
  { changes: 'inserted' },
  { changes: 'deleted beside' },
  { fields: 'complex' },
  { wrapping: 'smart tags' },
  { tables: 'in a frame' },
];

describe('what mammoth reads of a Word file', () => {
  it.each(forMammoth)('is the text that is read: %j', async chosen => {
    const bytes = reportDocx(report, chosen);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    // A paragraph of a cell is a line of its own there.
    const words = readDocx(bytes).text.split(/[\n\t]/);
    expect(linesOf(value)).toEqual(words.filter(word => word.trim() !== ''));
  });
});

const OFFICE = ['/usr/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);

/** What LibreOffice keeps as it is: it computes columns anew from widths that mean nothing. */
const forOffice: Record<string, Partial<Ways>> = {
  plain: {},
  numbers: { numbers: 'of its style' },
  changes: { changes: 'deleted paragraphs and rows' },
  controls: { wrapping: 'content controls', runs: 'by character' },
  fields: { fields: 'nested' },
  drifted: { grid: 'drifted' },
  before: { merges: 'grid before' },
  framed: { tables: 'document in a frame' },
  signs: { extras: 'signs' },
};

describe.skipIf(!OFFICE)('a Word file that LibreOffice has saved', { timeout: 300_000 }, () => {
  it('reads as it did before', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-office-'));
    try {
      const files = Object.entries(forOffice).map(([name, chosen]) => {
        const file = path.join(folder, `${name}.docx`);
        writeFileSync(file, reportDocx(report, chosen));
        return file;
      });
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        OFFICE!,
        [profile, '--headless', '--convert-to', 'docx', '--outdir', path.join(folder, 'out'), ...files],
        {
          stdio: 'ignore',
        },
      );
      for (const [name, chosen] of Object.entries(forOffice)) {
        const saved = readDocx(readFileSync(path.join(folder, 'out', `${name}.docx`))).text;
        expect(linesOf(saved), name).toEqual(linesOf(readDocx(reportDocx(report, chosen)).text));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
