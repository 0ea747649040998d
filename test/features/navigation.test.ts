import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { documentHighlights } from '../../server/src/core/features/navigation/document-highlights.ts';
import { definitionOf, referencesOf } from '../../server/src/core/features/navigation/navigation.ts';
import { selectionRanges } from '../../server/src/core/features/navigation/selection-ranges.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';
import { readCaret, writeCaret } from '../support/caret.ts';
import { reportText } from '../support/report-text.ts';

/** Requires that what is found at the caret is just what is marked as `here`. */
function expectPlaces(
  marked: string,
  find: (analysis: Analysis, caret: number) => readonly TextRange[] | undefined,
): void {
  const { text, caret, marks } = readCaret(marked);
  const found = find(new Analysis(text), caret) ?? [];
  expect(
    writeCaret(
      text,
      caret,
      found.map(range => ({ range, rule: 'here' })),
    ),
  ).toBe(writeCaret(text, caret, marks));
}

const expectDefinition = (marked: string) =>
  expectPlaces(marked, (analysis, caret) => definitionOf(analysis, caret)?.to);
const expectReferences = (marked: string) => expectPlaces(marked, referencesOf);
const expectHighlights = (marked: string) => expectPlaces(marked, documentHighlights);

describe('the definition', () => {
  it('of a total along a row is the six applicants', () => {
    expectDefinition(
      reportText({
        rows: { received: '«2:here» «1:here» «0:here» «0:here» «0:here» «0:here» ‸3', granted: '2 1 0 0 0 0 3' },
      }),
    );
  });

  it('of a total of table 4 is the four results of its own block', () => {
    expectDefinition(
      reportText({ rows: { review: '1 0 0 0 1', 'litigation-direct': '«1:here» «0:here» «2:here» «0:here» 3‸' } }),
    );
  });

  it('of the total of totals is a row and a column', () => {
    const text = reportText({ rows: { 'outcome-total': '4 0 0 0 0 0 ‸5' } });
    const { caret, text: plain } = readCaret(text);
    const { from, to } = definitionOf(new Analysis(plain), caret)!;
    expect(plain.slice(from.start, from.end)).toBe('5');
    expect(to).toHaveLength(6 + 21);
  });

  it('of what is carried out is what it is left over from', () => {
    const { caret, text } = readCaret(
      reportText({
        rows: {
          received: '41 0 0 0 0 0 41',
          'carried-in': '31 0 0 0 0 0 31',
          'outcome-total': '21 0 0 0 0 0 21',
          'carried-out': '‸51 0 0 0 0 0 51',
        },
      }),
    );
    const { to } = definitionOf(new Analysis(text), caret)!;
    expect(to.map(({ start, end }) => text.slice(start, end))).toEqual(['41', '31', '21']);
  });

  it('of a figure of the prose is the cell that it tells of', () => {
    expectDefinition(
      reportText({
        prose: { overview: '本年新收政府信息公开申请‸3件。' },
        rows: { received: '2 1 0 0 0 0 «3:here»', 'outcome-total': '2 1 0 0 0 0 3' },
      }),
    );
  });

  it('of a blank total is there too', () => {
    expectDefinition(reportText({ rows: { received: '«2:here» «1:here» «0:here» «0:here» «0:here» «0:here» ‸_' } }));
  });

  it('of a figure that is counted, of prose and of nothing there is none', () => {
    for (const text of [
      reportText({ rows: { received: '‸2 0 0 0 0 0 2' } }),
      reportText({ prose: { other: '没有‸收费。' } }),
      '今天‸天气很好。',
    ]) {
      const { text: plain, caret } = readCaret(text);
      expect(definitionOf(new Analysis(plain), caret)).toBeNull();
    }
  });
});

describe('the references', () => {
  it('of a figure are the results that it counts in', () => {
    expectReferences(
      reportText({
        rows: { granted: '‸2 1 0 0 0 0 «3:here»', 'outcome-total': '«2:here» 1 0 0 0 0 3' },
      }),
    );
  });

  it('of a total are what is said of it in the prose, and the balance that it stands in', () => {
    expectReferences(
      reportText({
        prose: { overview: '本年新收政府信息公开申请«3件:here»，去年收到8件。' },
        rows: { received: '2 1 0 0 0 0 ‸3', 'carried-out': '0 0 0 0 0 0 «7:here»' },
      }),
    );
  });

  it('of a label there are none', () => {
    expectReferences(reportText().replace('8.属于', '8.‸属于'));
  });
});

describe('the highlights', () => {
  it('of a figure of table 2 are its row and its column with their labels', () => {
    expectHighlights(
      reportText({ rows: { rules: '«5:here» 6 7', 'normative-documents': '‸«1:here» «2:here» «3:here»' } })
        .replace('行政规范性文件', '«行政规范性文件:here»')
        .replace('本年制发件数', '«本年制发件数:here»'),
    );
  });

  it('of a label of table 4 are its row alone', () => {
    expectHighlights(
      reportText({ rows: { 'litigation-direct': '«1:here» «0:here» «2:here» «0:here» «3:here»' } }).replace(
        '未经复议直接起诉',
        '«未经‸复议直接起诉:here»',
      ),
    );
  });

  it('leave out what is blank', () => {
    expectHighlights(
      reportText({ rows: { rules: '«5:here» 6 7', 'normative-documents': '‸«1:here» _ «3:here»' } })
        .replace('行政规范性文件', '«行政规范性文件:here»')
        .replace('本年制发件数', '«本年制发件数:here»'),
    );
  });
});

describe('a selection grows', () => {
  const grown = (marked: string) => {
    const { text, caret } = readCaret(marked);
    return selectionRanges(new Analysis(text), caret).map(({ start, end }) => text.slice(start, end));
  };
  /** Where it begins and ends, as whole tables are long. */
  const edges = (texts: readonly string[]) =>
    texts.map(text => `${text.trim().slice(0, 8)}…${text.trim().slice(-6)}`.replace(/\s+/g, ' '));

  it('from a cell to its row, table, section and the document', () => {
    const ranges = grown(reportText({ rows: { 'carried-in': '9‸8 0 0 0 0 0 98' } }));
    expect(ranges.slice(0, 2)).toEqual(['98', '二、上年结转政府信息公开申请数量\t\t\t98\t0\t0\t0\t0\t0\t98']);
    expect(edges(ranges.slice(2))).toEqual([
      expect.stringMatching(/^（本列数据的勾/),
      expect.stringMatching(/^三、收到和处理政/),
      expect.stringMatching(/^清河县民政局20/),
    ]);
  });

  it('in table 4 from a cell to the five of its block', () => {
    expect(grown(reportText({ rows: { 'litigation-direct': '1 ‸0 2 0 3' } })).slice(0, 2)).toEqual([
      '0',
      '1\t0\t2\t0\t3',
    ]);
  });

  it('in prose from a sentence to its line and section', () => {
    const ranges = grown(reportText({ prose: { other: '没有收取信息‸处理费。没有其他事项。' } }));
    expect(ranges.slice(0, 3)).toEqual([
      '没有收取信息处理费。',
      '没有收取信息处理费。没有其他事项。',
      '六、其他需要报告的事项\n\n没有收取信息处理费。没有其他事项。',
    ]);
  });

  it('to the document where nothing else is', () => {
    expect(grown('‸')).toEqual(['']);
    expect(grown('今天\n\n‸')).toEqual(['今天\n\n']);
  });
});
