import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { outline } from '../../server/src/core/features/outline/outline.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { tableByKey } from '../../server/src/core/features/preview/preview-lookup.ts';
import { semanticTokens } from '../../server/src/core/features/semantic-tokens/semantic-tokens.ts';
import { tableLenses } from '../../server/src/core/features/sums/code-lens.ts';
import { type InlayHintMode, inlayHints } from '../../server/src/core/features/sums/inlay-hints.ts';
import { readMarks, writeMarks } from '../support/marked-text.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

describe('computed totals', () => {
  /** The lines of a report that have hints, with these in their places: `3⟨= 3⟩`. */
  function hinted(rows: NonNullable<ReportParts['rows']>, mode: InlayHintMode): string[] {
    const text = reportText({ rows });
    const hints = inlayHints(new Analysis(text), { start: 0, end: text.length }, mode);
    let written = '';
    let from = 0;
    for (const { offset, label } of [...hints].sort((a, b) => a.offset - b.offset)) {
      written += `${text.slice(from, offset)}⟨${label}⟩`;
      from = offset;
    }
    return (written + text.slice(from))
      .split('\n')
      .filter(line => /⟨(?!= 0⟩)/.test(line))
      .map(line => line.replace(/\t+/g, ' ').trim());
  }

  it('stand beside wrong totals alone', () => {
    expect(
      hinted({ received: '2 1 0 0 0 0 7', granted: '2 0 0 0 0 0 2', 'outcome-total': '0 0 0 0 0 0 0' }, 'wrongOnly'),
    ).toEqual(['一、本年新收政府信息公开申请数量 2 1 0 0 0 0 7⟨= 3⟩', '（七）总计 0⟨= 2⟩ 0 0 0 0 0 0⟨= 2⟩']);
  });

  it('stand beside every total where that is asked for, blank ones too, and never beside what is carried out', () => {
    expect(
      hinted({ received: '2 1 0 0 0 0 3', 'carried-in': '1 0 0 0 0 0 _', 'carried-out': '9 0 0 0 0 0 9' }, 'all'),
    ).toEqual([
      '一、本年新收政府信息公开申请数量 2 1 0 0 0 0 3⟨= 3⟩',
      '二、上年结转政府信息公开申请数量 1 0 0 0 0 0 ⟨= 1⟩',
      '四、结转下年度继续办理 9 0 0 0 0 0 9⟨= 9⟩',
    ]);
  });

  it('are both shown where the row and the column make another', () => {
    expect(hinted({ granted: '2 0 0 0 0 0 2', 'outcome-total': '0 0 0 0 0 0 1' }, 'wrongOnly')).toContainEqual(
      expect.stringContaining('1⟨= 0 / 2⟩'),
    );
  });

  it('are not shown of what cannot be read, nor where they are off', () => {
    expect(hinted({ received: '二 1 0 0 0 0 7' }, 'wrongOnly')).toEqual([]);
    expect(hinted({ received: '2 1 0 0 0 0 7' }, 'off')).toEqual([]);
  });

  it('are those of the asked lines', () => {
    const { text, marks } = readMarks(
      reportText({ rows: { received: '2 0 0 0 0 0 «7:here»', 'carried-in': '3 0 0 0 0 0 8' } }),
    );
    const hints = inlayHints(new Analysis(text), marks[0]!.range, 'wrongOnly');
    expect(hints.map(({ label, tooltip }) => [label, tooltip.zh])).toEqual([
      ['= 2', '按各项计算，一、本年新收政府信息公开申请数量·总计 = 2'],
    ]);
  });
});

