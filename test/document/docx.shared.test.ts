import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { updateDocx } from '../../server/src/core/document/docx/update/update-docx.ts';
import { hasSharedReports, sharedBytes } from '../support/shared.ts';

describe.skipIf(!hasSharedReports)('the official form as it is handed out', () => {
  it('has the three tables of 2021, and is filled in with nothing else changed', () => {
    const bytes = sharedBytes('real/template.docx');
    const { text } = readDocx(bytes);
    const { report } = new Analysis(text);
    expect(report.tables.map(({ id, edition }) => [id, edition.id])).toEqual([
      ['disclosure', '2021'],
      ['applications', '2021'],
      ['disputes', '2021'],
    ]);
    expect(report.tables.flatMap(({ rows }) => rows.filter(({ complete }) => !complete))).toEqual([]);

    // Every figure in its place, from the last one on: places before it stay.
    const cells = report.tables.flatMap(({ rows }) => rows.flatMap(row => row.cells));
    const filled = cells
      .map(({ range }, index) => ({ range, figure: String(index) }))
      .sort((a, b) => b.range.start - a.range.start)
      .reduce((all, { range, figure }) => all.slice(0, range.start) + figure + all.slice(range.end), text);
    const update = updateDocx(bytes, filled);
    if (update.kind === 'refused') throw new Error(update.refusals[0]!.reason.en);
    expect(readDocx(update.bytes).text).toBe(filled);
    expect(
      new Analysis(filled).report.tables.flatMap(({ rows }) => rows.flatMap(row => row.cells)).map(cell => cell.text),
    ).toEqual(cells.map((_, index) => String(index)));
    const [before, after] = [unzipSync(bytes), unzipSync(update.bytes)];
    for (const [name, content] of Object.entries(before))
      if (name !== 'word/document.xml') expect(after[name]).toEqual(content);
    const withoutRuns = (file: Record<string, Uint8Array>) =>
      strFromU8(file['word/document.xml']!).replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs, '');
    expect(withoutRuns(after)).toBe(withoutRuns(before));
  });
});
