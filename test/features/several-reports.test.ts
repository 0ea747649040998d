import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { blanks } from '../../server/src/core/features/fill-in/blanks.ts';
import { format } from '../../server/src/core/features/format/format.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { documentHighlights } from '../../server/src/core/features/navigation/document-highlights.ts';
import { definitionOf } from '../../server/src/core/features/navigation/navigation.ts';
import { selectionRanges } from '../../server/src/core/features/navigation/selection-ranges.ts';
import { documentSymbols } from '../../server/src/core/features/outline/document-symbols.ts';
import { outline } from '../../server/src/core/features/outline/outline.ts';
import { insertionOf } from '../../server/src/core/features/paste/insertion.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { repairsOf } from '../../server/src/core/features/repair/repair.ts';
import { describeReport } from '../../server/src/core/features/report-facts.ts';
import { semanticTokens } from '../../server/src/core/features/semantic-tokens/semantic-tokens.ts';
import { tableLenses } from '../../server/src/core/features/sums/code-lens.ts';
import { inlayHints } from '../../server/src/core/features/sums/inlay-hints.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { reportText } from '../support/report-text.ts';

const right = { received: '3 0 0 0 0 0 3', granted: '3 0 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 0 3' };
const first = reportText({ organ: '清河县民政局', rows: right });
// A sum is wrong, and a section is missing.
const second = reportText({
  organ: '清河县教育局',
  rows: { ...right, received: '3 0 0 0 0 0 8' },
  sections: { problems: null },
});
const text = `${first}\n${second}`;
const analysis = new Analysis(text);
const inSecond = first.length + 1;
const wrongFigure = text.indexOf('8', text.indexOf('一、本年新收', inSecond));

describe('of several reports in a text', () => {
  it('each is listed with its parts below it', () => {
    const symbols = documentSymbols(analysis);
    expect(symbols.map(({ kind, children }) => [kind, children.length])).toEqual([
      ['report', 6],
      ['report', 5],
    ]);
    expect(symbols[1]!.name).toContain('教育局');
    expect(symbols[1]!.range.start).toBeGreaterThanOrEqual(inSecond);
    for (const { range, selectionRange, children } of symbols)
      for (const part of [selectionRange, ...children.map(child => child.range)]) {
        expect(part.start).toBeGreaterThanOrEqual(range.start);
        expect(part.end).toBeLessThanOrEqual(range.end);
      }
  });

  it('each has its own problems and missing sections in the outline', () => {
    const { sections } = outline(analysis);
    expect(sections.map(({ kind, state }) => [kind, state])).toEqual([
      ['report', 'complete'],
      ['report', 'problems'],
    ]);
    const missing = (index: number) => sections[index]!.children.filter(({ state }) => state === 'missing');
    expect(missing(0)).toEqual([]);
    expect(missing(1).map(({ id }) => id)).toEqual(['problems']);
  });

  it('each is formatted, and counted', () => {
    const spaced = `${reportText({ rows: right, layout: 'spaces' })}\n${second.replace(/\n/g, '  \n')}`;
    const { edits, leftAlone } = format(new Analysis(spaced), 'tabs');
    expect(leftAlone).toEqual([]);
    expect(applyEdits(spaced, edits)).toBe(`${reportText({ rows: right })}\n${second}`);
    expect(describeReport(analysis).reports).toBe(2);
    expect(describeReport(new Analysis(first)).reports).toBe(1);
    expect(describeReport(new Analysis('没有年报。')).reports).toBe(0);
  });

  it('one alone is listed as it always was', () => {
    expect(documentSymbols(new Analysis(first)).map(({ kind }) => kind)).toEqual(Array(6).fill('section'));
    expect(outline(new Analysis(first)).sections.map(({ kind }) => kind)).toEqual(Array(6).fill('section'));
    expect(previewOf(new Analysis(first), 'zh').part).toBeUndefined();
  });

  it('the preview shows the one at the cursor, with its own problems', () => {
    const [above, below] = [previewOf(analysis, 'zh'), previewOf(analysis, 'zh', wrongFigure)];
    expect([above.title?.text, below.title?.text].map(title => title?.slice(3, 6))).toEqual(['民政局', '教育局']);
    expect(above.problems).toEqual([]);
    expect(below.problems.map(({ rule }) => rule)).toContain('row-total');
    expect(below.sections.find(({ id }) => id === 'problems')?.state).toBe('missing');
    expect(above.part!.range.start).toBe(0);
    expect(above.part!.range.end + 1).toBe(below.part!.range.start);
    expect(below.part!.range).toMatchObject({ end: text.length });
  });

  it('the ones below are pointed at, computed and repaired as the first', () => {
    expect(hover(analysis, wrongFigure, 'zh')?.markdown).toContain('总计');
    expect(definitionOf(analysis, wrongFigure)!.to[0]!.start).toBeGreaterThan(inSecond);
    expect(documentHighlights(analysis, wrongFigure)[0]!.start).toBeGreaterThan(inSecond);
    expect(selectionRanges(analysis, wrongFigure)[0]).toEqual({ start: wrongFigure, end: wrongFigure + 1 });
    expect(inlayHints(analysis, { start: 0, end: text.length }, 'wrongOnly').map(({ label }) => label)).toContain(
      '= 3',
    );
    expect(tableLenses(analysis).filter(({ action }) => action === 'repair')).toHaveLength(1);
    expect(repairsOf(analysis).map(({ table }) => table.range.start > inSecond)).toEqual([true]);
    expect(semanticTokens(analysis).some(({ range }) => range.start === wrongFigure)).toBe(true);
    expect(blanks(analysis)).toEqual([]);
  });

  it('a missing section is inserted into the one that lacks it', () => {
    expect(insertionOf(analysis, 'section', 'problems', wrongFigure)!.offset).toBeGreaterThan(inSecond);
    expect(insertionOf(analysis, 'section', 'problems', 0)!.offset).toBeLessThan(inSecond);
  });
});