describe('semantic tokens', () => {
  function expectTokens(marked: string, types: readonly string[]): void {
    const { text, marks } = readMarks(marked);
    const tokens = semanticTokens(new Analysis(text)).filter(({ type }) => types.includes(type));
    // Marks are named in lower case.
    expect(
      writeMarks(
        text,
        tokens.map(({ range, type }) => ({ range, rule: type.replace(/[A-Z].*/, '') })),
      ),
    ).toBe(writeMarks(text, marks));
  }

  it('tell wrong figures', () => {
    expectTokens(
      reportText({
        rows: { received: '2 0 0 0 0 0 «7:wrong»', 'outcome-total': '2 0 0 0 0 0 2', granted: '2 0 0 0 0 0 2' },
      }).replace(
        '四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0',
        '四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t«0:wrong»',
      ),
      ['wrongFigure'],
    );
  });

  it('tell signs that stand for no figure', () => {
    expectTokens(reportText({ rows: { rules: '«/:not» «无:not» 0' } }), ['notApplicable']);
  });

  it('tell the totals of table 3 and 4, in the order of the text and each once', () => {
    const text = reportText();
    const tokens = semanticTokens(new Analysis(text));
    expect(tokens.filter(({ type }) => type === 'resultFigure')).toHaveLength(25 + 6 + 3);
    for (const [index, { range }] of tokens.slice(1).entries()) {
      expect(range.start).toBeGreaterThanOrEqual(tokens[index]!.range.end);
    }
  });

  it('are those of the asked lines', () => {
    const { text, marks } = readMarks(reportText({ rows: { received: '«0 0 0 0 0 0 0:here»' } }));
    expect(semanticTokens(new Analysis(text), marks[0]!.range)).toHaveLength(1);
  });

  it('are none of blank cells, nor of what is no report', () => {
    expect(semanticTokens(new Analysis('今天天气很好。'))).toEqual([]);
    const text = reportText({ rows: { received: '_ _ _ _ _ _ _' } });
    for (const { range } of semanticTokens(new Analysis(text))) expect(range.end).toBeGreaterThan(range.start);
  });
});

describe('lenses', () => {
  const lenses = (rows: ReportParts['rows']) => {
    const text = reportText({ rows });
    return tableLenses(new Analysis(text)).map(({ range, title }) => [
      /^\S+/.exec(text.slice(range.start))![0].slice(0, 6),
      title.zh,
    ]);
  };

  it('count what does not hold above each table, and offer to repair it', () => {
    expect(lenses({ received: '2 0 0 0 0 0 7' })).toEqual([
      ['第二十条第（', '在预览中填写'],
      ['（本列数据的', '3 处不一致'],
      ['（本列数据的', '修复'],
      ['（本列数据的', '在预览中填写'],
      ['行政复议', '3 项勾稽关系全部成立'],
      ['行政复议', '在预览中填写'],
    ]);
  });
});

describe('what is silenced', () => {
  const wrong = reportText({ rows: { review: '1 0 0 1 3' } });
  const silent = wrong.replace(/^1\t0\t0\t1\t3/m, '<!-- gouji-disable-next-line row-total：已核实 -->\n$&');
  const seenOf = (text: string) => {
    const analysis = new Analysis(text);
    const preview = previewOf(analysis, 'zh');
    return {
      hints: inlayHints(analysis, { start: 0, end: text.length }, 'wrongOnly').length,
      marks: semanticTokens(analysis).filter(({ type }) => type === 'wrongFigure').length,
      outline: outline(analysis).sections.reduce((sum, { problems }) => sum + problems.error, 0),
      preview: preview.problems.length,
      totals: tableByKey(preview, 'disputes')!.totals.length,
    };
  };
  const lensesOf = (text: string) =>
    tableLenses(new Analysis(text))
      .slice(-3)
      .map(({ title }) => title.zh);

  it('is seen nowhere', () => {
    expect(seenOf(wrong)).toEqual({ hints: 1, marks: 1, outline: 1, preview: 1, totals: 1 });
    expect(seenOf(silent)).toEqual({ hints: 0, marks: 0, outline: 0, preview: 0, totals: 0 });
  });

  it('is counted by the lens, which does not say that it holds', () => {
    expect(lensesOf(wrong)).toEqual(['1 处不一致', '修复', '在预览中填写']);
    expect(lensesOf(silent).slice(-2)).toEqual(['2 项勾稽关系成立，1 项不再提示', '在预览中填写']);
  });
});
