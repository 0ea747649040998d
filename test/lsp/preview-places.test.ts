import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { tablesOf } from '../../server/src/core/features/preview/preview-lookup.ts';
import { placedInDocument } from '../../server/src/lsp/preview-places.ts';
import { reportText } from '../support/report-text.ts';

/** What the document says at the places of a cell of the row 一. */
function writtenAt(text: string): string[] {
  const analysis = new Analysis(text);
  const preview = placedInDocument(previewOf(analysis, 'zh'), analysis.document);
  const cells = [...tablesOf(preview)].flatMap(({ body }) => body.flat());
  const cell = cells.find(candidate => candidate.kind === 'value' && candidate.text === '41');
  if (cell?.kind !== 'value') throw new Error('no figure 41');
  return [cell.range, ...(cell.rest ?? [])].map(({ start, end }) => text.slice(start, end));
}

describe('the places of a preview', () => {
  const plain = reportText({ rows: { received: '41 0 0 0 0 0 41' } });

  it('are those of the document, whatever nobody sees before them', () => {
    expect(writtenAt(plain)).toEqual(['41']);
    expect(writtenAt(plain.replace('一、总体', '\u200b\u200b一、总\u200b体'))).toEqual(['41']);
  });

  it('name each stretch of a figure that mark-up parts', () => {
    expect(writtenAt(plain.replace('\t41\t', '\t<b>4</b><i>1</i>\t'))).toEqual(['4', '1']);
  });
});
